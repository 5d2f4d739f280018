import type { PlainDate } from '../calendar/plain-date.ts'
import type { FactKind } from '../reports/facts.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { actsInOrder } from './read-acts.ts'

/** A countable fact of a case: it counts once, on the day of the first act that made it so. */
export interface CaseFact {
  readonly kind: FactKind
  readonly on: PlainDate
}

const FACTS_OF_ACTS: { readonly [K in AdmissionActKind]?: readonly FactKind[] } = {
  in_view: ['in_view'],
  helper_assigned: ['helped'],
  course_passed: ['trained'],
  applied: ['applied'],
  life_history_certified: ['vetted'],
  cell_voted: ['cell_voted'],
  base_voted: ['base_voted'],
  decided: ['admitted'],
  // From the ceremony on a member of the cell; the target counts by the decision.
  ceremony_held: ['joined', 'member'],
}

const LAST_DAY: PlainDate = '9999-12-31'

/** The facts of a case with corrections applied, so that a corrected date moves its figure. */
export function caseFacts(acts: readonly AdmissionAct[]): readonly CaseFact[] {
  const facts = new Map<FactKind, CaseFact>()
  for (const act of actsInOrder(acts, LAST_DAY)) {
    if (act.kind === 'decided' && act.payload.outcome !== 'admitted') continue
    for (const kind of FACTS_OF_ACTS[act.kind] ?? []) {
      if (!facts.has(kind)) facts.set(kind, { kind, on: act.happenedOn })
    }
  }
  return [...facts.values()]
}

/** What must be entered in the ledger so that it says `after` instead of `before`. */
export function factChanges(
  before: readonly CaseFact[],
  after: readonly CaseFact[],
): readonly (CaseFact & { readonly amount: 1 | -1 })[] {
  const print = ({ kind, on }: CaseFact) => `${kind} ${on}`
  const had = new Set(before.map(print))
  const has = new Set(after.map(print))
  return [
    ...before
      .filter((fact) => !has.has(print(fact)))
      .map((fact) => ({ ...fact, amount: -1 as const })),
    ...after
      .filter((fact) => !had.has(print(fact)))
      .map((fact) => ({ ...fact, amount: 1 as const })),
  ]
}
