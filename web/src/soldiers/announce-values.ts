import { parsePartialDate } from '@ptdv/core/calendar/parse-date'
import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { citizenNumberOf, parseCitizenNumber, type Sex } from '@ptdv/core/people/citizen-number'
import { personName } from '@ptdv/core/people/person-name'
import { Refusal } from '@ptdv/core/refusal'
import type { SoldierMembership } from '@ptdv/core/soldiers/acts'
import { squeeze } from '@ptdv/core/text/fold'
import type { ChosenTwin, TwinChoice, Wanted } from '../admission/new-person-values.ts'
import type { ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'

/** The form of one person on the list, as typed. */
export interface AnnounceValues {
  readonly fullName: string
  readonly birth: string
  readonly sex: Sex | null
  readonly citizenNumber: string
  readonly commune: ChosenOrganisation | null
  readonly unit: string
  readonly demobilisedOn: PlainDate | null
  readonly member: SoldierMembership | null
  readonly introducedOn: PlainDate | null
  readonly specialty: string
  readonly number: string
  readonly paperOn: PlainDate | null
  readonly happenedOn: PlainDate | null
  readonly twin: ChosenTwin | null
}

export interface AnnounceBody {
  readonly commune: number
  readonly person: Wanted & { readonly sex: Sex }
  readonly existingPerson: number | null
  readonly twinsSeen: boolean
  readonly happenedOn: PlainDate
  readonly year: number
  readonly paper: { readonly number: string; readonly date: PlainDate }
  readonly demobilisedOn: PlainDate
  readonly unit: string
  readonly member: SoldierMembership
  readonly introducedOn: PlainDate | null
  readonly specialty: string | null
}

/** The next person of the same decision: what the round says stays. */
export function startAnnouncement(last: AnnounceValues | null): AnnounceValues {
  return {
    fullName: '',
    birth: '',
    sex: null,
    citizenNumber: '',
    commune: last?.commune ?? null,
    unit: last?.unit ?? '',
    demobilisedOn: last?.demobilisedOn ?? null,
    member: null,
    introducedOn: null,
    specialty: '',
    number: last?.number ?? '',
    paperOn: last?.paperOn ?? null,
    happenedOn: last?.happenedOn ?? null,
    twin: null,
  }
}

/** @param allowSynthetic numbers beginning with 000, only in demonstrations */
export function readAnnouncement(
  values: AnnounceValues,
  allowSynthetic: boolean,
): Reading<AnnounceBody> {
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
  const choice = twinOf(values, wantedSoldier(values, allowSynthetic))
  const commune = reader.given('commune', values.commune, 'Chọn đảng ủy xã, phường nơi về.')
  const unit = reader.text('unit', values.unit, 'Ghi tên đơn vị.')
  const demobilisedOn = reader.given('demobilisedOn', values.demobilisedOn, 'Nhập ngày xuất ngũ.')
  const member = reader.given('member', values.member, 'Chọn một trong ba.')
  const paper = {
    number: reader.text('paper.number', values.number, 'Nhập số quyết định.'),
    date: reader.given('paper.date', values.paperOn, 'Nhập ngày quyết định.'),
  }
  const happenedOn = reader.given('happenedOn', values.happenedOn, 'Nhập ngày công bố.')
  if (reader.problems.length > 0) return { complete: false, problems: reader.problems }
  return {
    complete: true,
    body: {
      commune: commune.id,
      person: { fullName, birth, sex, citizenNumber },
      existingPerson: typeof choice === 'number' ? choice : null,
      twinsSeen: choice === 'another',
      happenedOn,
      // A round is the year's in which its people come home.
      year: yearOf(demobilisedOn),
      paper,
      demobilisedOn,
      unit,
      member,
      introducedOn: member === 'none' ? null : values.introducedOn,
      specialty: squeeze(values.specialty) || null,
    },
  }
}

/** Enough to look for twins; null while name or birth cannot be read. */
export function wantedSoldier(values: AnnounceValues, allowSynthetic: boolean): Wanted | null {
  const fullName = readable(() => personName(values.fullName))
  const birth = readable(() => birthOf(values.birth))
  if (fullName === null || birth === null) return null
  const number = squeeze(values.citizenNumber)
  const citizenNumber =
    number === '' ? null : readable(() => parseCitizenNumber(number, { allowSynthetic }).digits)
  return { fullName, birth, citizenNumber }
}

/** What was chosen for exactly this person. */
export function twinOf({ twin }: AnnounceValues, wanted: Wanted | null): TwinChoice | null {
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
