import type { AdmissionAct } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

/** An act of a case with who recorded it. */
export type RecordedAct = AdmissionAct & {
  readonly recordedBy: string
  readonly onBehalfOf: string | null
}

export interface LoadedCase {
  readonly id: number
  readonly personId: number
  readonly cellId: number
  readonly source: number
  readonly stage: string
  readonly waitsFor: string
  readonly dueOn: PlainDate | null
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly version: number
}

/** The case row, locked for the rest of the transaction when it is to be written. @throws Missing outside the scope */
export async function getCaseRow(unit: Unit, id: number, lock: boolean): Promise<LoadedCase> {
  let query = unit.db.selectFrom('admission_case').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (row === undefined) throw new Missing()
  return {
    id: row.id,
    personId: row.person_id,
    cellId: row.cell_id,
    source: row.source,
    stage: row.stage,
    waitsFor: row.waits_for,
    dueOn: row.due_on,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    version: row.version,
  }
}

interface ActRow {
  readonly id: number
  readonly subject_id: number
  readonly kind: string
  readonly happened_on: PlainDate
  readonly recorded_at: Date
  readonly organisation_id: number
  readonly organisation_name: string
  readonly payload: unknown
  readonly recorded_by_name: string
  readonly on_behalf_of: string | null
}

function asAct(row: ActRow): RecordedAct {
  return {
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at.toISOString(),
    organisation: row.organisation_id,
    organisationName: row.organisation_name,
    payload: row.payload,
    recordedBy: row.recorded_by_name,
    onBehalfOf: row.on_behalf_of,
  } as RecordedAct
}

/** The acts of several cases in the order of recording, by case. */
export async function loadActs(
  unit: Unit,
  cases: readonly number[],
): Promise<Map<number, RecordedAct[]>> {
  const rows = await sql<ActRow>`
    select id, subject_id, kind, happened_on, recorded_at, organisation_id, organisation_name, payload,
      recorded_by_name, on_behalf_of
    from act where subject = 'case' and subject_id = any (${cases}) order by id`.execute(unit.db)
  const acts = new Map<number, RecordedAct[]>(cases.map((id) => [id, []]))
  for (const row of rows.rows) acts.get(row.subject_id)?.push(asAct(row))
  return acts
}
