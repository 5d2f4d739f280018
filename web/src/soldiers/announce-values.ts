import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Sex } from '@ptdv/core/people/citizen-number'
import type { SoldierMembership } from '@ptdv/core/soldiers/acts'
import { squeeze } from '@ptdv/core/text/fold'
import type { ChosenOrganisation } from '../organisations/organisation-field.tsx'
import {
  NOBODY,
  readIdentity,
  readTwin,
  type IdentityValues,
  type Wanted,
} from '../people/identity.ts'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'

/** The form of one person on the list, as typed. */
export interface AnnounceValues extends IdentityValues {
  readonly commune: ChosenOrganisation | null
  readonly unit: string
  readonly demobilisedOn: PlainDate | null
  readonly member: SoldierMembership | null
  readonly introducedOn: PlainDate | null
  readonly specialty: string
  readonly number: string
  readonly paperOn: PlainDate | null
  readonly happenedOn: PlainDate | null
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
    ...NOBODY,
    commune: last?.commune ?? null,
    unit: last?.unit ?? '',
    demobilisedOn: last?.demobilisedOn ?? null,
    member: null,
    introducedOn: null,
    specialty: '',
    number: last?.number ?? '',
    paperOn: last?.paperOn ?? null,
    happenedOn: last?.happenedOn ?? null,
  }
}

/** @param allowSynthetic numbers beginning with 000, only in demonstrations */
export function readAnnouncement(
  values: AnnounceValues,
  allowSynthetic: boolean,
): Reading<AnnounceBody> {
  const reader = new FieldReader()
  const person = readIdentity(values, reader, allowSynthetic)
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
      person,
      ...readTwin(values, allowSynthetic),
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
