import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import { citizenNumberOf } from '@ptdv/core/people/citizen-number'
import { changesBetween, isCorrection } from '@ptdv/core/people/mending'
import { personName } from '@ptdv/core/people/person-name'
import { squeeze } from '@ptdv/core/text/fold'
import type { PersonFile } from '../api/shapes.ts'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'

type PersonRecord = PersonFile['record']

/** The record as typed; text fields empty where nothing is known. */
export interface MendValues extends Omit<
  PersonRecord,
  'residence' | 'occupation' | 'home' | 'phone'
> {
  readonly residence: string
  readonly occupation: string
  readonly home: string
  readonly phone: string
  /** Empty leaves the number as it is. */
  readonly citizenNumber: string
  readonly basis: string
  readonly approvedBy: string
}

export interface MendBody {
  readonly record: PersonRecord
  readonly citizenNumber: string | null
  readonly basis: string | null
  readonly approvedBy: string | null
}

export function startMending({ record }: PersonFile): MendValues {
  return {
    ...record,
    birth: formatPartialDate(parsePartialDate(record.birth)),
    residence: record.residence ?? '',
    occupation: record.occupation ?? '',
    home: record.home ?? '',
    phone: record.phone ?? '',
    citizenNumber: '',
    basis: '',
    approvedBy: '',
  }
}

/** @param allowSynthetic numbers beginning with 000, only in demonstrations */
export function readMending(values: MendValues, allowSynthetic: boolean): Reading<MendBody> {
  const { citizenNumber: typedNumber, basis, approvedBy, ...typed } = values
  const reader = new FieldReader()
  const fullName = reader.parsed('fullName', () => personName(typed.fullName))
  const birth = reader.parsed('birth', () => parsePartialDate(typed.birth))
  const number = squeeze(typedNumber)
  const canCompare = reader.problems.length === 0 && typed.sex !== null
  const citizenNumber =
    number === ''
      ? null
      : reader.parsed('citizenNumber', () =>
          canCompare
            ? citizenNumberOf(number, { birth, sex: typed.sex! }, { allowSynthetic }).digits
            : number,
        )
  if (reader.problems.length > 0) return { complete: false, problems: reader.problems }
  return {
    complete: true,
    body: {
      record: {
        ...typed,
        fullName,
        birth,
        residence: squeeze(typed.residence) || null,
        occupation: squeeze(typed.occupation) || null,
        home: squeeze(typed.home) || null,
        phone: squeeze(typed.phone) || null,
      },
      citizenNumber,
      basis: squeeze(basis) || null,
      approvedBy: squeeze(approvedBy) || null,
    },
  }
}

/** What the body changes of the record as it was seen. */
export function changesOf(person: PersonFile, { record, citizenNumber }: MendBody) {
  return changesBetween(
    { ...person.record, citizenNumber: person.identityTail },
    { ...record, citizenNumber: citizenNumber?.slice(-4) ?? person.identityTail },
  )
}

/** Whether something that stood is corrected, so that basis and consent must be said. */
export function asksBasis(person: PersonFile, reading: Reading<MendBody>): boolean {
  return reading.complete && changesOf(person, reading.body).some(isCorrection)
}
