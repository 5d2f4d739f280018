import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { randomHistory } from '../organisations/random-history.testing.ts'
import { foldTree } from '../organisations/fold-tree.ts'
import { ORGANISATION_KINDS } from '../organisations/kinds.ts'
import { aliveOn, homeOn, lineOn } from '../organisations/tree-on.ts'
import { getOrganisation, type Tree } from '../organisations/tree.ts'
import { Refusal } from '../refusal.ts'
import { GAINS, LOSSES } from '../reports/indicators.ts'
import type { FactKind } from '../reports/facts.ts'
import type { MemberAct, MemberActKind, MemberPayloads } from './acts.ts'
import { BADGE_YEARS } from './badge-payloads.ts'
import { checkMemberAct } from './check-member-act.ts'
import { foldMember, type MemberInput } from './fold-member.ts'
import { act, inputOf } from './member-acts.testing.ts'
import { memberFactChanges, memberFacts, type MemberFact } from './member-facts.ts'
import { isMember } from './member-state.ts'

/*
 * The ledger's law: over random histories of accepted acts, in a random tree that is reorganised meanwhile, for every
 * organisation and every period: opening + increases − decreases = closing = the people in the list = their sum by
 * every dimension.
 */

const FIRST: PlainDate = '2020-01-02'
const LAST: PlainDate = '2040-12-31'

interface Turn {
  readonly person: number
  readonly wish: keyof typeof WISHES
  readonly daysLater: number
  readonly daysBack: number
  readonly dice: readonly [number, number]
}

interface Moment {
  readonly acts: readonly MemberAct[]
  readonly cells: readonly number[]
  readonly on: PlainDate
  readonly dice: readonly [number, number]
}

type Wish = {
  [K in MemberActKind]: { readonly kind: K; readonly payload: MemberPayloads[K] }
}[MemberActKind]

