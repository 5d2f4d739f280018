import { addDays, daysBetween, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { randomHistory } from '@ptdv/core/organisations/random-history.testing'
import type { Tree } from '@ptdv/core/organisations/tree'
import { aliveOn, homeOn, lineOn, parentOn } from '@ptdv/core/organisations/tree-on'
import type { FactKind } from '@ptdv/core/reports/facts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { refreshTree } from '../../organisations/refresh-tree.ts'
import { askerAt, doors } from '../../testing/asker-at.ts'
import { withTestHouse } from '../../testing/test-house.ts'
import { checkForm } from './check-form.ts'
import { readForm } from './read-form.ts'

const scene = withTestHouse()
const { reads } = doors(scene)

/** A life in the Party as dice: the day of each event after the one before, what it is, and where to. */
interface Dice {
  readonly days: number
  readonly what: number
  readonly where: number
  /** Recorded on a wrong day first, and mended since. */
  readonly mended: boolean
}

interface Entry {
  readonly person: number
  readonly organisation: number
  readonly on: PlainDate
  readonly kind: FactKind
  readonly amount: 1 | -1
  readonly counterpart: number | null
}

const ENTRIES: readonly (FactKind | null)[] = ['joined', 'arrived', 'transferred_in', null]
const EXITS: readonly FactKind[] = [
  'died',
  'removed',
  'left',
  'expelled',
  'departed',
  'transferred_out',
]

const dice = fc.record({
  days: fc.integer({ min: 1, max: 200 }),
  what: fc.nat(),
  where: fc.nat(),
  mended: fc.boolean(),
})
const scenario = fc.record({
  acts: randomHistory(12),
  lives: fc.array(fc.array(dice, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
  from: fc.nat(),
  length: fc.integer({ min: 0, max: 500 }),
})

/** What a life enters in the ledger: in, from place to place, out, and perhaps restored. */
function entriesOf(tree: Tree, start: PlainDate, person: number, life: readonly Dice[]): Entry[] {
  const entries: Entry[] = []
  let [on, place] = [start, null as number | null]
  let wasMember = false
  const enter = (
    kind: FactKind | null,
    organisation: number,
    amount: 1 | -1,
    counterpart: number | null,
  ) => {
    const at = { person, organisation, on, counterpart }
    if (kind !== null) entries.push({ ...at, kind, amount: 1 })
    entries.push({ ...at, kind: 'member', amount })
  }
  for (const { days, what, where, mended } of life) {
    on = addDays(on, days)
    const alive = [...tree.organisations.keys()].filter((id) => aliveOn(tree, id, on))
    const chosen = alive[where % alive.length]!
    const before = entries.length
    if (place === null) {
      enter(wasMember ? 'restored' : ENTRIES[what % ENTRIES.length]!, chosen, 1, null)
      place = chosen
      wasMember = true
    } else {
      const home: number = homeOn(tree, place, on)!
      if (what % 3 === 0) {
        enter(EXITS[what % EXITS.length]!, home, -1, null)
        place = null
      } else {
        enter('transferred_out', home, -1, chosen)
        enter('transferred_in', chosen, 1, home)
        place = chosen
      }
    }
    if (mended) {
      // First written for the day before, which a correction takes away again.
      const wrong = entries.slice(before).map((entry) => ({ ...entry, on: addDays(entry.on, -1) }))
      const known = wrong.every((entry) => aliveOn(tree, entry.organisation, entry.on))
      if (known) {
        entries.push(
          ...wrong,
          ...wrong.map((entry) => ({ ...entry, amount: -entry.amount as 1 | -1 })),
        )
      }
    }
  }
  return entries
}

async function play(acts: readonly OrganisationAct[], entries: readonly Entry[], today: PlainDate) {
  await sql`truncate act, organisation, organisation_name, organisation_parent, organisation_successor, organisation_line,
    organisation_today, figure_entry, figure_pending, month_figure cascade`.execute(scene.ownerDb)
  await scene.ownerDb.transaction().execute(async (db) => {
    for (const { kind, sequence, effectiveOn, ...payload } of acts) {
      await sql`insert into act (id, subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
        effective_on, recorded_by_name, payload) overriding system value
        values (${sequence}, 'organisation', 0, ${kind}, 1, 'Tỉnh ủy', 1, ${effectiveOn}, ${effectiveOn}, 'thử', ${JSON.stringify(payload)})`.execute(
        db,
      )
    }
    await refreshTree(db, today)
    for (const { person, organisation, on, kind, amount, counterpart } of entries) {
      await sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id, counterpart_id)
        values (0, ${organisation}, ${on}, ${kind}, ${amount}, ${person}, ${counterpart})`.execute(
        db,
      )
    }
  })
}

/** Members under an organisation at the end of a day, reckoned from the entries by hand. */
function membersUnder(
  tree: Tree,
  entries: readonly Entry[],
  organisation: number,
  on: PlainDate,
): number {
  return entries
    .filter((entry) => entry.kind === 'member' && entry.on <= on)
    .filter((entry) => {
      const home = homeOn(tree, entry.organisation, on)
      return home !== null && lineOn(tree, home, on).includes(organisation)
    })
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** Who came to an organisation from another part of the province: moves within its own part are none. */
function cameFromOutside(
  tree: Tree,
  entries: readonly Entry[],
  organisation: number,
  from: PlainDate,
  to: PlainDate,
): number {
  const isUnder = (place: number, on: PlainDate) => lineOn(tree, place, on).includes(organisation)
  return entries
    .filter(({ kind, on }) => kind === 'transferred_in' && on >= from && on <= to)
    .filter(({ organisation: place, on }) => isUnder(place, on))
    .filter(({ counterpart, on }) => counterpart === null || !isUnder(counterpart, on))
    .reduce((sum, { amount }) => sum + amount, 0)
}

test('[0.3] on random trees and lives the balance of form 1 holds for every organisation and period, whatever moved around it', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ acts, lives, from: dieFrom, length }) => {
      const tree = foldTree(acts)
      const start = acts[0]!.effectiveOn
      const end = addDays(
        acts.reduce((latest, act) => (act.effectiveOn > latest ? act.effectiveOn : latest), start),
        40,
      )
      const entries = lives.flatMap((life, person) => entriesOf(tree, start, person + 1, life))
      await play(acts, entries, end)
      const from = addDays(start, dieFrom % (daysBetween(start, end) + 1))
      const to = addDays(from, length)
      const root = [...tree.organisations.keys()].find(
        (id) => aliveOn(tree, id, end) && parentOn(tree, id, end) === null,
      )!
      const asker = askerAt(root, 'provincial_board')
      for (const organisation of tree.organisations.keys()) {
        for (const basis of ['then', 'today'] as const) {
          const query = { form: '1', organisation, from, to, basis } as const
          const checks = await reads(asker, (unit) => checkForm(unit, query))
          expect(
            checks.filter(({ differing, left, right }) => differing > 0 || left !== right),
          ).toEqual([])
          if (basis === 'today') continue
          const { values } = await reads(asker, (unit) => readForm(unit, query))
          expect(values['closing']!['now']).toBe(membersUnder(tree, entries, organisation, to))
          expect(values['opening']!['now']).toBe(
            membersUnder(tree, entries, organisation, addDays(from, -1)),
          )
          expect(values['in_province']!['now']).toBe(
            cameFromOutside(tree, entries, organisation, from, to),
          )
        }
      }
    }),
    { numRuns: 20 },
  )
}, 180_000)
