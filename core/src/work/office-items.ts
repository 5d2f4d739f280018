import { dueGroup, type WorkGroup } from '../admission/work-items.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { workingDaysBetween, type WorkCalendar } from '../calendar/working-days.ts'
import { TODO_KINDS, type TodoKind } from '../reorganisation/todo-kinds.ts'
import { formatNumber } from '../text/numbers.ts'

export type OfficeTask =
  | 'survey'
  | 'province_target'
  | 'targets'
  | 'target_request'
  | 'overdue_below'
  | 'todo'
  | 'transfer'
  | 'quality'
  | 'soldier'
  | 'away'
  | 'report'
  | 'residence'
  | 'badges'

/** A line of “Việc cần làm” that belongs to no case: a survey to answer, targets to pass on. */
export interface OfficeItem {
  readonly group: WorkGroup
  /** What the line is about: a round, a year's targets, an organisation that asks. */
  readonly person: string
  readonly what: string
  readonly due?: PlainDate
  readonly dueText: string
  readonly why: string
  readonly action: { readonly label: string; readonly task: OfficeTask }
}

/** The directive's clause on surveys and targets (2.1-a). */
const WHY = 'Chỉ thị 49-CT/TU, mục 2.1'

export interface SurveyDuty {
  readonly name: string
  readonly opener: string
  readonly asOf: PlainDate
  readonly dueOn: PlainDate
  /** Cells that have to answer here and below, and those that have. */
  readonly expected: number
  readonly reported: number
  /** The one that has to answer is the organisation itself. */
  readonly own: boolean
  /** Answers are late for as long as this level is to see: at once directly above, a term later for each level more. */
  readonly risen: boolean
}

interface Today {
  readonly today: PlainDate
  readonly calendar: WorkCalendar
}

/** What a round still asks of an organisation: its own answer, or those it waits for; nothing once all have answered. */
export function surveyItems(duty: SurveyDuty, { today, calendar }: Today): readonly OfficeItem[] {
  const left = duty.expected - duty.reported
  if (left <= 0) return []
  const days = workingDaysBetween(today, duty.dueOn, calendar)
  const waiting = duty.risen ? 'overdue' : 'waiting_for_others'
  const awaited = `${formatNumber(left)} trong ${formatNumber(duty.expected)} chi bộ chưa gửi số nguồn`
  return [
    {
      group: duty.own ? dueGroup(duty.dueOn, today) : waiting,
      person: duty.name,
      what: duty.own
        ? `Gửi ${duty.opener} số nguồn chốt ngày ${formatDate(duty.asOf)}`
        : `${awaited}${duty.risen ? ', đôn đốc' : ''}`,
      due: duty.dueOn,
      dueText: daysInWords(days, duty.dueOn >= today),
      why: `Hạn do ${duty.opener} đặt khi mở đợt. ${WHY}.`,
      action: duty.own
        ? { label: 'Nhập số nguồn', task: 'survey' }
        : { label: 'Xem nơi chưa gửi', task: 'survey' },
    },
  ]
}

/** A day off may lie between: past its day is late, even by no working day. */
export function daysInWords(left: number, inTime: boolean): string {
  if (!inTime) return left === 0 ? 'Vừa quá hạn' : `Quá hạn ${-left} ngày làm việc`
  return left === 0 ? 'Hạn hôm nay' : `Còn ${left} ngày làm việc`
}

export interface TargetDuty {
  readonly year: number
  readonly province: boolean
  /** From above; for the province its own target. null while there is none. */
  readonly assigned: number | null
  /** Given to those below by the newest assignment; null while there is none. */
  readonly passedOn: number | null
  /** The newest assignment says why its parts differ from what came from above. */
  readonly gapExplained: boolean
  /** Who saved a draft that was not sent. */
  readonly draftBy: string | null
}

/** What a year's targets still ask of an organisation that passes them on. */
export function targetItems(duty: TargetDuty): readonly OfficeItem[] {
  const item = (what: string, label: string, task: OfficeTask = 'targets'): OfficeItem => ({
    group: 'later',
    person: `Chỉ tiêu năm ${duty.year}`,
    what,
    dueText: 'Chưa có hạn',
    why: `${WHY}.`,
    action: { label, task },
  })
  const { assigned, passedOn, draftBy } = duty
  if (assigned === null) {
    return duty.province
      ? [item('Chưa đặt chỉ tiêu toàn tỉnh', 'Đặt chỉ tiêu', 'province_target')]
      : []
  }
  const draft = draftBy === null ? '' : `, bản nháp của ${draftBy} chưa gửi`
  if (passedOn === null) {
    return [
      item(`Được giao ${formatNumber(assigned)}, chưa giao cho cấp dưới${draft}`, 'Giao chỉ tiêu'),
    ]
  }
  if (passedOn !== assigned && !duty.gapExplained) {
    return [
      item(
        `Được giao ${formatNumber(assigned)}, đã giao xuống ${formatNumber(passedOn)}${draft}`,
        'Giao lại cho khớp',
      ),
    ]
  }
  return draftBy === null
    ? []
    : [item(`Bản nháp lần giao mới của ${draftBy} chưa gửi`, 'Mở bản nháp')]
}

