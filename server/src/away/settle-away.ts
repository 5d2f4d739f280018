import type { MemberAnswer } from '@ptdv/core/membership/fold-member'
import type { Away } from '@ptdv/core/membership/member-state'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { endLinks } from '../personal/link-rows.ts'

/**
 * The row of who works away, as the acts now tell it. Who goes to another cell or is no member any more is taken out by
 * the register's own trigger (end_member_ties), also where a case of admission ends them; with the return go telephone
 * (the row's own trigger: it is the cell's alone to see) and personal link, which were for the time away.
 */
export async function settleAway(
  unit: Unit,
  person: number,
  before: MemberAnswer,
  after: MemberAnswer,
): Promise<void> {
  const { away } = after
  if (away === null) {
    if (before.away !== null) await endAway(unit, person)
    return
  }
  const row = awayColumns(away)
  await unit.db
    .insertInto('away_member')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** The row beside whose it is. */
export function awayColumns(away: Away): Omit<Database['away_member'], 'person_id'> {
  return {
    began_on: away.since,
    region: away.region,
    place: away.place,
    until_on: away.until,
    way: away.way,
    pace: away.pace,
    contacted_on: away.contactedOn,
  }
}

async function endAway(unit: Unit, person: number): Promise<void> {
  await unit.db.deleteFrom('away_member').where('person_id', '=', person).execute()
  await endLinks(unit, { subject: 'membership', id: person })
}
