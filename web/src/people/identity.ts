import { attempt } from '@ptdv/core/attempt'
import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import { citizenNumberOf, parseCitizenNumber, type Sex } from '@ptdv/core/people/citizen-number'
import { personName } from '@ptdv/core/people/person-name'
import { Refusal } from '@ptdv/core/refusal'
import { squeeze } from '@ptdv/core/text/fold'
import type { FieldReader } from '../writing/field-reader.ts'

/** Who somebody is, as typed. */
export interface IdentityValues {
  readonly fullName: string
  readonly birth: string
  readonly sex: Sex | null
  readonly citizenNumber: string
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

/** Fields beside which what is wrong with them is shown. */
export const IDENTITY_MARKS = ['fullName', 'birth', 'sex', 'citizenNumber'] as const

export const SEXES = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
] as const

export const NOBODY: IdentityValues = {
  fullName: '',
  birth: '',
  sex: null,
  citizenNumber: '',
  twin: null,
}

/**
 * Name, birth, sex and number, which must fit each other. To be read before other fields: while one of these four
 * cannot be read the number is checked by itself.
 * @param allowSynthetic numbers beginning with 000, only in demonstrations
 */
export function readIdentity(
  values: IdentityValues,
  reader: FieldReader,
  allowSynthetic: boolean,
): Wanted & { readonly sex: Sex } {
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
  return { fullName, birth, sex, citizenNumber }
}

/** What was decided about those who may be the same, as the server asks it. */
export function readTwin(values: IdentityValues, allowSynthetic: boolean) {
  const choice = chosenTwin(values, wantedOf(values, allowSynthetic))
  return {
    existingPerson: typeof choice === 'number' ? choice : null,
    twinsSeen: choice === 'another',
  }
}

/** Enough to look for twins; null while name or birth cannot be read. */
export function wantedOf(values: IdentityValues, allowSynthetic: boolean): Wanted | null {
  const fullName = readable(() => personName(values.fullName))
  const birth = readable(() => birthOf(values.birth))
  if (fullName === null || birth === null) return null
  const number = squeeze(values.citizenNumber)
  const citizenNumber =
    number === '' ? null : readable(() => parseCitizenNumber(number, { allowSynthetic }).digits)
  return { fullName, birth, citizenNumber }
}

/** What was chosen for exactly this person. */
export function chosenTwin({ twin }: IdentityValues, wanted: Wanted | null): TwinChoice | null {
  return twin !== null && twin.wanted === JSON.stringify(wanted) ? twin.choice : null
}

function birthOf(typed: string): string {
  if (squeeze(typed) === '') {
    throw new Refusal('NGAY-SINH-TRONG', 'Nhập ngày sinh; chỉ biết năm thì nhập năm, ví dụ 1998.')
  }
  return parsePartialDate(typed)
}

function readable<T>(parse: () => T): T | null {
  const read = attempt(parse)
  return read instanceof Refusal ? null : read
}
