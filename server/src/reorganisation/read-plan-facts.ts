import { ROLES } from '@ptdv/core/access/roles'
import type { PlanFacts, OwnCounts } from '@ptdv/core/reorganisation/plan-facts'
import { UNSAID } from '@ptdv/core/reorganisation/settings-after'
import { namedIn, type Plan } from '@ptdv/core/reorganisation/plan'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** What stands today in the asker's part of the tree that a plan must know of. */
export async function readPlanFacts(unit: Unit, plan: Plan): Promise<PlanFacts> {
  const counted = await sql<{ organisation: number; members: number; cases: number }>`
    select organisation, sum(members)::integer as members, sum(cases)::integer as cases from (
      select organisation_id as organisation, count(*) as members, 0 as cases
      from membership where ended_on is null group by 1
      union all
      select cell_id, 0, count(*) from admission_case where closed_on is null group by 1
    ) parts group by 1`.execute(unit.db)
  const named = [...new Set(plan.changes.flatMap((change) => namedIn(change)))]
  const held = await unit.db
    .selectFrom('mandate')
    .innerJoin('account', 'account.id', 'mandate.account_id')
    .where('mandate.organisation_id', '=', sql<number>`any (${named}::integer[])`)
    .where('mandate.ended_at', 'is', null)
    .where((eb) => eb.or([eb('mandate.to_on', 'is', null), eb('mandate.to_on', '>=', unit.today)]))
    .orderBy('mandate.id')
    .select(['mandate.organisation_id', 'account.display_name', 'mandate.role'])
    .execute()
  const settings = await readUnitSettings(unit, plan.effectiveOn)
  const assigned = await unit.db
    .selectFrom('target_line as l')
    .innerJoin('target_assignment as a', 'a.act_id', 'l.act_id')
    .where('a.year', '=', Number(plan.effectiveOn.slice(0, 4)))
    .where('l.child_id', '=', sql<number>`any (${named}::integer[])`)
    .select('l.child_id')
    .distinct()
    .execute()
  const mandates = new Map<number, string[]>()
  for (const { organisation_id, display_name, role } of held) {
    const there = mandates.get(organisation_id) ?? []
    mandates.set(organisation_id, [...there, `${display_name} (${ROLES[role].name})`])
  }
  return {
    counts: new Map(
      counted.rows.map(({ organisation, members, cases }): [number, OwnCounts] => [
        organisation,
        { members, cases },
      ]),
    ),
    mandates,
    settings,
    assigned: new Set(assigned.map(({ child_id }) => child_id)),
  }
}

/** As they stand on the day of the plan: what was before every statement, and what was stated since. */
async function readUnitSettings({ db }: Unit, on: PlainDate): Promise<PlanFacts['settings']> {
  const [before, stated] = await Promise.all([
    db.selectFrom('organisation_setting').selectAll().execute(),
    db
      .selectFrom('unit_statement')
      .select(['organisation_id', 'aspect', 'value'])
      .where('from_on', '<=', on)
      .orderBy('from_on')
      .orderBy('act_id')
      .execute(),
  ])
  const settings = new Map(before.map(({ organisation_id: id, ...setting }) => [id, setting]))
  for (const { organisation_id: id, aspect, value } of stated) {
    settings.set(id, { ...(settings.get(id) ?? UNSAID), [aspect]: value })
  }
  return settings
}