export interface TargetRequestDuty {
  readonly year: number
  readonly from: string
  readonly reason: string
  readonly requestedOn: PlainDate
  /** Asked by the organisation itself: it waits for the level above. */
  readonly own: boolean
}

export function requestItem(duty: TargetRequestDuty): OfficeItem {
  const asked = `đề nghị điều chỉnh chỉ tiêu năm ${duty.year} ngày ${formatDate(duty.requestedOn)}`
  return {
    group: duty.own ? 'waiting_for_others' : 'later',
    person: duty.own ? `Chỉ tiêu năm ${duty.year}` : duty.from,
    what: duty.own ? `Cấp trên chưa trả lời ${asked}` : `Trả lời ${asked}: ${duty.reason}`,
    dueText: 'Chưa có hạn',
    why: `${WHY}.`,
    action: { label: duty.own ? 'Xem đề nghị' : 'Trả lời', task: 'target_request' },
  }
}

export interface ReportDuty {
  readonly year: number
  readonly cutOff: PlainDate
  /** As the province set it, with the document. */
  readonly due: PlainDate
  readonly source: string
}

/** A year’s report that is closed by its day and not handed in. */
export function reportItem(
  { year, cutOff, due, source }: ReportDuty,
  { today, calendar }: Today,
): OfficeItem {
  return {
    group: dueGroup(due, today),
    person: `Báo cáo năm ${year}`,
    what: `Gửi cấp trên báo cáo năm, số chốt hết ngày ${formatDate(cutOff)}`,
    due,
    dueText: daysInWords(workingDaysBetween(today, due, calendar), due >= today),
    why: `Hạn do tỉnh đặt: ${source}.`,
    action: { label: 'Mở báo cáo', task: 'report' },
  }
}

export interface OverdueBelow {
  /** Directly below: what is late lies there or further down. */
  readonly name: string
  readonly cases: number
  /** The day of the one late longest. */
  readonly since: PlainDate
}

/** What is past its day at those below, as one line for each directly below. */
export function overdueItem(duty: OverdueBelow, { today, calendar }: Today): OfficeItem {
  const days = workingDaysBetween(today, duty.since, calendar)
  return {
    group: 'overdue',
    person: duty.name,
    what: `${formatNumber(duty.cases)} hồ sơ quá hạn ở cấp dưới, đôn đốc giải quyết`,
    due: duty.since,
    dueText: `${daysInWords(days, false)}, hồ sơ lâu nhất`,
    why: 'Chỉ thị 49-CT/TU, mục 2.1, điểm g',
    action: { label: 'Xem hồ sơ quá hạn', task: 'overdue_below' },
  }
}

export interface LeftTodo {
  /** The plan that left it. */
  readonly plan: string
  readonly kind: TodoKind
  readonly sentence: string
}

/** What a reorganisation left to a person. */
export function todoItem({ plan, kind, sentence }: LeftTodo): OfficeItem {
  return {
    group: 'later',
    person: TODO_KINDS[kind].title,
    what: sentence.replace(/\.$/, ''),
    dueText: 'Chưa có hạn',
    why: `Để lại từ phương án “${plan}”.`,
    action: { label: 'Quyết định', task: 'todo' },
  }
}

/** What the checks of the data found below a base organisation; nothing where they found nothing. */
export function qualityItems(found: number): readonly OfficeItem[] {
  if (found === 0) return []
  return [
    {
      group: 'later',
      person: 'Chất lượng dữ liệu',
      what: `Dữ liệu cần xem lại: ${formatNumber(found)}`,
      dueText: 'Chưa có hạn',
      why: 'Con số của cấp trên cộng từ dữ liệu này. Kiểm mỗi đêm, sửa xong thì dòng này tự hết.',
      action: { label: 'Xem và sửa', task: 'quality' },
    },
  ]
}