const WISHES = {
  introduce: ({ cells, on, dice: [a] }: Moment): Wish => ({
    kind: 'transfer_introduced',
    payload: {
      ...(a % 5 === 0 ? { to: null, toName: 'Tỉnh khác' } : placeOf(cells, a)),
      because: a % 3 === 0 ? 'reorganised' : 'new_unit',
      triggeredOn: on,
      paper: { number: '1-SHĐ', date: on },
    },
  }),
  receive: ({ cells, dice: [a, b] }: Moment): Wish => {
    const { to, toName } = placeOf(cells, a)
    return {
      kind: 'transfer_received',
      payload: b % 4 === 0 ? { cell: null, cellName: 'Tỉnh khác' } : { cell: to, cellName: toName },
    }
  },
  withdraw: (): Wish => ({ kind: 'transfer_withdrawn', payload: { reason: 'Ở lại' } }),
  sendBack: (): Wish => ({ kind: 'transfer_returned', payload: { reason: 'Thiếu hồ sơ' } }),
  introduceForATime: ({ cells, on, dice: [a] }: Moment): Wish => ({
    kind: 'temporary_introduced',
    payload: {
      ...(a % 5 === 0 ? { to: null, toName: 'Tỉnh khác' } : placeOf(cells, a)),
      because: a % 2 === 0 ? 'study' : 'work',
      from: addDays(on, (a % 31) - 15),
      until: addDays(on, 60 + (a % 400)),
      paper: { number: '2-SHĐ', date: on },
    },
  }),
  receiveForATime: ({ cells, dice: [a, b] }: Moment): Wish => {
    const { to, toName } = placeOf(cells, a)
    return {
      kind: 'temporary_received',
      payload: b % 4 === 0 ? { cell: null, cellName: 'Tỉnh khác' } : { cell: to, cellName: toName },
    }
  },
  extend: ({ on, dice: [a] }: Moment): Wish => ({
    kind: 'temporary_extended',
    payload: {
      until: addDays(on, a % 300),
      reason: 'Kéo dài',
      paper: { number: '3-SHĐ', date: on },
    },
  }),
  returnHome: (): Wish => ({ kind: 'temporary_returned', payload: {} }),
  stayAfterAll: (): Wish => ({ kind: 'temporary_withdrawn', payload: { reason: 'Ở lại' } }),
  decline: (): Wish => ({ kind: 'temporary_declined', payload: { reason: 'Nhầm nơi' } }),
  expel: ({ on }: Moment): Wish => ({
    kind: 'expulsion_decided',
    payload: { paper: { number: '9-QĐ', date: on }, reason: 'Vi phạm' },
  }),
  restore: ({ on }: Moment): Wish => ({
    kind: 'restored',
    payload: { paper: { number: '10-QĐ', date: on }, reason: 'Oan sai' },
  }),
  askToLeave: (): Wish => ({ kind: 'leave_asked', payload: { reason: 'Hoàn cảnh' } }),
  decideLeave: ({ on, dice: [a] }: Moment): Wish => ({
    kind: 'leave_decided',
    payload: {
      outcome: a % 3 === 0 ? 'refused' : 'accepted',
      cellPaper: '1-NQ',
      basePaper: '2-NQ',
      paper: { number: '11-QĐ', date: on },
    },
  }),
  proposeRemoval: ({ on, dice: [a] }: Moment): Wish => ({
    kind: 'removal_cell_voted',
    payload: {
      ground: 'no_activity_or_dues',
      selfReview: 'written',
      counting: 9,
      tally: votes(5 + (a % 5)),
      paper: { number: '3-NQ', date: on },
    },
  }),
  passRemovalOn: ({ on, dice: [a] }: Moment): Wish => ({
    kind: 'removal_base_voted',
    payload: { committeeSize: 9, tally: votes(5 + (a % 5)), paper: { number: '4-NQ', date: on } },
  }),
  decideRemoval: ({ on, dice: [a] }: Moment): Wish => ({
    kind: 'removal_decided',
    payload: {
      outcome: a % 4 === 0 ? 'kept' : 'removed',
      bodySize: 9,
      tally: votes(a % 4 === 0 ? 4 : 5),
      paper: { number: '12-QĐ', date: on },
    },
  }),
  goAway: ({ dice: [a] }: Moment): Wish => ({
    kind: a % 3 === 0 ? 'away_changed' : 'away_began',
    payload: { region: 'Tỉnh khác', place: 'xưởng', until: null, way: 'phone', pace: 'monthly' },
  }),
  comeHome: (): Wish => ({ kind: 'away_ended', payload: {} }),
  die: (): Wish => ({ kind: 'died', payload: {} }),
  comeBack: ({ on }: Moment): Wish => ({
    kind: 'transfer_arrived',
    payload: {
      fromName: 'Tỉnh khác',
      paper: { number: '2-SHĐ', date: on },
      decidedOn: null,
      ceremonyOn: '1985-01-01',
      officialOn: '1986-01-01',
    },
  }),
  honour: ({ on, dice: [a] }: Moment): Wish => ({
    kind: 'badge_awarded',
    payload: { years: BADGE_YEARS[a % 3]!, paper: { number: '210-QĐ', date: on } },
  }),
  giveCard: ({ dice: [a, b] }: Moment): Wish => ({
    kind: 'card_issued',
    payload: {
      reason: (['first', 'lost', 'damaged'] as const)[a % 3]!,
      number: String(33_000_000_000 + b).padStart(12, '0'),
      place: 'Tỉnh ủy',
    },
  }),
  correct: ({ acts, cells, on, dice: [a, b] }: Moment): Wish => {
    const mended = acts[a % acts.length]!
    return {
      kind: 'corrected',
      payload: {
        act: mended.id,
        // Entry by the first list is no movement of a period: its day stays.
        happenedOn:
          mended.kind === 'registered'
            ? mended.happenedOn
            : earlier(on, addDays(mended.happenedOn, (b % 61) - 30)),
        payload: otherwise(mended, cells, b),
        basis: 'QĐ 1',
        approvedBy: 'Ban Thường vụ',
      },
    }
  },
} satisfies Record<string, (moment: Moment) => Wish>

