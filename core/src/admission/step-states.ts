import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct } from './acts.ts'
import { memberIntroductions, vettingRequests } from './case-reading.ts'
import { isVote, resultInWords } from './case-votes.ts'
import type { Context } from './condition.ts'
import type { Deadline } from './deadlines.ts'
import { combination } from './introduction-conditions.ts'
import { isMet, type JudgedCondition } from './judge.ts'
import { all } from './read-acts.ts'
import type { PathStep, StepKey } from './steps.ts'

export type StepState = 'done' | 'current' | 'partial' | 'todo' | 'blocked' | 'overdue' | 'returned'

export interface CaseStep {
  readonly key: StepKey
  readonly label: string
  readonly state: StepState
  /** When it was done, or last worked on. */
  readonly date?: PlainDate
  readonly note?: string
}

export interface PathPosition {
  readonly path: readonly PathStep[]
  readonly done: ReadonlySet<StepKey>
  readonly stage: StepKey
  /** The gate the case walks towards. */
  readonly nextGate: PathStep | undefined
}

/**
 * Where the case stands. Steps before the cell's vote are judged as the meeting found them, so a
 * certificate that expires afterwards undoes nothing; a gate passed leaves all before it behind.
 */
export function position(
  path: readonly PathStep[],
  now: Context,
  preparing: Context,
): PathPosition {
  const vote = path.findIndex(({ gate }) => gate === 'cell_voted')
  const done = new Set(
    path
      .filter(({ doneWhen }, index) => {
        const context = index < vote ? preparing : now
        return doneWhen.every((key) => isMet(key, context))
      })
      .map(({ key }) => key),
  )
  const lastPassed = path.findLastIndex(({ key, gate }) => gate !== undefined && done.has(key))
  const ahead = path.slice(lastPassed + 1).filter(({ key }) => !done.has(key))
  return {
    path,
    done,
    stage: ahead[0]?.key ?? path.at(-1)?.key ?? 'in_view',
    nextGate: ahead.find(({ gate }) => gate !== undefined),
  }
}

export function caseSteps(
  { path, done, stage, nextGate }: PathPosition,
  now: Context,
  deadlines: readonly Deadline[],
  missing: readonly JudgedCondition[],
): readonly CaseStep[] {
  return path.map(({ key, label, acts }): CaseStep => {
    const worked = now.history.live.findLast(({ kind }) => acts.includes(kind))
    const sentBack = now.history.setAside.findLast(
      ({ act, sentBack }) => sentBack && acts.includes(act.kind),
    )
    const late = deadlines.some(
      (it) =>
        it.step === key &&
        it.state === 'late' &&
        it.stoppedOn === undefined &&
        it.confidence !== 'U',
    )
    const state = ((): StepState => {
      if (done.has(key)) return 'done'
      if (sentBack !== undefined && worked === undefined) return 'returned'
      if (late) return 'overdue'
      if (key === stage) return 'current'
      if (worked !== undefined) return 'partial'
      return key === nextGate?.key && missing.length > 0 ? 'blocked' : 'todo'
    })()
    const note = state === 'returned' ? sentBack?.by.payload.reason : noteOf(key, now, worked)
    return {
      key,
      label,
      state,
      ...(worked && { date: dateOf(worked) }),
      ...(note !== undefined && { note }),
    }
  })
}

/** A certificate is of its own date, whenever it was handed in. */
function dateOf(act: AdmissionAct): PlainDate {
  return act.kind === 'course_passed' ? act.payload.certificate.date : act.happenedOn
}

function noteOf(
  key: StepKey,
  context: Context,
  worked: AdmissionAct | undefined,
): string | undefined {
  const { history } = context
  switch (key) {
    case 'vetting': {
      const requests = vettingRequests(history)
      const answered = requests.filter(({ answer }) => answer !== undefined).length
      return requests.length === 0
        ? undefined
        : `${answered} trong ${requests.length} nơi đã trả lời`
    }
    case 'introductions': {
      if (worked === undefined || context.findRule('introducers') === undefined) return undefined
      const { union, members } = combination(context)
      const have =
        memberIntroductions(history).length +
        (union && all(history, 'introduced_by_union').length ? 1 : 0)
      return `có ${have} trong ${members + (union ? 1 : 0)} giấy`
    }
    case 'cell_vote':
    case 'base_vote':
    case 'recognition_cell':
    case 'recognition_base':
      return worked && isVote(worked) ? resultInWords(worked, context.circumstances) : undefined
    case 'decision':
      return lengthOf(context, worked, 'admission_decision')
    case 'recognition_decision':
      return lengthOf(context, worked, 'recognition_decision')
    case 'ceremony':
      return lengthOf(context, worked, 'ceremony')
    default:
      return undefined
  }
}

function lengthOf(
  { findRule }: Context,
  worked: AdmissionAct | undefined,
  key: 'admission_decision' | 'recognition_decision' | 'ceremony',
): string | undefined {
  const days = findRule(key)?.value
  return worked === undefined && typeof days === 'number' ? `${days} ngày làm việc` : undefined
}
