import { formatDate } from '../calendar/format-date.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import type { AdmissionAct } from './acts.ts'
import {
  certification,
  dossierAge,
  lastMove,
  vettingRequests,
  type VettingRequest,
} from './case-reading.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { all, last, type Act } from './read-acts.ts'
import { judgeCovers } from './vetting-persons.ts'

/** What the cell, the applicant and the base committee prepare before the cell may consider. */
export const PREPARATION = {
  in_view: {
    label: 'Trong danh sách quần chúng ưu tú',
    rule: 'outstanding_list',
    mend: 'in_view',
    judge: ({ history }) =>
      dated(
        last(history, 'in_view'),
        'có trong danh sách từ',
        'chưa có trong danh sách quần chúng ưu tú của chi bộ',
      ),
  },
  helper_assigned: {
    label: 'Đảng viên chính thức được phân công giúp đỡ',
    rule: 'helper',
    mend: 'helper_assigned',
    judge: judgeHelper,
  },
  certificate_valid: {
    label: 'Giấy chứng nhận bồi dưỡng nhận thức còn giá trị',
    rule: 'awareness_cert_valid',
    mend: 'course_passed',
    judge: judgeCertificate,
  },
  applied: {
    label: 'Đơn xin vào Đảng',
    rule: 'own_application',
    mend: 'applied',
    judge: ({ history }) =>
      dated(
        last(history, 'applied'),
        'đã nộp đơn xin vào Đảng',
        'thiếu đơn xin vào Đảng do người xin vào Đảng tự viết',
      ),
  },
  life_history: {
    label: 'Lý lịch của người xin vào Đảng',
    rule: 'application_before_life_history',
    mend: 'life_history_handed_in',
    judge: ({ history }) =>
      dated(
        last(history, 'life_history_handed_in'),
        'đã nộp lý lịch',
        'thiếu lý lịch của người xin vào Đảng',
      ),
  },
  vetting_asked: {
    label: 'Gửi thẩm tra lý lịch',
    rule: 'vetting',
    mend: 'vetting_asked',
    judge: ({ history }) => {
      const { length } = vettingRequests(history)
      return length > 0
        ? found(true, `đã gửi thẩm tra ${length} nơi`)
        : found(false, 'chưa gửi thẩm tra lý lịch nơi nào')
    },
  },
  vetting_covers: {
    label: 'Hỏi đủ những người phải thẩm tra',
    rule: 'vetting_persons',
    mend: 'vetting_asked',
    judge: judgeCovers,
  },
  vetting_answered: {
    label: 'Kết luận thẩm tra',
    rule: 'vetting',
    mend: 'vetting_answered',
    judge: (context) =>
      vettingRequests(context.history).map((request) => judgeAnswer(context, request)),
  },
  certified: {
    label: 'Cấp ủy cơ sở chứng nhận lý lịch',
    rule: 'vetting_before_certification',
    mend: 'life_history_certified',
    judge: judgeCertification,
  },
  opinions: {
    label: 'Tổng hợp ý kiến đoàn thể và nơi cư trú',
    rule: 'opinions',
    mend: 'opinions_gathered',
    judge: ({ history }) =>
      dated(
        last(history, 'opinions_gathered'),
        'chi ủy đã tổng hợp ý kiến',
        'thiếu tổng hợp ý kiến của đoàn thể và nơi cư trú',
      ),
  },
  dossier_fresh: {
    label: 'Hồ sơ lập chưa quá 12 tháng',
    rule: 'dossier_stale',
    judge: judgeDossierAge,
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

function dated(act: AdmissionAct | undefined, done: string, missing: string) {
  return act === undefined
    ? found(false, missing)
    : found(true, `${done} ngày ${formatDate(act.happenedOn)}`)
}

/** Where the applicant moved while being helped, the cell of arrival assigns anew. */
function judgeHelper({ history }: Context): readonly Finding[] {
  const act = last(history, 'helper_assigned')
  if (act === undefined) return found(false, 'chưa phân công đảng viên chính thức giúp đỡ')
  const move = lastMove(history)
  if (move?.when === 'while_helped' && act.happenedOn < move.act.happenedOn) {
    const why = `${move.act.payload.toName} chưa phân công đảng viên chính thức giúp đỡ`
    return [{ met: false, why, rule: 'moved_while_helped' }]
  }
  const names = act.payload.helpers.map(({ name }) => name).join(', ')
  return found(true, `phân công ${names} giúp đỡ ngày ${formatDate(act.happenedOn)}`)
}

/** The certificate that reaches furthest, and the last day it holds. */
export function bestCertificate({
  history,
  rule,
}: Context): { readonly act: Act<'course_passed'>; readonly anniversary: PlainDate } | undefined {
  const months = rule('awareness_cert_valid').value ?? 0
  return all(history, 'course_passed')
    .map((act) => ({ act, anniversary: addMonths(act.payload.certificate.date, months) }))
    .toSorted((a, b) => (a.anniversary < b.anniversary ? -1 : 1))
    .at(-1)
}

/** 60 months from the certificate to the meeting; the anniversary itself is a setting (U). */
function judgeCertificate(context: Context): readonly Finding[] {
  const best = bestCertificate(context)
  if (best === undefined) return found(false, 'thiếu giấy chứng nhận bồi dưỡng nhận thức về Đảng')
  const { act, anniversary } = best
  const { number, date } = act.payload.certificate
  const paper = `giấy chứng nhận số ${number} ngày ${formatDate(date)}`
  const lastDay = context.rule('awareness_cert_last_day').value
  if (context.on === anniversary && lastDay === null) {
    return found(
      false,
      `${paper} tròn hạn đúng ngày ${formatDate(anniversary)}: Tỉnh ủy chưa đặt ngày ấy còn giá trị hay không`,
    )
  }
  const valid = context.on < anniversary || (context.on === anniversary && lastDay === 'valid')
  return valid
    ? found(true, `${paper} còn giá trị đến ${formatDate(anniversary)}`)
    : found(false, `${paper} đã hết giá trị từ ${formatDate(anniversary)}, phải học lại`)
}

function judgeAnswer(context: Context, { asked, answer, settled }: VettingRequest): Finding {
  const { request, about, organisationName } = asked.payload
  const label = `Kết luận thẩm tra ${about}`
  const where = `${organisationName}, hỏi ngày ${formatDate(asked.happenedOn)}`
  const finding = { label, about: request }
  if (answer === undefined) {
    return {
      ...finding,
      met: false,
      why: `thiếu kết luận thẩm tra ${about} (${where}${overdue(context, asked)})`,
    }
  }
  if (settled) {
    return {
      ...finding,
      met: true,
      why: `${organisationName} đã trả lời về ${about} ngày ${formatDate(answer.happenedOn)}`,
    }
  }
  const waits =
    answer.payload.outcome === 'refer_upward'
      ? 'còn chờ ý kiến cấp trên'
      : 'còn chờ người xin vào Đảng bổ sung lý lịch'
  return { ...finding, met: false, why: `kết luận thẩm tra ${about} (${where}) ${waits}` }
}

/** Only where the province set a mark of its own: no rule gives a time for answering (U). */
export function vettingDue(
  { rule, calendar }: Context,
  asked: Act<'vetting_asked'>,
): PlainDate | undefined {
  const days = rule('vetting_answer').value
  return days === null ? undefined : addWorkingDays(asked.happenedOn, days, calendar)
}

function overdue(context: Context, asked: Act<'vetting_asked'>): string {
  const due = vettingDue(context, asked)
  if (due === undefined || due >= context.on) return ''
  return `, quá hạn ${workingDaysBetween(due, context.on, context.calendar)} ngày làm việc`
}

function judgeCertification({ history, circumstances }: Context): readonly Finding[] {
  const act = certification(history)
  if (act === undefined) {
    return found(false, `${circumstances.baseName} chưa tổng hợp thẩm tra và chứng nhận lý lịch`)
  }
  const on = formatDate(act.happenedOn)
  switch (act.payload.outcome) {
    case 'clear':
      return found(true, `${act.organisationName} đã chứng nhận lý lịch ngày ${on}`)
    case 'needs_supplement':
      return found(false, `${act.organisationName} yêu cầu bổ sung lý lịch ngày ${on}`)
    case 'refer_upward':
      return found(
        false,
        `${act.organisationName} xin ý kiến cấp trên về lý lịch ngày ${on}, chưa có trả lời`,
      )
  }
}

function judgeDossierAge({ history, on, rule }: Context): readonly Finding[] {
  const months = rule('dossier_stale').value ?? 0
  const age = dossierAge(history, on, months)
  if (age === undefined) return []
  const made = `lập ngày ${formatDate(age.madeOn)}, đến hết ${formatDate(age.lastDay)}`
  if (on <= age.lastDay) return found(true, `hồ sơ còn mới (${made})`)
  const again = age.toRenew.map(({ name }) => name).join(', ')
  return found(
    false,
    `hồ sơ đã quá ${months} tháng (${made})${again && `, phải làm lại: ${again}`}`,
  )
}
