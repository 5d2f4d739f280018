import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, meetsUnconfirmed, workingDaysBetween } from '../calendar/working-days.ts'
import { doerOf, type Doer } from './act-gates.ts'
import { dossierAge, vettingRequests } from './case-reading.ts'
import type { Context } from './condition.ts'
import { cellProposal, extensionOf, probationEnd } from './decision-reading.ts'
import { bestCertificate } from './preparation-conditions.ts'
import { all, last } from './read-acts.ts'
import type { Confidence, RuleKey } from './rulebook.ts'
import type { StepKey } from './steps.ts'

/** A clock of the case. */
export interface Deadline {
  readonly key: RuleKey
  /** Which of several: the vetting request's name. */
  readonly about?: string
  readonly label: string
  /** The step that stops the clock. */
  readonly step: StepKey
  readonly start: PlainDate
  readonly length: number
  /** Working days added by the committee that decides (§4.3.1). */
  readonly extension?: number
  readonly unit: 'working_days' | 'months'
  /** The last day in time. */
  readonly end: PlainDate
  /** `met` when stopped in time; `late` when not, stopped or still running. */
  readonly state: 'running' | 'late' | 'met'
  readonly stoppedOn?: PlainDate
  /** Working days from today to the end; negative when late. Only for terms in working days. */
  readonly workingDaysLeft?: number
  /** false where days off on the way are not announced yet, so that the end may move. */
  readonly calendarConfirmed?: false
  readonly source: string
  readonly confidence: Confidence
  readonly by: Doer
}

/** The step that stops each clock. */
export const CLOCK_STEPS = {
  awareness_cert_valid: 'course',
  dossier_stale: 'cell_vote',
  vetting_answer: 'vetting',
  admission_decision: 'decision',
  ceremony: 'ceremony',
  probation: 'probation',
  lylich_dangvien: 'probation',
  consider_recognition: 'recognition_cell',
  recognition_decision: 'recognition_decision',
} as const satisfies Partial<Record<RuleKey, StepKey>>

interface Clock {
  readonly key: keyof typeof CLOCK_STEPS
  readonly about?: string
  readonly label: string
  readonly by: Doer
  readonly start: PlainDate
  /** The day whose rule gives the length; the start, unless something else is judged. */
  readonly ruledOn?: PlainDate
  readonly end?: PlainDate
  readonly extension?: number | undefined
  readonly stoppedOn?: PlainDate | undefined
}

/**
 * The clocks that run or ran. `preparing` is the case as the cell's meeting finds it: on the day
 * of the vote, or today while there was none.
 */
export function deadlines(now: Context, preparing: Context): readonly Deadline[] {
  return [...preparationClocks(now, preparing), ...passageClocks(now)].flatMap((clock) =>
    clock === undefined ? [] : read(clock, now),
  )
}

function preparationClocks(now: Context, preparing: Context): readonly (Clock | undefined)[] {
  const voted = last(now.history, 'cell_voted')?.happenedOn
  const certificate = preparing.findRule('awareness_cert_valid') && bestCertificate(preparing)
  const months = preparing.findRule('dossier_stale')?.value
  const age = months ? dossierAge(preparing.history, preparing.on, months) : undefined
  return [
    certificate && {
      key: 'awareness_cert_valid',
      label: 'Giấy chứng nhận bồi dưỡng nhận thức',
      by: 'cell',
      start: certificate.act.payload.certificate.date,
      ruledOn: preparing.on,
      end: certificate.anniversary,
      stoppedOn: voted,
    },
    age && {
      key: 'dossier_stale',
      label: 'Hồ sơ trong 12 tháng',
      by: 'cell',
      start: age.madeOn,
      ruledOn: preparing.on,
      end: age.lastDay,
      stoppedOn: voted,
    },
    ...vettingRequests(now.history).map(({ asked, answer }): Clock => ({
      key: 'vetting_answer',
      about: asked.payload.request,
      label: `Thẩm tra ${asked.payload.about}`,
      by: 'vetting_place',
      start: asked.happenedOn,
      stoppedOn: answer?.happenedOn,
    })),
  ]
}

