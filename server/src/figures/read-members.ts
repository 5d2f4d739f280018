import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from './known.ts'
import { BEGINNING, readFigures, type Basis } from './read-figures.ts'
import { stockPlaces } from './stock-places.ts'

interface MembersQuery {
  readonly organisations: readonly number[]
  /** At the end of this day. */
  readonly on: PlainDate
  /** then: under the tree of that day; today: under today's. */
  readonly basis: Basis
  readonly known?: Known | undefined
}

/** How many members lay under each organisation at the end of a day; one not named has none. */
export async function readMembers(unit: Unit, query: MembersQuery): Promise<Map<number, number>> {
  const { organisations, on, known } = query
  // The tree of today is today's: its sums stand ready.
  const ready = query.basis === 'today' || (known === undefined && on >= unit.today)
  const rows = ready
    ? await readFigures(unit, {
        organisations,
        kinds: ['member'],
        basis: 'today',
        from: BEGINNING,
        to: on,
        known,
      })
    : (
        await sql<{ organisationId: number; amount: number }>`
          select place.ancestor_id as "organisationId", sum(e.amount)::integer as amount
          from figure_entry e ${stockPlaces(on, organisations, known)}
          where e.kind = 'member' and e.on_date <= ${on}
            and ${known === undefined ? sql`true` : sql`e.act_id <= ${known.upToAct}`}
          group by 1`.execute(unit.db)
      ).rows
  const members = new Map<number, number>()
  for (const { organisationId, amount } of rows) {
    members.set(organisationId, (members.get(organisationId) ?? 0) + amount)
  }
  return members
}
