import type { PlainDate } from '../calendar/plain-date.ts'
import type { FactKind } from '../reports/facts.ts'
import type { CardReason } from './card-payloads.ts'
import type { MemberAct, MemberActKind, MemberActOf } from './acts.ts'
import {
  afterEvent,
  isCaseEvent,
  memberEvents,
  openingState,
  type MemberInput,
} from './member-history.ts'
import type { MemberState } from './member-state.ts'

/** A countable fact of a member's act, at a cell on a day. */
export interface MemberFact {
  readonly kind: FactKind
  readonly on: PlainDate
  readonly cell: number
  readonly amount: 1 | -1
  /** The cell on the other side of a move inside the province: within one's own part it is no movement. */
  readonly counterpart: number | null
}

/** On the day of the act unless it takes back what an earlier one counted. */
type Counted = Omit<MemberFact, 'on'> & Partial<Pick<MemberFact, 'on'>>

/** Rows of form 7-BTCTW, section III. */
const CARD_FACTS = {
  first: 'card_given',
  lost: 'card_reissued',
  damaged: 'card_exchanged',
} as const satisfies Record<CardReason, FactKind>

/** Which facts an act makes, from what the member was before it. */
const FACTS_OF: {
  readonly [K in MemberActKind]: (before: MemberState, act: MemberActOf<K>) => readonly Counted[]
} = {
  registered: (_, { cell }) => [member(cell.id, 1)],
  admitted: (_, { cell, payload: { again } }) => [
    one('joined', cell.id),
    ...(again ? [one('readmitted', cell.id)] : []),
    member(cell.id, 1),
  ],
  transferred_in: (_, { cell }) => [one('transferred_in', cell.id), member(cell.id, 1)],
  transfer_arrived: (_, { cell }) => [one('arrived', cell.id), member(cell.id, 1)],
  recognised: () => [],
  transfer_introduced: () => [],
  transfer_withdrawn: () => [],
  transfer_returned: () => [],
  // Both sides on the one day of receipt: until then the member counts where they were.
  transfer_received: (before, { payload: { cell } }) => {
    if (before.cell === null) return []
    const from = before.cell.id
    return cell === null
      ? lost('departed')(before)
      : [
          one('transferred_out', from, cell),
          member(from, -1, cell),
          one('transferred_in', cell, from),
          member(cell, 1, from),
        ]
  },
  // Beside the number of members: whoever is elsewhere for a time counts at home, and only there (§6.3.2).
  temporary_introduced: ({ cell }, { payload: { to } }) =>
    cell === null ? [] : [one('temporary_out', cell.id, to)],
  temporary_received: (before, { payload: { cell } }) =>
    cell === null ? [] : [one('temporary_in', cell, before.cell?.id ?? null)],
  temporary_declined: notIntroduced,
  temporary_withdrawn: notIntroduced,
  temporary_extended: () => [],
  temporary_returned: () => [],
  transferred_out: lost('transferred_out'),
  died: lost('died'),
  removed: lost('removed'),
  left: lost('left'),
  expelled: lost('expelled'),
  exempted: () => [],
  exemption_ended: () => [],
  removal_cell_voted: () => [],
  removal_base_voted: () => [],
  removal_decided: (before, { payload }) =>
    payload.outcome === 'removed' ? lost('removed')(before) : [],
  leave_asked: () => [],
  leave_decided: (before, { payload }) =>
    payload.outcome === 'accepted' ? lost('left')(before) : [],
  disciplined: () => [],
  expulsion_decided: lost('expelled'),
  restored: ({ cell }) => (cell === null ? [] : [one('restored', cell.id), member(cell.id, 1)]),
  badge_proposed: () => [],
  badge_awarded: ({ cell }, { payload }) =>
    cell === null ? [] : [one(`badge_${payload.years}`, cell.id)],
  // As of cards.
  badge_noted: () => [],
  card_issued: ({ cell }, { payload }) =>
    cell === null ? [] : [one(CARD_FACTS[payload.reason], cell.id)],
  // Handed over before the system kept cards: no movement of a period.
  card_noted: () => [],
  away_began: () => [],
  away_changed: () => [],
  away_contacted: () => [],
  away_ended: () => [],
  residence_introduced: () => [],
  residence_ended: () => [],
  corrected: () => [],
}

/** The facts of a member's own acts with corrections applied, so that a corrected date moves its figure. */
export function memberFacts(
  input: Pick<MemberInput, 'acts' | 'caseEvents' | 'register'>,
): readonly MemberFact[] {
  const events = memberEvents(input, LAST_DAY)
  const facts: MemberFact[] = []
  let state = openingState(events, input.register)
  for (const event of events) {
    if (!isCaseEvent(event)) {
      const counted = factsOf(event)(state, event)
      facts.push(...counted.map((fact) => ({ on: event.happenedOn, ...fact })))
    }
    state = afterEvent(state, event, input.register)
  }
  return facts
}

/** What must be entered in the ledger so that it says `after` instead of `before`. */
export function memberFactChanges(
  before: readonly MemberFact[],
  after: readonly MemberFact[],
): readonly MemberFact[] {
  const left = new Map<string, MemberFact[]>()
  for (const fact of before) left.set(print(fact), [...(left.get(print(fact)) ?? []), fact])
  const fresh = after.filter((fact) => left.get(print(fact))?.pop() === undefined)
  const gone = [...left.values()].flat()
  return [
    ...gone.map((fact) => ({ ...fact, amount: fact.amount === 1 ? (-1 as const) : (1 as const) })),
    ...fresh,
  ]
}

const LAST_DAY: PlainDate = '9999-12-31'

function factsOf(act: MemberAct): (before: MemberState, act: MemberAct) => readonly Counted[] {
  return FACTS_OF[act.kind] as (before: MemberState, act: MemberAct) => readonly Counted[]
}

function one(kind: FactKind, cell: number, counterpart: number | null = null): Counted {
  return { kind, cell, amount: 1, counterpart }
}

function member(cell: number, amount: 1 | -1, counterpart: number | null = null): Counted {
  return { kind: 'member', cell, amount, counterpart }
}

function lost(how: FactKind) {
  return ({ cell }: MemberState): readonly Counted[] =>
    cell === null ? [] : [one(how, cell.id), member(cell.id, -1)]
}

/** A paper that led nowhere was no introduction: on the day it was given it counts no more. */
function notIntroduced({ temporary }: MemberState): readonly Counted[] {
  if (temporary === null) return []
  const { from, introduced } = temporary
  const counted = one('temporary_out', from.id, introduced.payload.to)
  return [{ ...counted, amount: -1, on: introduced.happenedOn }]
}

function print({ kind, on, cell, amount, counterpart }: MemberFact): string {
  return `${kind} ${on} ${cell} ${amount} ${counterpart}`
}
