import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { TransferBecause } from '@ptdv/core/membership/transfer-payloads'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { ownPart } from './leads-here.ts'

/** As many as a page shows; the oldest term comes first. */
const MOST = 200

export interface TransferQuery {
  /** in: to us or below us. out: from us or below us. */
  readonly side: 'in' | 'out'
  readonly state: 'open' | 'over'
}

export interface TransferLine {
  readonly id: number
  readonly person: number
  readonly case: number | null
  readonly name: string
  readonly birth: string
  readonly standing: 'applicant' | 'probationary' | 'official'
  readonly fromId: number
  readonly fromName: string
  readonly introducerName: string
  readonly toId: number | null
  /** Where a dissolved place of arrival goes on today. */
  readonly toHome: number | null
  readonly toName: string
  readonly toIsCell: boolean
  readonly because: TransferBecause
  readonly introducedOn: PlainDate
  readonly paper: string
  readonly dueOn: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly outcome: 'received' | 'returned' | 'withdrawn' | null
  readonly receivedName: string | null
  readonly reason: string | null
}

/**
 * Sent and not yet received, or over: seen from both sides, and from every level above each. The list, the work list
 * and the reminders ask here.
 */
export async function listTransfers(
  unit: Unit,
  { side, state }: TransferQuery,
): Promise<TransferLine[]> {
  const place = sql.ref(side === 'in' ? 't.to_id' : 't.from_id')
  const { rows } = await sql<TransferLine>`
    select t.act_id as id, t.person_id as person, t.case_id as case, t.person_name as name, t.person_birth as birth,
      t.standing, t.from_id as "fromId", t.from_name as "fromName", t.introducer_name as "introducerName",
      t.to_id as "toId", home_of(t.to_id) as "toHome", t.to_name as "toName",
      coalesce((select o.kind in ('cell', 'base_cell') from organisation o where o.id = home_of(t.to_id)), false)
        as "toIsCell",
      t.because, t.introduced_on as "introducedOn", t.paper_number as paper, t.due_on as "dueOn",
      t.ended_on as "endedOn", t.outcome, t.received_name as "receivedName", t.reason
    from transfer t
    where ${place} in ${ownPart(unit)}
      and ${state === 'open' ? sql`t.ended_on is null` : sql`t.ended_on is not null`}
    order by ${state === 'open' ? sql`t.due_on nulls last` : sql`t.ended_on desc`}, t.act_id limit ${MOST}`.execute(
    unit.db,
  )
  return rows
}
