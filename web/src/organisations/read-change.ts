import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { squeeze } from '@ptdv/core/text/fold'
import type { OrganisationChange } from '../api/shapes.ts'
import { FieldReader } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'
import type { ChangeKind } from './change-kinds.ts'
import type { ChosenOrganisation } from './organisation-field.tsx'

/** What the form holds; each kind of change reads the fields it shows. */
export interface ChangeValues {
  readonly kind: ChangeKind | ''
  readonly name: string
  readonly organisationKind: OrganisationKind | ''
  readonly code: string
  readonly parent: ChosenOrganisation | null
  /** Organisations that end in a merger beside the one whose page this is. */
  readonly others: readonly ChosenOrganisation[]
  readonly successor: ChosenOrganisation | null
  readonly parts: readonly ChosenOrganisation[]
  readonly principal: number | null
  readonly effectiveOn: PlainDate | null
  readonly paperNumber: string
  readonly paperDate: PlainDate | null
}

export const NO_CHANGE: ChangeValues = {
  kind: '',
  name: '',
  organisationKind: '',
  code: '',
  parent: null,
  others: [],
  successor: null,
  parts: [],
  principal: null,
  effectiveOn: null,
  paperNumber: '',
  paperDate: null,
}

export type ChangeBody = Omit<OrganisationChange, 'key'>

/** The change of one organisation as typed, or the fields still to be filled. */
export function readChange(values: ChangeValues, subject: number): Reading<ChangeBody> {
  const reader = new FieldReader()
  const kind = reader.given('kind', values.kind || null, 'Chọn việc cần ghi.')
  if (!kind) return { complete: false, problems: reader.problems }
  const body = {
    change: readKind(reader, kind, values, subject),
    effectiveOn: reader.given('effectiveOn', values.effectiveOn, 'Nhập ngày có hiệu lực.'),
    paper: {
      number: reader.text('paper.number', values.paperNumber, 'Nhập số văn bản.'),
      date: reader.given('paper.date', values.paperDate, 'Nhập ngày văn bản.'),
    },
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}

function readKind(
  reader: FieldReader,
  kind: ChangeKind,
  values: ChangeValues,
  subject: number,
): ChangeBody['change'] {
  switch (kind) {
    case 'founded':
      return {
        kind,
        parent: subject,
        organisationKind: reader.given(
          'organisationKind',
          values.organisationKind || null,
          'Chọn loại tổ chức.',
        ),
        name: reader.text('name', values.name, 'Nhập tên tổ chức.'),
        code: squeeze(values.code) || null,
      }
    case 'renamed':
      return {
        kind,
        organisation: subject,
        name: reader.text('name', values.name, 'Nhập tên mới.'),
      }
    case 'moved':
      return {
        kind,
        organisation: subject,
        parent: reader.given('parent', values.parent?.id ?? null, 'Chọn cấp trên mới.'),
      }
    case 'dissolved':
      return { kind, organisation: subject }
    case 'merged':
      return {
        kind,
        organisations: [subject, ...values.others.map(({ id }) => id)],
        into: reader.given('into', values.successor?.id ?? null, 'Chọn tổ chức tiếp nhận.'),
      }
    case 'split': {
      const into = values.parts.map(({ id }) => id)
      return {
        kind,
        organisation: subject,
        into: reader.given('into', into.length < 2 ? null : into, 'Chọn từ hai tổ chức trở lên.'),
        principal: reader.given('principal', values.principal, 'Chọn phần chính.'),
      }
    }
    default:
      return kind satisfies never
  }
}