/** What was recorded wrongly: sometimes its choice too, not the day alone. */
function otherwise(act: MemberAct, cells: readonly number[], die: number): unknown {
  if (die % 2 === 0) return act.payload
  switch (act.kind) {
    case 'badge_awarded':
      return { ...act.payload, years: BADGE_YEARS[die % 3] }
    case 'card_issued':
      return { ...act.payload, reason: 'damaged' }
    case 'transfer_received': {
      const { to, toName } = placeOf(cells, die)
      return { cell: to, cellName: toName }
    }
    case 'leave_decided':
      return { ...act.payload, outcome: 'refused' }
    default:
      return act.payload
  }
}

function votes(inFavour: number) {
  return { form: 'secret_ballot', inFavour, against: 0, other: 0 } as const
}

const turn: fc.Arbitrary<Turn> = fc.record({
  person: fc.nat(4),
  wish: fc.constantFrom(
    'introduce',
    'introduce',
    'receive',
    'receive',
    'receive',
    ...(Object.keys(WISHES) as (keyof typeof WISHES)[]),
  ),
  daysLater: fc.constantFrom(0, 0, 1, 20, 200),
  daysBack: fc.constantFrom(0, 0, 0, 1, 40),
  dice: fc.tuple(fc.nat(999), fc.nat(999)),
})

const OF_A_STAY = [
  'introduceForATime',
  'receiveForATime',
  'extend',
  'returnHome',
  'stayAfterAll',
  'decline',
] as const satisfies readonly (keyof typeof WISHES)[]

/** Two people who are on the move all the time. */
const restless: fc.Arbitrary<Turn> = fc.record({
  person: fc.nat(1),
  wish: fc.constantFrom(
    ...OF_A_STAY,
    ...OF_A_STAY,
    ...OF_A_STAY,
    'introduce',
    'receive',
    'correct',
  ),
  daysLater: fc.constantFrom(0, 1, 20, 90),
  daysBack: fc.constantFrom(0, 0, 0, 1, 40),
  dice: fc.tuple(fc.nat(999), fc.nat(999)),
})

interface Told {
  readonly people: readonly MemberInput[]
  readonly ledger: readonly MemberFact[]
  readonly today: PlainDate
}

/** Everyone is in a list from the start; each accepted act enters in the ledger what it changes. */
function play(tree: Tree, turns: readonly Turn[]): Told {
  let today = FIRST
  const start = cellsOn(tree, FIRST)
  const ledger: MemberFact[] = []
  const people = Array.from({ length: 5 }, (_, index): MemberInput => {
    const { to, toName } = placeOf(start, index)
    const registered = act(
      'registered',
      FIRST,
      {
        decidedOn: null,
        ceremonyOn: '1985-01-01',
        officialOn: index % 2 === 0 ? '1986-01-01' : null,
      },
      { id: to, name: toName },
    )
    const input = inputOf([registered], { today })
    ledger.push(...memberFacts(input))
    return input
  })
  for (const { person, wish, daysLater, daysBack, dice } of turns) {
    today = addDays(today, daysLater)
    const before = { ...people[person]!, today }
    const on = later(FIRST, addDays(today, -daysBack))
    const cells = cellsOn(tree, on)
    const made = WISHES[wish]({ acts: before.acts, cells, on, dice })
    const { to, toName } = placeOf(cells, dice[1])
    const next = act(made.kind, on, made.payload, { id: to, name: toName })
    try {
      checkMemberAct(before, next)
    } catch (error) {
      if (error instanceof Refusal) continue
      throw error
    }
    const after = { ...before, acts: [...before.acts, next] }
    ledger.push(...memberFactChanges(memberFacts(before), memberFacts(after)))
    people[person] = after
  }
  return { people: people.map((input) => ({ ...input, today })), ledger, today }
}

