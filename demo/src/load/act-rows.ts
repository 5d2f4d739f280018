import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Columns, Value } from './bulk-insert.ts'

export const ACT_COLUMNS: Columns = {
  id: 'bigint',
  subject: 'text',
  subject_id: 'bigint',
  kind: 'text',
  organisation_id: 'integer',
  organisation_name: 'text',
  home_id: 'integer',
  happened_on: 'date',
  effective_on: 'date',
  recorded_at: 'timestamptz',
  recorded_by_name: 'text',
  paper_number: 'text',
  paper_date: 'date',
  payload: 'jsonb',
}

export interface ActToLoad {
  readonly id: number
  readonly subject:
    | 'organisation'
    | 'case'
    | 'membership'
    | 'target'
    | 'survey'
    | 'setting'
    | 'soldier'
    | 'militia_post'
    | 'meeting'
    | 'residence'
  readonly subjectId: number
  readonly kind: string
  readonly organisation: number
  readonly organisationName: string
  /** In whose part of the tree the act lies. */
  readonly home: number
  readonly happenedOn: PlainDate
  readonly recordedBy: string
  readonly paper?: { readonly number: string; readonly date: PlainDate } | null
  readonly payload: unknown
}

export function actRow(act: ActToLoad): Value[] {
  return [
    act.id,
    act.subject,
    act.subjectId,
    act.kind,
    act.organisation,
    act.organisationName,
    act.home,
    act.happenedOn,
    act.happenedOn,
    `${act.happenedOn}T10:00:00+07:00`,
    act.recordedBy,
    act.paper?.number ?? null,
    act.paper?.date ?? null,
    JSON.stringify(act.payload),
  ]
}
