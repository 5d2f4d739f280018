import type { SheetLine } from '@ptdv/core/targets/contract'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** Every assignment the asker's organisation made for a year, newest first, each with its total. */
export function listAssignments(unit: Unit, year: number) {
  return unit.db
    .selectFrom('target_assignment as a')
    .innerJoin('act', 'act.id', 'a.act_id')
    .where('a.organisation_id', '=', unit.asker.organisationId)
    .where('a.year', '=', year)
    .select([
      'a.act_id as actId',
      'a.version',
      'a.paper_number as paperNumber',
      'a.paper_date as paperDate',
      'a.assigned_on as assignedOn',
      'a.gap_reason as gapReason',
      'a.change_reason as changeReason',
      'act.recorded_by_name as recordedByName',
      'act.recorded_at as recordedAt',
      sql<number>`(select coalesce(sum(l.amount), 0)::integer from target_line l where l.act_id = a.act_id)`.as(
        'total',
      ),
    ])
    .orderBy('a.version', 'desc')
    .execute()
}

export async function readLines(unit: Unit, actId: number): Promise<SheetLine[]> {
  const rows = await unit.db
    .selectFrom('target_line')
    .where('act_id', '=', actId)
    .select(['child_id', 'source', 'amount', 'note'])
    .orderBy('child_id')
    .orderBy('source')
    .execute()
  return rows.map((row) => ({
    child: row.child_id,
    source: row.source as SourceId,
    amount: row.amount,
    note: row.note,
  }))
}
