import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { TemporaryBecause } from '@ptdv/core/membership/temporary-payloads'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { ownPart } from './leads-here.ts'
import { readPresentTerm } from './present-term.ts'

/** As many as a page shows; the oldest day comes first. */
const MOST = 200

export interface TemporaryQuery {
  /** in: to us or below us. out: from us or below us. */
  readonly side: 'in' | 'out'
  /** open: the paper is on its way. there: received, and not back. over: back, or never gone. */
  readonly state: 'open' | 'there' | 'over'
}

export interface TemporaryLine {
  readonly id: number
  readonly person: number
  readonly name: string
  readonly birth: string
  readonly standing: 'probationary' | 'official'
  readonly fromId: number
  readonly fromName: string
  readonly introducerName: string
  readonly toId: number | null
  /** Where a dissolved place of arrival goes on today. */
  readonly toHome: number | null
  readonly toName: string
  readonly toIsCell: boolean
  readonly because: TemporaryBecause
  readonly paper: string
  readonly introducedOn: PlainDate
  readonly dueOn: PlainDate | null
  /** Whether the province has confirmed that term for temporary transfers. */
  readonly dueConfirmed: boolean
  readonly from: PlainDate
  readonly until: PlainDate
  readonly receivedOn: PlainDate | null
  readonly receivedName: string | null
  readonly endedOn: PlainDate | null
  readonly outcome: 'returned' | 'declined' | 'withdrawn' | 'ended' | null
  readonly reason: string | null
}

const STATES = {
  open: sql`t.ended_on is null and t.received_on is null`,
  there: sql`t.ended_on is null and t.received_on is not null`,
  over: sql`t.ended_on is not null`,
} as const

/**
 * Who is elsewhere for a time, or on the way there: seen from both sides, and from every level above each. Whoever is
 * received here is told of, and counted only at home.
 */
export async function listTemporary(
  unit: Unit,
  { side, state }: TemporaryQuery,
): Promise<TemporaryLine[]> {
  const place = side === 'out' ? sql`t.from_id` : sql`coalesce(t.received_id, t.to_id)`
  const { rows } = await sql<Omit<TemporaryLine, 'dueConfirmed'>>`
    select t.act_id as id, t.person_id as person, t.person_name as name, t.person_birth as birth, t.standing,
      t.from_id as "fromId", t.from_name as "fromName", t.introducer_name as "introducerName", t.to_id as "toId",
      home_of(t.to_id) as "toHome", t.to_name as "toName",
      coalesce((select o.kind in ('cell', 'base_cell') from organisation o where o.id = home_of(t.to_id)), false)
        as "toIsCell",
      t.because, t.paper_number as paper, t.introduced_on as "introducedOn", t.due_on as "dueOn",
      t.leaves_on as "from", t.until_on as until, t.received_on as "receivedOn", t.received_name as "receivedName",
      t.ended_on as "endedOn", t.outcome, t.reason
    from temporary_transfer t
    where ${place} in ${ownPart(unit)}
      and ${STATES[state]}
    order by ${state === 'over' ? sql`t.ended_on desc` : state === 'open' ? sql`t.due_on nulls last` : sql`t.until_on`},
      t.act_id limit ${MOST}`.execute(unit.db)
  const isConfirmed = await readPresentTerm(unit)
  return rows.map((row) => ({ ...row, dueConfirmed: isConfirmed(row.introducedOn) }))
}
