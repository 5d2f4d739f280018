import { ageInMonths } from '../../calendar/age-by-month.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { occupationRow, type OccupationRow } from '../occupation-rows.ts'
import type { AgeRange, Facets } from './subjects.ts'

/** What the register says of somebody, as it is kept. */
export interface PersonRecord extends Omit<Facets, 'age' | 'work' | 'probationary'> {
  readonly birth: string | null
  readonly occupation: string | null
  /** Of the case by which they came, 0 where there is none. */
  readonly source: number
  readonly officialOn: PlainDate | null
  /** There is a membership that may be seen. */
  readonly member: boolean
}

/** Makes of records what the forms ask; the same words of an occupation and the same birth are read once. */
export function facetReader(): (record: PersonRecord, on: PlainDate) => Facets {
  const ages = new Map<string, AgeRange>()
  const ageOf = (birth: string | null, on: PlainDate): AgeRange | null => {
    if (birth === null) return null
    const key = `${birth} ${on}`
    const age = ages.get(key) ?? ageOn(birth, on)
    ages.set(key, age)
    return age
  }
  const rows = new Map<string, OccupationRow | null>()
  const workOf = ({ occupation, source, baseType }: PersonRecord): OccupationRow | null => {
    const key = `${source} ${baseType} ${occupation}`
    const known = rows.get(key)
    if (known !== undefined) return known
    const row = occupationRow(occupation, source, baseType)
    rows.set(key, row)
    return row
  }
  return (record, on) => ({
    age: ageOf(record.birth, on),
    sex: record.sex,
    ethnicGroup: record.ethnicGroup,
    religion: record.religion,
    youthUnionMember: record.youthUnionMember,
    work: workOf(record),
    schooling: record.schooling,
    professionalLevel: record.professionalLevel,
    academicTitle: record.academicTitle,
    theoryLevel: record.theoryLevel,
    admittedOn: record.admittedOn,
    probationary: record.member ? record.officialOn === null || record.officialOn > on : null,
    exempt: record.exempt,
    baseType: record.baseType,
  })
}

function ageOn(birth: string, on: PlainDate): AgeRange {
  const { least, most } = ageInMonths(birth, on, 'day_of_birth')
  return { least: Math.floor(least / 12), most: Math.floor(most / 12) }
}
