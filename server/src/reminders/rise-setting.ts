import { RISE_DAYS } from '@ptdv/core/reminders/rising'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

/** After how many days what is late shows one level higher, and who set that. */
export async function getRise({ db }: Unit) {
  const { rows } = await sql<{ days: number; set_by: string }>`
    select s.days, s.set_by from rise_setting s
    join organisation_today t on t.ancestor_id = s.organisation_id and t.organisation_id = current_scope()
    limit 1`.execute(db)
  const [set] = rows
  return { days: set?.days ?? RISE_DAYS, setBy: set?.set_by ?? null }
}

/** Set by the province for all below it. @throws Missing for whoever acts for no provincial committee */
export async function setRise(unit: Unit, days: number): Promise<{ done: boolean }> {
  const { db, asker, today } = unit
  const own = await db
    .selectFrom('organisation')
    .select('kind')
    .where('id', '=', asker.organisationId)
    .executeTakeFirst()
  if (own?.kind !== 'provincial_committee') throw new Missing()
  const row = { days, set_by: asker.accountName, set_on: today }
  await db
    .insertInto('rise_setting')
    .values({ organisation_id: asker.organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
    .execute()
  await appendAct(unit, {
    subject: 'setting',
    subjectId: asker.organisationId,
    kind: 'rise_days_set',
    homeId: asker.organisationId,
    happenedOn: today,
    payload: { days },
  })
  return { done: true }
}
