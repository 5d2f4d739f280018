import { AHEAD_DAYS } from '@ptdv/core/reminders/ahead'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'

/** How many days ahead the organisation is told what falls due; set by itself, else by the nearest above that has. */
export async function getAhead({ db, asker }: Unit) {
  const { rows } = await sql<{ days: number; by: string; organisation: string }>`
    select s.days, s.set_by as by, o.name as organisation from ahead_setting s
    join organisation_line l on l.ancestor_id = s.organisation_id and l.organisation_id = ${asker.organisationId}
      and l.to_on is null
    join organisation o on o.id = s.organisation_id
    order by l.depth limit 1`.execute(db)
  const [set] = rows
  return {
    days: set?.days ?? AHEAD_DAYS,
    set: set === undefined ? null : { by: set.by, organisation: set.organisation },
  }
}

/** Set by an organisation for itself and for those below that set nothing of their own. */
export async function setAhead(unit: Unit, days: number): Promise<{ done: boolean }> {
  const { db, asker, today } = unit
  const row = { days, set_by: asker.accountName, set_on: today }
  await db
    .insertInto('ahead_setting')
    .values({ organisation_id: asker.organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
    .execute()
  await appendAct(unit, {
    subject: 'setting',
    subjectId: asker.organisationId,
    kind: 'ahead_days_set',
    homeId: asker.organisationId,
    happenedOn: today,
    payload: { days },
  })
  return { done: true }
}
