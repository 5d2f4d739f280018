import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { seedMembers } from './seed-members.ts'

/** Official members as a list brings them: with the act that registered them, counted in the ledger from that day. */
export async function seedListedMembers(
  ownerDb: Db,
  cell: number,
  count: number,
  since: PlainDate = '2020-02-03',
): Promise<{ person: number; name: string }[]> {
  const members = await seedMembers(ownerDb, cell, count, { since })
  const dates = JSON.stringify({ decidedOn: since, ceremonyOn: since, officialOn: since })
  for (const { person } of members) {
    await sql`
      with listed as (
        insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
          effective_on, recorded_by_name, payload)
        values ('membership', ${person}, 'registered', ${cell}, 'Chi bộ', ${cell}, ${since}, ${since}, 'Dữ liệu thử',
          ${dates}) returning id
      ), counted as (
        insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id)
        select id, ${cell}, ${since}, 'member', 1, ${person} from listed returning id
      )
      insert into figure_pending (entry_id) select id from counted`.execute(ownerDb)
  }
  return members
}
