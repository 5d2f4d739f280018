import type { Schooling } from '@ptdv/core/admission/circumstances'
import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { citizenNumberOf, parseCitizenNumber, type Sex } from '@ptdv/core/people/citizen-number'
import { personName } from '@ptdv/core/people/person-name'
import { Refusal } from '@ptdv/core/refusal'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { squeeze } from '@ptdv/core/text/fold'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'

/** The form of a new outstanding person, as typed. */
export interface NewPersonValues {
  readonly fullName: string
  readonly birth: string
  readonly sex: Sex | null
  readonly citizenNumber: string
  readonly residence: string
  readonly occupation: string
  readonly schooling: Schooling | null
  readonly youthUnionMember: boolean
  readonly tradeUnionMember: boolean
  readonly source: SourceId | null
  readonly happenedOn: PlainDate | null
  readonly twin: ChosenTwin | null
}

/** Another person, or the known one whose record is used. */
export type TwinChoice = 'another' | number

export interface ChosenTwin {
  /** Whom the choice was made for; it falls when name, birth or number change. */
  readonly wanted: string
  readonly choice: TwinChoice
}

/** Who is looked for among those already known. */
export interface Wanted {
  readonly fullName: string
  readonly birth: string
  readonly citizenNumber: string | null
}

export interface NewPersonBody {
  readonly person: Wanted & {
    readonly sex: Sex
    readonly residence: string | null
    readonly occupation: string | null
    readonly schooling: Schooling
    readonly youthUnionMember: boolean
    readonly tradeUnionMember: boolean
  }
  readonly source: SourceId
  readonly happenedOn: PlainDate
  readonly existingPerson: number | null
  readonly twinsSeen: boolean
}

/** The next person of the same meeting: source and date stay. */
export function startNewPerson(
  last?: Pick<NewPersonValues, 'source' | 'happenedOn'>,
): NewPersonValues {
  return {
    fullName: '',
    birth: '',
    sex: null,
    citizenNumber: '',
    residence: '',
    occupation: '',
    schooling: null,
    youthUnionMember: false,
    tradeUnionMember: false,
    source: last?.source ?? null,
    happenedOn: last?.happenedOn ?? null,
    twin: null,
  }
}

/** @param allowSynthetic numbers beginning with 000, only in demonstrations */
export function readNewPerson(
  values: NewPersonValues,
  allowSynthetic: boolean,
): Reading<NewPersonBody> {
  const reader = new FieldReader()
  const fullName = reader.parsed('fullName', () => personName(values.fullName))
  const birth = reader.parsed('birth', () => birthOf(values.birth))
  const sex = reader.given('sex', values.sex, 'Chọn nam hoặc nữ.')
  const number = squeeze(values.citizenNumber)
  const canCompare = reader.problems.length === 0
  const citizenNumber =
    number === ''
      ? null
      : reader.parsed('citizenNumber', () =>
          canCompare
            ? citizenNumberOf(number, { birth, sex }, { allowSynthetic }).digits
            : parseCitizenNumber(number, { allowSynthetic }).digits,
        )
  const choice = chosenTwin(values, wantedOf(values, allowSynthetic))
  const body: NewPersonBody = {
    person: {
      fullName,
      birth,
      sex,
      citizenNumber,
      residence: squeeze(values.residence) || null,
      occupation: squeeze(values.occupation) || null,
      schooling: reader.given('schooling', values.schooling, 'Chọn trình độ học vấn.'),
      youthUnionMember: values.youthUnionMember,
      tradeUnionMember: values.tradeUnionMember,
    },
    source: reader.given('source', values.source, 'Chọn một trong năm nguồn.'),
    happenedOn: reader.given('happenedOn', values.happenedOn, 'Nhập ngày, ví dụ 15/10/2024.'),
    existingPerson: typeof choice === 'number' ? choice : null,
    twinsSeen: choice === 'another',
  }
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body }
}

/** Enough to look for twins; null while name or birth cannot be read. */
export function wantedOf(values: NewPersonValues, allowSynthetic: boolean): Wanted | null {
  const fullName = readable(() => personName(values.fullName))
  const birth = readable(() => birthOf(values.birth))
  if (fullName === null || birth === null) return null
  const number = squeeze(values.citizenNumber)
  const citizenNumber =
    number === '' ? null : readable(() => parseCitizenNumber(number, { allowSynthetic }).digits)
  return { fullName, birth, citizenNumber }
}

/** What was chosen for exactly this person. */
export function chosenTwin({ twin }: NewPersonValues, wanted: Wanted | null): TwinChoice | null {
  return twin !== null && twin.wanted === JSON.stringify(wanted) ? twin.choice : null
}

function birthOf(typed: string): string {
  if (squeeze(typed) === '') {
    throw new Refusal('NGAY-SINH-TRONG', 'Nhập ngày sinh; chỉ biết năm thì nhập năm, ví dụ 1998.')
  }
  return parsePartialDate(typed)
}

function readable<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch (refused) {
    if (refused instanceof Refusal) return null
    throw refused
  }
}
