import { formatDate } from '../calendar/format-date.ts'
import { addDays, dayOfWeek, type PlainDate } from '../calendar/plain-date.ts'
import { capitalised } from '../text/numbers.ts'
import { ACT_GATES, type Doer } from './act-gates.ts'
import type { AdmissionActKind } from './acts.ts'
import type { Deadline } from './deadlines.ts'
import type { CaseAnswer, CaseCondition, NextAct } from './fold-case.ts'

/** Whose list is drawn: the cell's, the base committee's or the deciding committee's. */
export type Side = 'cell' | 'base' | 'superior'

/** Groups of the work list, in their order on the page. */
export const WORK_GROUPS = {
  overdue: 'Quá hạn',
  this_week: 'Trong tuần',
  later: 'Sau đó',
  waiting_for_others: 'Chờ người khác',
} as const

export type WorkGroup = keyof typeof WORK_GROUPS

/** One line of “Việc cần làm”. */
export interface WorkItem {
  readonly group: WorkGroup
  readonly person: string
  /** What is to be done or what is lacking, without a full stop. */
  readonly what: string
  readonly due?: PlainDate
  /** “Còn 6 ngày làm việc”, “Quá hạn 3 ngày làm việc”, “Chưa có hạn”. */
  readonly dueText: string
  /** The rule behind it, in one sentence. */
  readonly why: string
  readonly action: {
    readonly label: string
    readonly actKind: AdmissionActKind
    /** The vetting request the act is about. */
    readonly about?: string
  }
}

export interface WorkItemsFor {
  readonly side: Side
  readonly person: string
  readonly today: PlainDate
}

/** Whose work each part is: applicants, unions and centres are followed by the cell. */
const FOLLOWED_BY = {
  cell: 'cell',
  applicant: 'cell',
  mass_organisation: 'cell',
  political_centre: 'cell',
  sub_committee: 'base',
  base: 'base',
  vetting_place: 'base',
  superior: 'superior',
  province: 'superior',
} as const satisfies Record<Doer, Side>

/** Parts which act themselves: what they owe is waited for, not done by the one who follows. */
const OTHERS: readonly Doer[] = [
  'applicant',
  'mass_organisation',
  'political_centre',
  'vetting_place',
  'sub_committee',
  'province',
]

/** Each level sees what waits above it; the level above does not see what is still being prepared. */
const LEVEL = { cell: 0, base: 1, superior: 2 } as const satisfies Record<Side, number>

/** What one case asks of one side: things that can be done now, by it or by those it waits for. */
export function workItems(answer: CaseAnswer, asked: WorkItemsFor): readonly WorkItem[] {
  return doable(answer)
    .filter(({ by }) => LEVEL[FOLLOWED_BY[by]] >= LEVEL[asked.side])
    .map((task) => itemFor(task, asked))
}

interface Task {
  readonly kind: AdmissionActKind
  readonly by: Doer
  readonly about?: string
  readonly what: string
  readonly source: string
  readonly deadline: Deadline | undefined
}

/** The gate itself when nothing is missing, else each missing thing whose act may be done today. */
function doable(answer: CaseAnswer): readonly Task[] {
  const allowed = new Map(answer.next.filter((it) => it.allowed).map((it) => [it.kind, it]))
  const gate = answer.nextGate && allowed.get(answer.nextGate)
  if (gate !== undefined) return [gateTask(answer, gate)]
  return answer.missing.flatMap((condition) => {
    const mend = condition.mend && allowed.get(condition.mend)
    return mend ? [mendTask(answer, condition, mend)] : []
  })
}

function gateTask(answer: CaseAnswer, { kind, by, label }: NextAct): Task {
  const step = answer.steps.find(({ key }) => key === answer.stage)
  const deadline = running(answer).find((it) => it.step === answer.stage)
  const source =
    deadline?.source ??
    answer.conditions.find(({ forStep }) => forStep === answer.stage)?.source ??
    ''
  return { kind, by, what: step?.label ?? label, source, deadline }
}

function mendTask(
  answer: CaseAnswer,
  { about, clause, forStep, source }: CaseCondition,
  { kind, by }: NextAct,
): Task {
  // Its own clock, else the one of the meeting or body it is wanted for.
  const clocks = running(answer)
  const deadline =
    clocks.find((it) => about !== undefined && it.about === about) ??
    clocks.find((it) => it.step === forStep && it.unit === 'working_days')
  return {
    kind,
    by,
    ...(about !== undefined && { about }),
    what: capitalised(clause),
    source: deadline?.source ?? source,
    deadline,
  }
}

function running({ deadlines }: CaseAnswer): readonly Deadline[] {
  return deadlines.filter(({ stoppedOn }) => stoppedOn === undefined)
}

function itemFor(
  { kind, by, about, what, source, deadline }: Task,
  { side, person, today }: WorkItemsFor,
): WorkItem {
  const waits = FOLLOWED_BY[by] !== side || OTHERS.includes(by)
  return {
    group: groupOf(deadline, waits && !isOwnAndLate(deadline, side), today),
    person,
    what,
    ...(deadline && { due: deadline.end }),
    dueText: dueText(deadline),
    why: whyOf(deadline, source),
    action: {
      label: ACT_GATES[kind].label,
      actKind: kind,
      ...(about !== undefined && { about }),
    },
  }
}

/** Past its day what was one's own to do stays in front, also where somebody must now consent. */
function isOwnAndLate(deadline: Deadline | undefined, side: Side): boolean {
  return deadline?.state === 'late' && deadline.by === side
}

function groupOf(deadline: Deadline | undefined, waits: boolean, today: PlainDate): WorkGroup {
  if (waits) return 'waiting_for_others'
  if (deadline === undefined) return 'later'
  return deadline.state === 'late' ? 'overdue' : dueGroup(deadline.end, today)
}

/** Where a day puts what is ours to do. */
export function dueGroup(due: PlainDate, today: PlainDate): WorkGroup {
  if (due < today) return 'overdue'
  return due <= endOfWeek(today) ? 'this_week' : 'later'
}

/** The week ends on Sunday. */
function endOfWeek(day: PlainDate): PlainDate {
  return addDays(day, 7 - dayOfWeek(day))
}

function dueText(deadline: Deadline | undefined): string {
  const left = deadline?.workingDaysLeft
  if (deadline === undefined) return 'Chưa có hạn'
  if (left === undefined) {
    return `${deadline.state === 'late' ? 'Quá hạn từ' : 'Đến'} ${formatDate(deadline.end)}`
  }
  if (left < 0) return `Quá hạn ${-left} ngày làm việc`
  return left === 0 ? 'Hạn hôm nay' : `Còn ${left} ngày làm việc`
}

function whyOf(deadline: Deadline | undefined, source: string): string {
  if (deadline === undefined) return `${source}.`
  const unit = deadline.unit === 'working_days' ? 'ngày làm việc' : 'tháng'
  return `Trong ${deadline.length} ${unit} kể từ ngày ${formatDate(deadline.start)}. ${source}.`
}
