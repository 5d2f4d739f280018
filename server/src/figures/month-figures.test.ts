import { addDays, daysBetween, monthOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { randomHistory } from '@ptdv/core/organisations/random-history.testing'
import { homeOn, lineOn } from '@ptdv/core/organisations/tree-on'
import type { Tree } from '@ptdv/core/organisations/tree'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Db } from '../database/connect.ts'
import { withTestDatabase } from '../engine/test-database.ts'
import { refreshTree } from '../organisations/refresh-tree.ts'
import { foldFigures, rebuildFigures } from './fold-figures.ts'

const database = withTestDatabase()
let owner: Db
let keeper: Db
beforeAll(() => {
  owner = connect(database.ownerUrl, { max: 1 })
  keeper = connect(database.keeperUrl, { max: 1 })
})
afterAll(async () => {
  await owner.destroy()
  await keeper.destroy()
})

interface Fact {
  readonly organisation: number
  readonly on: PlainDate
  readonly source: number
  readonly amount: number
}

async function empty(): Promise<void> {
  await sql`truncate act, organisation, organisation_name, organisation_parent, organisation_successor, organisation_line,
    organisation_today, figure_entry, figure_pending, month_figure cascade`.execute(owner)
}

async function recordTreeAct(act: OrganisationAct, today: PlainDate): Promise<void> {
  const { kind, sequence, effectiveOn, ...payload } = act
  await owner.transaction().execute(async (db) => {
    await sql`insert into act (id, subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
      effective_on, recorded_by_name, payload) overriding system value
      values (${sequence}, 'organisation', 0, ${kind}, 1, 'Tỉnh ủy', 1, ${effectiveOn}, ${effectiveOn}, 'thử', ${JSON.stringify(payload)})`.execute(
      db,
    )
    await refreshTree(db, today)
  })
}

async function enterFact(fact: Fact): Promise<void> {
  await sql`with entered as (
    insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount)
    values (0, ${fact.organisation}, ${fact.on}, 'admitted', ${fact.source}, ${fact.amount}) returning id)
    insert into figure_pending (entry_id) select id from entered`.execute(owner)
}

/** organisation|basis|month|source → amount, without zeroes. */
async function figures(): Promise<Record<string, number>> {
  const rows = await owner.selectFrom('month_figure').selectAll().where('amount', '!=', 0).execute()
  return Object.fromEntries(
    rows
      .map((row) => [
        `${row.organisation_id}|${row.basis}|${monthOf(row.month)}|${row.source}`,
        row.amount,
      ])
      .toSorted(),
  )
}

/** The same, reckoned by hand from the tree that core folds. */
function oracle(tree: Tree, facts: readonly Fact[], today: PlainDate): Record<string, number> {
  const sums = new Map<string, number>()
  const add = (organisation: number, basis: string, fact: Fact) => {
    const key = `${organisation}|${basis}|${monthOf(fact.on)}|${fact.source}`
    sums.set(key, (sums.get(key) ?? 0) + fact.amount)
  }
  for (const fact of facts) {
    for (const above of lineOn(tree, fact.organisation, fact.on)) add(above, 'then', fact)
    for (const above of restatedLine(tree, fact.organisation, today)) add(above, 'today', fact)
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0).toSorted())
}

/** From a place up: its parent while it lives, its principal successor afterwards; the dissolved ones themselves included. */
function restatedLine(tree: Tree, organisation: number, today: PlainDate): Set<number> {
  const line = new Set<number>()
  let at: number | undefined = organisation
  const home = homeOn(tree, organisation, today)!
  while (at !== undefined && at !== home) {
    line.add(at)
    at = tree.organisations.get(at)!.successors.find(({ principal }) => principal)?.organisation
  }
  for (const above of lineOn(tree, home, today)) line.add(above)
  return line
}

test('[0.2] random histories with tree changes and corrections give the same month figures kept and rebuilt', async () => {
  const scenario = fc.record({
    acts: randomHistory(12),
    facts: fc.array(
      fc.record({
        place: fc.nat(),
        day: fc.nat(),
        source: fc.integer({ min: 1, max: 5 }),
        after: fc.nat(),
        correct: fc.boolean(),
      }),
      { maxLength: 15 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(scenario, async ({ acts, facts: wishes }) => {
      await empty()
      const tree = foldTree(acts)
      const today = addDays(
        acts.reduce(
          (latest, act) => (act.effectiveOn > latest ? act.effectiveOn : latest),
          acts[0]!.effectiveOn,
        ),
        40,
      )
      const places = [...tree.organisations.values()]
      const facts = wishes.flatMap(({ place, day, source, after, correct }) => {
        const organisation = places[place % places.length]!
        const days = daysBetween(organisation.life.from, organisation.life.to ?? today)
        const on = addDays(organisation.life.from, day % days)
        const fact = {
          organisation: organisation.id,
          on,
          source,
          amount: 1,
          after: after % acts.length,
        }
        return correct ? [fact, { ...fact, amount: -1, after: acts.length - 1 }] : [fact]
      })
      for (const [index, act] of acts.entries()) {
        await recordTreeAct(act, today)
        const known = foldTree(acts.slice(0, index + 1))
        // A fact enters once its place is known; the keeper comes by now and then.
        for (const fact of facts.filter(
          (one) => Math.max(one.after, firstKnown(acts, one.organisation)) === index,
        )) {
          if (known.organisations.has(fact.organisation)) await enterFact(fact)
        }
        if (index % 2 === 0) await foldFigures(keeper)
      }
      await foldFigures(keeper)
      const kept = await figures()
      expect(kept).toEqual(oracle(tree, facts, today))
      await rebuildFigures(keeper)
      expect(await figures()).toEqual(kept)
    }),
    { numRuns: 25 },
  )
}, 120_000)

function firstKnown(acts: readonly OrganisationAct[], organisation: number): number {
  return acts.findIndex((act) => act.kind === 'founded' && act.organisation === organisation)
}