function passageClocks(now: Context): readonly (Clock | undefined)[] {
  const { history, circumstances } = now
  const voted = last(history, 'cell_voted')
  const decided = last(history, 'decided')
  const received =
    decided?.payload.outcome === 'admitted' ? last(history, 'decision_received') : undefined
  const ceremony = last(history, 'ceremony_held')
  return [
    voted && {
      key: 'admission_decision',
      label: 'Ra quyết định kết nạp',
      by: doerOf('decided', circumstances),
      start: voted.happenedOn,
      extension: extensionOf(now, voted)?.payload.workingDays,
      stoppedOn: decided?.happenedOn,
    },
    received && {
      key: 'ceremony',
      label: 'Tổ chức lễ kết nạp',
      by: 'cell',
      start: received.happenedOn,
      stoppedOn: ceremony?.happenedOn,
    },
    ...(ceremony ? probationClocks(now, ceremony.happenedOn) : []),
  ]
}

function probationClocks(now: Context, enteredOn: PlainDate): readonly (Clock | undefined)[] {
  const { history, circumstances, on } = now
  const end = probationEnd(now)
  const considered = [
    ...all(history, 'recognition_cell_voted'),
    ...all(history, 'removal_cell_voted'),
  ]
    .map(({ happenedOn }) => happenedOn)
    .toSorted()[0]
  const proposed = cellProposal(now)?.act
  return [
    {
      key: 'probation',
      label: 'Thời gian dự bị',
      by: 'cell',
      start: enteredOn,
      stoppedOn: end !== undefined && end <= on ? end : undefined,
    },
    {
      key: 'lylich_dangvien',
      label: 'Lập lý lịch đảng viên',
      by: 'cell',
      start: enteredOn,
      stoppedOn: last(history, 'member_file_made')?.happenedOn,
    },
    end !== undefined && end <= on
      ? {
          key: 'consider_recognition',
          label: 'Chi bộ xét công nhận chính thức',
          by: 'cell',
          start: end,
          stoppedOn: considered,
        }
      : undefined,
    proposed && {
      key: 'recognition_decision',
      label: 'Ra quyết định công nhận',
      by: doerOf('recognition_decided', circumstances),
      start: proposed.happenedOn,
      extension: extensionOf(now, proposed)?.payload.workingDays,
      stoppedOn: last(history, 'recognition_decided')?.happenedOn,
    },
  ]
}

/**
 * A clock keeps the length it started with, whatever is amended while it runs. Nothing where the
 * rule has no length: an unset mark starts no clock.
 */
function read(
  { key, start, ruledOn = start, end: given, extension, stoppedOn, ...clock }: Clock,
  { on, calendar, ruleAt }: Context,
): readonly Deadline[] {
  const rule = ruleAt(key, ruledOn)
  if (rule === undefined || rule.value === null) return []
  const unit = rule.unit === 'working_days' ? 'working_days' : 'months'
  const end =
    given ??
    (unit === 'months'
      ? addMonths(start, rule.value)
      : addWorkingDays(start, rule.value + (extension ?? 0), calendar))
  const inTime = (stoppedOn ?? on) <= end
  const running = stoppedOn === undefined
  return [
    {
      key,
      ...clock,
      step: CLOCK_STEPS[key],
      start,
      length: rule.value,
      ...(extension !== undefined && { extension }),
      unit,
      end,
      state: inTime ? (running ? 'running' : 'met') : 'late',
      ...(running ? {} : { stoppedOn }),
      ...(running &&
        unit === 'working_days' && { workingDaysLeft: workingDaysBetween(on, end, calendar) }),
      ...(unit === 'working_days' &&
        meetsUnconfirmed(start, end, calendar) && { calendarConfirmed: false as const }),
      source: rule.source,
      confidence: rule.confidence,
    },
  ]
}
