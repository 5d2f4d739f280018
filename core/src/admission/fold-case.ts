import { ACT_GATES, doerOf, KIND_ORDER, returnerOf, type Doer } from './act-gates.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind, MassOrganisation } from './acts.ts'
import { closure, memberIntroductions, RESULT_OF, type Closed } from './case-reading.ts'
import { countedVotes, type CountedVote } from './counted-votes.ts'
import { membershipStanding, type MembershipStanding } from './membership-standing.ts'
import { specialCasesOf } from './special-conditions.ts'
import type { SpecialCase } from './special-cases.ts'
import type { ProbationVotes } from './vote-matters.ts'
import { vettingPersons, type VettingPerson } from './vetting-persons.ts'
import type { Context } from './condition.ts'
import { isGuard } from './conditions.ts'
import { deadlines, type Deadline } from './deadlines.ts'
import { probationVotes } from './decision-reading.ts'
import { isAcquainted } from './introduction-conditions.ts'
import {
  contextOn,
  isLapsed,
  judgeGate,
  obstacle,
  type CaseInput,
  type JudgedCondition,
} from './judge.ts'
import { papers, type CasePaper } from './papers.ts'
import { actsInOrder, all, last, returnableStep } from './read-acts.ts'
import { regimeOn } from './rule-on.ts'
import type { RegimeKey } from './rulebook.ts'
import { caseSteps, position, type CaseStep } from './step-states.ts'
import { pathFor, type PathStep, type StepKey } from './steps.ts'
import { warnings } from './warnings.ts'

export type { CaseInput, JudgedCondition } from './judge.ts'

export interface CaseCondition extends JudgedCondition {
  /** The gate it stands before. */
  readonly forStep: StepKey
}

export interface NextAct {
  readonly kind: AdmissionActKind
  readonly by: Doer
  readonly label: string
  readonly allowed: boolean
  /** Why not yet, as the server would refuse it. */
  readonly because?: string
}

export interface CasePeople {
  readonly helpers: readonly {
    readonly person: number
    readonly name: string
    readonly since: PlainDate
  }[]
  readonly introducers: readonly {
    readonly person: number
    readonly name: string
    readonly togetherSince: PlainDate
    readonly introducedOn: PlainDate
    /** Twelve months together, or in the place of one who left. */
    readonly acquainted: boolean
  }[]
  readonly unions: readonly {
    readonly by: MassOrganisation
    readonly name: string
    readonly paper: string
    readonly introducedOn: PlainDate
  }[]
}

/** Everything a screen, a guard or a reminder asks of a case on one day. */
export interface CaseAnswer {
  readonly stage: StepKey
  readonly closed?: Closed
  readonly steps: readonly CaseStep[]
  readonly conditions: readonly CaseCondition[]
  /** What stands before the next gate; empty when it may be passed, or the case is closed. */
  readonly missing: readonly CaseCondition[]
  /** The acts whose time has not passed, in the order of the path. */
  readonly next: readonly NextAct[]
  /** The act of the gate the case walks towards. */
  readonly nextGate?: AdmissionActKind
  readonly deadlines: readonly Deadline[]
  readonly papers: readonly CasePaper[]
  readonly people: CasePeople
  /** What the person is by this case: the three dates, and whether they may vote. */
  readonly member: MembershipStanding
  /** Each vote that counts, with its base by name. */
  readonly votes: readonly CountedVote[]
  /** How the cell's votes on a probationer stand; left out before the ceremony. */
  readonly probationVotes?: ProbationVotes
  /** Who must be vetted, who need not be, and why. */
  readonly vetting: readonly VettingPerson[]
  readonly specialCases: readonly SpecialCase[]
  readonly warnings: readonly string[]
  /** The regime in force on each act's own day; null before the first kept. */
  readonly judgedBy: readonly {
    readonly act: number
    readonly kind: AdmissionActKind
    readonly regime: RegimeKey | null
  }[]
}

/**
 * The one answer to “where does this case stand”: folded from its acts up to `today`, each judged
 * under the rulebook of its own day. Pure; the server and the browser ask the same function.
 */
