import type { PlainDate } from '../calendar/plain-date.ts'
import type { FactKind } from '../reports/facts.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { actsInOrder, historyOf } from './read-acts.ts'

/** A countable fact of a case: it counts once, on the day of the first act that made it so. */
export interface CaseFact {
  readonly kind: FactKind
  readonly on: PlainDate
  /** −1 where a member is lost. */
  readonly amount: 1 | -1
}

type Counted = Omit<CaseFact, 'on'>

const FACTS_OF_ACTS: { readonly [K in AdmissionActKind]?: readonly Counted[] } = {
  in_view: [one('in_view')],
  helper_assigned: [one('helped')],
  course_passed: [one('trained')],
  applied: [one('applied')],
  life_history_certified: [one('vetted')],
  cell_voted: [one('cell_voted')],
  base_voted: [one('base_voted')],
  // From the ceremony on a member of the cell; the target counts by the decision.
  ceremony_held: [one('joined'), one('member')],
}

const LAST_DAY: PlainDate = '9999-12-31'

/** The facts of a case with corrections applied, so that a corrected date moves its figure. */
export function caseFacts(acts: readonly AdmissionAct[]): readonly CaseFact[] {
  const facts = new Map<string, CaseFact>()
  const ordered = actsInOrder(acts, LAST_DAY)
  const undone = undoneByCancelling(ordered)
  const isReadmission = ordered.some(({ kind }) => kind === 'former_membership_noted')
  for (const act of ordered) {
    if (undone.has(act)) continue
    const joined = act.kind === 'ceremony_held' && isReadmission ? [one('readmitted')] : []
    for (const counted of [...joined, ...factsOf(act, facts.has(print(one('member'))))]) {
      const fact = { ...counted, on: act.happenedOn }
      if (!facts.has(print(counted))) facts.set(print(counted), fact)
    }
  }
  return [...facts.values()]
}

/** What a decision cancelled for its procedure led to was none, and counts again when it is done again (§4.4). */
function undoneByCancelling(ordered: readonly AdmissionAct[]): ReadonlySet<AdmissionAct> {
  return new Set(
    historyOf(ordered).setAside.flatMap(({ act, by }) =>
      by.kind === 'membership_cancelled' ? [act] : [],
    ),
  )
}

/** A member who dies, is removed or whose admission is cancelled is lost; an applicant is not. */
function factsOf(act: AdmissionAct, isMember: boolean): readonly Counted[] {
  switch (act.kind) {
    case 'decided':
      return act.payload.outcome === 'admitted' ? [one('admitted')] : []
    case 'recognition_decided':
      return act.payload.outcome === 'recognised' ? [one('recognised')] : lost('removed')
    case 'died':
      return isMember ? lost('died') : []
    case 'membership_cancelled':
      return isMember && act.payload.ground === 'not_qualified' ? lost('removed') : []
    default:
      return FACTS_OF_ACTS[act.kind] ?? []
  }
}

/** What must be entered in the ledger so that it says `after` instead of `before`. */
export function factChanges(
  before: readonly CaseFact[],
  after: readonly CaseFact[],
): readonly CaseFact[] {
  const dated = (fact: CaseFact) => `${print(fact)} ${fact.on}`
  const had = new Set(before.map(dated))
  const has = new Set(after.map(dated))
  return [
    ...before
      .filter((fact) => !has.has(dated(fact)))
      .map((fact) => ({ ...fact, amount: fact.amount === 1 ? (-1 as const) : (1 as const) })),
    ...after.filter((fact) => !had.has(dated(fact))),
  ]
}

function one(kind: FactKind): Counted {
  return { kind, amount: 1 }
}

function lost(how: 'removed' | 'died'): readonly Counted[] {
  return [one(how), { kind: 'member', amount: -1 }]
}

function print({ kind, amount }: Counted): string {
  return `${kind} ${amount}`
}
