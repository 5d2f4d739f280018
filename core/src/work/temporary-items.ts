import { dueGroup } from '../admission/work-items.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { workingDaysBetween, type WorkCalendar } from '../calendar/working-days.ts'
import {
  temporaryDue,
  temporaryStage,
  type TemporaryStage,
  type TemporaryTerms,
} from '../membership/temporary-stage.ts'
import { daysInWords, type OfficeItem } from './office-items.ts'

export interface TemporaryDuty extends TemporaryTerms {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly introducedOn: PlainDate
  /** Whether the province has confirmed the time to present the paper for temporary transfers. */
  readonly dueConfirmed: boolean
  /** home: it left from here. there: it leads here. above: one level above either, told once it is late. */
  readonly part: 'home' | 'there' | 'above'
}

type Words = (duty: TemporaryDuty) => string

const NOT_RECEIVED: Words = ({ to, from, introducedOn }) =>
  `${to} chưa tiếp nhận sinh hoạt tạm thời, ${from} giới thiệu ngày ${formatDate(introducedOn)}`

const TO_RECEIVE: Words = ({ from, introducedOn }) =>
  `Tiếp nhận sinh hoạt tạm thời từ ${from}, giới thiệu ngày ${formatDate(introducedOn)}`

const ENDING: Words = ({ to }) =>
  `Sắp hết thời gian sinh hoạt tạm thời ở ${to}: ghi trở về, hoặc gia hạn`

/** What each stage means to each part. */
const WHAT: Readonly<Record<TemporaryStage, Readonly<Record<TemporaryDuty['part'], Words>>>> = {
  on_the_way: { home: NOT_RECEIVED, there: TO_RECEIVE, above: NOT_RECEIVED },
  not_presented: { home: NOT_RECEIVED, there: TO_RECEIVE, above: NOT_RECEIVED },
  there: {
    home: ENDING,
    there: ({ from }) => `Sắp hết thời gian sinh hoạt tạm thời ở đây, đảng viên của ${from}`,
    above: ENDING,
  },
  past: {
    home: ({ to }) => `Hết thời gian sinh hoạt tạm thời ở ${to}, chưa ghi trở về hay gia hạn`,
    there: ({ from }) =>
      `Hết thời gian sinh hoạt tạm thời ở đây, ${from} chưa ghi trở về hay gia hạn`,
    above: ({ from, to }) =>
      `Hết thời gian sinh hoạt tạm thời ở ${to}, ${from} chưa ghi trở về hay gia hạn`,
  },
}

const PRESENT_WHY =
  'Nộp giấy cho chi ủy nơi đến trong số ngày làm việc như chuyển sinh hoạt chính thức (QĐ 24/294-QĐ/TW §6.3.1).'
const UNCONFIRMED = ' Áp dụng cho tạm thời tỉnh chưa xác nhận.'
const TERM_WHY =
  'Thời gian ghi trên giấy giới thiệu tạm thời; ở lâu hơn thì báo cáo, gia hạn (QĐ 24/294-QĐ/TW §6.3.2).'

/** Whose turn it is at each stage: the place receives; home says whether they are back. */
const ACTS: Readonly<Record<TemporaryStage, 'home' | 'there'>> = {
  on_the_way: 'there',
  not_presented: 'there',
  there: 'home',
  past: 'home',
}

/** Somebody elsewhere for a time: for whoever must act, for the side that waits, and for the level above once it is late. */
export function temporaryItem(
  duty: TemporaryDuty,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkCalendar },
): OfficeItem {
  const stage = temporaryStage(duty, today)
  const due = temporaryDue(duty)
  const group = dueGroup(due, today)
  const waits = duty.part !== ACTS[stage] && group !== 'overdue'
  const receives = duty.part === 'there' && ACTS[stage] === 'there'
  return {
    group: waits ? 'waiting_for_others' : group,
    person: duty.name,
    what: WHAT[stage][duty.part](duty),
    due,
    dueText: daysInWords(workingDaysBetween(today, due, calendar), due >= today),
    why: due === duty.until ? TERM_WHY : `${PRESENT_WHY}${duty.dueConfirmed ? '' : UNCONFIRMED}`,
    action: { label: receives ? 'Tiếp nhận' : 'Xem việc chuyển', task: 'transfer' },
  }
}