export function foldCase(input: CaseInput): CaseAnswer {
  const ordered = actsInOrder(input.acts, input.today)
  const now = contextOn(input, ordered, input.today)
  const before = (act: AdmissionAct): Context =>
    contextOn(input, ordered.slice(0, ordered.indexOf(act)), act.happenedOn)

  const voted = last(now.history, 'cell_voted')
  const preparing = voted ? before(voted) : now
  const ceremonyHeld = last(now.history, 'ceremony_held') !== undefined
  const place = position(pathFor(now.circumstances, ceremonyHeld), now, preparing)
  const closed = closure(now)

  const conditions = place.path.flatMap((step) => conditionsBefore(step, now, before))
  const nextGate =
    closed && !isResultPending(closed.reason, place.nextGate) ? undefined : place.nextGate
  const missing = conditions.filter(({ forStep, met }) => forStep === nextGate?.key && !met)
  const clocks = deadlines(now, preparing).filter(
    ({ stoppedOn }) => closed === undefined || stoppedOn !== undefined,
  )

  return {
    stage: place.stage,
    ...(closed && { closed }),
    steps: caseSteps(place, now, clocks, missing),
    conditions,
    missing,
    next: nextActs(now),
    ...(nextGate?.gate && { nextGate: nextGate.gate }),
    deadlines: clocks,
    papers: papers(preparing, now),
    people: people(now),
    member: membershipStanding(now),
    votes: countedVotes(now),
    ...(ceremonyHeld && { probationVotes: probationVotes(now) }),
    vetting: now.findRule('vetting_persons') ? vettingPersons(now) : [],
    specialCases: specialCasesOf(now),
    warnings: warnings(ordered, now, before),
    judgedBy: ordered.map(({ id, kind, happenedOn }) => ({
      act: id,
      kind,
      regime: regimeOn(happenedOn),
    })),
  }
}

/** A gate passed is judged as its own day found it; one ahead, as today does. */
function conditionsBefore(
  { key, gate }: PathStep,
  now: Context,
  before: (act: AdmissionAct) => Context,
): readonly CaseCondition[] {
  if (gate === undefined) return []
  const passed = last(now.history, gate)
  return judgeGate(gate, passed ? before(passed) : now)
    .filter(({ key }) => !isGuard(key))
    .map((condition) => ({ ...condition, forStep: key }))
}

function isResultPending(reason: Closed['reason'], nextGate: PathStep | undefined): boolean {
  return nextGate?.gate !== undefined && RESULT_OF[reason] === nextGate.gate
}

function nextActs(now: Context): readonly NextAct[] {
  return KIND_ORDER.flatMap((kind) => {
    const gate = judgeGate(kind, now)
    if (isLapsed(gate)) return []
    const because = obstacle(kind, gate)
    return [
      {
        kind,
        by:
          kind === 'returned'
            ? returnerOf(returnableStep(now.history.live), now.circumstances)
            : doerOf(kind, now.circumstances),
        label: ACT_GATES[kind].label,
        allowed: because === undefined,
        ...(because !== undefined && { because }),
      },
    ]
  })
}

function people(context: Context): CasePeople {
  const { history } = context
  const assigned = last(history, 'helper_assigned')
  const canJudge = context.findRule('introducer_acquaintance_min') !== undefined
  return {
    helpers: (assigned?.payload.helpers ?? []).map(({ person, name }) => ({
      person,
      name,
      since:
        all(history, 'helper_assigned').find(({ payload }) =>
          payload.helpers.some((helper) => helper.person === person),
        )?.happenedOn ?? context.on,
    })),
    introducers: memberIntroductions(history).map((act) => ({
      person: act.payload.person,
      name: act.payload.name,
      togetherSince: act.payload.togetherSince,
      introducedOn: act.happenedOn,
      acquainted: canJudge && isAcquainted(context, act),
    })),
    unions: all(history, 'introduced_by_union').map(({ payload, happenedOn }) => ({
      by: payload.by,
      name: payload.organisationName,
      paper: payload.paper.number,
      introducedOn: happenedOn,
    })),
  }
}