test('[0.1] opening + increases − decreases = closing = the list, everywhere and in every period', () => {
  fc.assert(
    fc.property(
      randomHistory(12),
      fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' }),
      fc.tuple(fc.nat(1500), fc.nat(1500)),
      (history, turns, [a, b]) => {
        const tree = foldTree(history)
        fc.pre(cellsOn(tree, FIRST).length > 0)
        const { people, ledger, today } = play(tree, turns)
        const from = addDays(FIRST, Math.min(a, b))
        const to = addDays(FIRST, Math.max(a, b))
        /** Restated on the last tree: where a fact lies there. */
        const under = (fact: MemberFact, organisation: number) =>
          isUnder(tree, fact.cell, organisation)
        for (const organisation of tree.organisations.keys()) {
          const here = ledger.filter((fact) => under(fact, organisation))
          const stock = (on: PlainDate) =>
            sum(here.filter(({ kind, on: day }) => kind === 'member' && day <= on))
          const flow = (kinds: readonly FactKind[], isCounted: (fact: MemberFact) => boolean) =>
            sum(
              here.filter(
                (fact) =>
                  kinds.includes(fact.kind) && fact.on > from && fact.on <= to && isCounted(fact),
              ),
            )
          const isFromElsewhere = ({ counterpart }: MemberFact) =>
            counterpart === null || !isUnder(tree, counterpart, organisation)
          for (const isCounted of [() => true, isFromElsewhere]) {
            expect(stock(from) + flow(GAINS, isCounted) - flow(LOSSES, isCounted)).toBe(stock(to))
          }
          const list = people
            .map((input) => foldMember(input))
            .filter((member) => isMember(member) && isUnder(tree, member.cell!.id, organisation))
          expect(stock(today)).toBe(list.length)
          const byStanding = (standing: string) =>
            list.filter((member) => member.standing === standing).length
          expect(byStanding('official') + byStanding('probationary')).toBe(list.length)
        }
      },
    ),
  )
})

test('[0.3] whoever is elsewhere for a time counts at home alone, in one place at most, and never once gone', () => {
  fc.assert(
    fc.property(
      randomHistory(6),
      fc.array(restless, { minLength: 20, maxLength: 60, size: 'max' }),
      (history, turns) => {
        const tree = foldTree(history)
        fc.pre(cellsOn(tree, FIRST).length > 0)
        const { people } = play(tree, turns)
        for (const input of people) {
          const member = foldMember(input)
          expect(member.elsewhere).toBe(member.temporary !== null)
          if (member.temporary === null) continue
          expect(isMember(member)).toBe(true)
          expect(member.temporary.received?.cell ?? null).not.toBe(member.cell!.id)
          expect(member.temporary.until > member.temporary.introduced.payload.from).toBe(true)
        }
        const facts = people.flatMap((input) => memberFacts(input))
        const amounts = (kind: FactKind) => sum(facts.filter((fact) => fact.kind === kind))
        expect(amounts('temporary_in')).toBeLessThanOrEqual(amounts('temporary_out'))
        expect(amounts('member')).toBe(people.filter((input) => isMember(foldMember(input))).length)
      },
    ),
    { numRuns: 300 },
  )
})

test('what the ledger says is what the acts say, corrections and all', () => {
  fc.assert(
    fc.property(
      randomHistory(6),
      fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' }),
      (history, turns) => {
        const tree = foldTree(history)
        fc.pre(cellsOn(tree, FIRST).length > 0)
        const { people, ledger } = play(tree, turns)
        expect(net(ledger)).toEqual(net(people.flatMap((input) => memberFacts(input))))
      },
    ),
  )
})

function placeOf(cells: readonly number[], die: number) {
  const to = cells[die % cells.length] ?? 4
  return { to, toName: `Chi bộ ${to}` }
}

function cellsOn(tree: Tree, on: PlainDate): readonly number[] {
  return [...tree.organisations.keys()].filter(
    (id) =>
      aliveOn(tree, id, on) && ORGANISATION_KINDS[getOrganisation(tree, id).kind].holdsMembers,
  )
}

function isUnder(tree: Tree, cell: number, organisation: number): boolean {
  const home = homeOn(tree, cell, LAST)
  return home !== null && lineOn(tree, home, LAST).includes(organisation)
}

function sum(facts: readonly MemberFact[]): number {
  return facts.reduce((total, { amount }) => total + amount, 0)
}

function net(facts: readonly MemberFact[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { kind, on, cell, counterpart, amount } of facts) {
    const key = `${kind} ${on} ${cell} ${counterpart}`
    totals[key] = (totals[key] ?? 0) + amount
  }
  return Object.fromEntries(
    Object.entries(totals)
      .filter(([, total]) => total !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}
