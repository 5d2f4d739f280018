import { sql } from 'kysely'
import type { Unit } from '../../../database/unit-of-work.ts'
import { loadNewcomer } from '../../../membership/load-member.ts'
import { appendToMember } from '../../../membership/record-member-act.ts'
import { returnToOwnScope } from '../../../organisations/own-scope.ts'
import { reachPlaces } from '../../../organisations/reach-places.ts'
import { createPerson } from '../../../people/create-person.ts'
import type { Made, PlannedRow, Watch } from '../../kind-work.ts'
import { deciderAbove, tellDecider, type ToldDecision } from './decided-above.ts'
import type { MovementPlan } from './movement-plan.ts'

/** As many rows between two looks at whether somebody has asked to stop. */
const LOOK_EVERY = 50

/** Every row in the order of the days, through the one door by which acts of members are recorded. */
export async function writeMovements(
  unit: Unit,
  rows: readonly PlannedRow<MovementPlan>[],
  watch: Watch,
): Promise<readonly Made[]> {
  const people = new Map<string, number>()
  const made: Made[] = []
  const told: ToldDecision[] = []
  for (const [index, row] of rows.toSorted(byDay).entries()) {
    if (index % LOOK_EVERY === 0) {
      await watch.stopIfCancelled()
      watch.progress(index, rows.length, 'Ghi biến động')
    }
    const { name, ...wrote } = await writeRow(unit, row, people)
    made.push(wrote)
    const { movement, on } = row.plan
    told.push({ movement, on, act: wrote.acts.at(-1)!, person: { id: wrote.person, name } })
  }
  await returnToOwnScope(unit)
  await tellDecider(unit, await deciderAbove(unit), told)
  return made
}

async function writeRow(
  unit: Unit,
  { number, plan }: PlannedRow<MovementPlan>,
  people: Map<string, number>,
): Promise<Made & { readonly person: number; readonly name: string }> {
  const { key, record, from, steps } = plan
  await returnToOwnScope(unit)
  if (from !== null) await reachPlaces(unit, [from])
  const isFirst = !people.has(key)
  const person =
    people.get(key) ?? plan.person ?? (await createPerson(unit, record!.person, record!.cell))
  people.set(key, person)
  // Once a person: later rows found what this import had made.
  const before = isFirst ? await lookBefore(unit, person) : undefined
  const acts: number[] = []
  let name = ''
  for (const { kind, happenedOn, payload, cell } of steps) {
    const held = await loadNewcomer(unit, person)
    name = held.person.name
    const { act } = await appendToMember(
      unit,
      held,
      { kind, happenedOn, payload: { ...payload } },
      cell,
    )
    acts.push(act)
  }
  return { number, person, personIsNew: isFirst && plan.person === null, acts, before, name }
}

/** The register's row and what was in progress, as they are put back when the import is taken back. */
async function lookBefore(unit: Unit, person: number): Promise<unknown> {
  const { rows } = await sql<{ before: unknown }>`
    select jsonb_build_object(
      'organisation', p.organisation_id,
      'membership', (select to_jsonb(m) from membership m where m.person_id = p.id),
      'transfer', (select to_jsonb(t) from transfer t where t.person_id = p.id and t.ended_on is null),
      'temporary', (select to_jsonb(t) from temporary_transfer t where t.person_id = p.id and t.ended_on is null),
      'residence', (select to_jsonb(c) from residence_contact c where c.person_id = p.id and c.ended_on is null),
      'away', (select to_jsonb(a) from away_member a where a.person_id = p.id),
      'cases', (select jsonb_agg(jsonb_build_object('id', c.id, 'cell', c.cell_id) order by c.id)
        from admission_case c where c.person_id = p.id)) as before
    from person p where p.id = ${person}`.execute(unit.db)
  return rows[0]!.before
}

function byDay(a: PlannedRow<MovementPlan>, b: PlannedRow<MovementPlan>): number {
  if (a.plan.on === b.plan.on) return a.number - b.number
  return a.plan.on < b.plan.on ? -1 : 1
}
