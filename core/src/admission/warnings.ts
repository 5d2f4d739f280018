import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { ACT_GATES } from './act-gates.ts'
import type { AdmissionAct } from './acts.ts'
import { closure, memberIntroductions } from './case-reading.ts'
import type { Context } from './condition.ts'
import { probationEnd } from './decision-reading.ts'
import { judgeGate } from './judge.ts'
import { keptUntil } from './keeping-conditions.ts'
import { all, last } from './read-acts.ts'
import type { RuleKey } from './rulebook.ts'

/**
 * What a person should look at though nothing stops: acts that came in from paper without their
 * conditions, answers to nobody's question, introducers whom nobody assigned.
 */
export function warnings(
  ordered: readonly AdmissionAct[],
  now: Context,
  before: (act: AdmissionAct) => Context,
): readonly string[] {
  return [
    ...ordered.flatMap((act) => lackedOnItsDay(act, before(act))),
    ...strayAnswers(now),
    ...strayCorrections(ordered),
    ...introducersNotHelping(now),
    ...ofProbation(now),
    ...whatNobodySays(now),
  ]
}

function lackedOnItsDay(act: AdmissionAct, context: Context): readonly string[] {
  return judgeGate(act.kind, context)
    .filter(({ met }) => !met)
    .map(
      ({ clause }) =>
        `${ACT_GATES[act.kind].label} ngày ${formatDate(act.happenedOn)} khi ${clause}.`,
    )
}

function strayAnswers({ history }: Context): readonly string[] {
  const asked = new Set(all(history, 'vetting_asked').map(({ payload }) => payload.request))
  return all(history, 'vetting_answered')
    .filter(({ payload }) => !asked.has(payload.request))
    .map(
      ({ happenedOn }) =>
        `Kết luận thẩm tra ngày ${formatDate(happenedOn)} không khớp với công văn hỏi nào.`,
    )
}

function strayCorrections(ordered: readonly AdmissionAct[]): readonly string[] {
  const known = new Set(ordered.filter(({ kind }) => kind !== 'corrected').map(({ id }) => id))
  return ordered.flatMap((act) =>
    act.kind === 'corrected' && !known.has(act.payload.act)
      ? [`Đính chính ngày ${formatDate(act.happenedOn)} không khớp với việc nào của hồ sơ.`]
      : [],
  )
}

/** Usual practice, not a rule: those assigned to help are those who introduce (G). */
function introducersNotHelping({ history }: Context): readonly string[] {
  const helping = new Set(
    all(history, 'helper_assigned').flatMap(({ payload }) =>
      payload.helpers.map(({ person }) => person),
    ),
  )
  return memberIntroductions(history)
    .filter(({ payload }) => !helping.has(payload.person))
    .map(({ payload }) => `${payload.name} giới thiệu nhưng chưa được chi bộ phân công giúp đỡ.`)
}

/** What the levels above must look at in a probation (rules §7). */
function ofProbation(now: Context): readonly string[] {
  const end = probationEnd(now)
  const opinions = last(now.history, 'probation_opinions_gathered')
  const due = dueToConsider(now)
  const forgotten =
    due !== undefined && now.on > due && closure(now) === undefined && !wasConsidered(now)
  return [
    ...(end !== undefined && forgotten
      ? [
          `Xét công nhận quá hạn từ ngày ${formatDate(due)}: vẫn xét, công nhận từ ngày ${formatDate(end)}, làm rõ trách nhiệm.`,
        ]
      : []),
    ...(opinions?.payload.residence === 'disagrees'
      ? ['Nơi cư trú không đồng ý công nhận: làm rõ lý do trước khi chi bộ biểu quyết.']
      : []),
  ]
}

function wasConsidered({ history }: Context): boolean {
  return history.live.some(
    ({ kind }) => kind === 'recognition_cell_voted' || kind === 'removal_cell_voted',
  )
}

/** The last day in time for the cell to consider recognition (§4.2a). */
function dueToConsider(now: Context): PlainDate | undefined {
  const end = probationEnd(now)
  const days = end && now.ruleAt('consider_recognition', end)?.value
  return end !== undefined && typeof days === 'number'
    ? addWorkingDays(end, days, now.calendar)
    : undefined
}

/** Where no text was found, the case says so and leaves it to people. */
function whatNobodySays(now: Context): readonly string[] {
  const { history } = now
  const closed = closure(now)?.reason
  const probationary = last(history, 'ceremony_held') !== undefined
  const unset = (key: RuleKey) => now.findRule(key)?.value === null
  return [
    ...(closed === 'died' && probationary && unset('probationer_dies')
      ? [
          'Đảng viên dự bị từ trần: chưa thấy quy định có xét công nhận hay không, hỏi Ban Tổ chức Tỉnh ủy.',
        ]
      : []),
    ...(closed === 'withdrawn' ? ofKeeping(now, unset('withdrawn_dossier_kept')) : []),
  ]
}

/** What is kept of a withdrawn application is for nothing else, and ends with its term. */
function ofKeeping(now: Context, unset: boolean): readonly string[] {
  if (last(now.history, 'dossier_destroyed') !== undefined) return []
  if (unset) {
    return ['Đã rút đơn: Tỉnh ủy chưa đặt thời hạn lưu hồ sơ, không dùng hồ sơ vào việc khác.']
  }
  const until = keptUntil(now)
  return until !== undefined && now.on >= until
    ? [`Đã rút đơn, hết thời hạn lưu từ ngày ${formatDate(until)}: hủy hồ sơ và ghi biên bản.`]
    : []
}
