import { formatDate } from '../calendar/format-date.ts'
import type { AdmissionAct } from './acts.ts'
import { lastMove } from './case-reading.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { cellProposal, failedVotes, probationEnd } from './decision-reading.ts'
import { happened, voted } from './passage-conditions.ts'
import { last } from './read-acts.ts'
import { hasBaseVote, hasSubCommittee } from './steps.ts'

/** From the ceremony to official membership (Charter Điều 5; QĐ 24/294-QĐ/TW §4.2–4.3; HD §4). */
export const PROBATION = {
  probation_over: {
    label: 'Hết thời gian dự bị',
    rule: 'probation',
    judge: (context) => {
      const end = probationEnd(context)
      if (end === undefined) return found(false, 'chưa vào Đảng')
      return found(context.on >= end, `dự bị đến ngày ${formatDate(end)}`)
    },
  },
  probation_helper: {
    label: 'Đảng viên chính thức giúp đỡ đảng viên dự bị',
    rule: 'probation_helper',
    mend: 'probation_helper_assigned',
    judge: (context) => {
      const helper = probationHelper(context)
      return helper === undefined
        ? found(false, 'chưa phân công đảng viên chính thức giúp đỡ đảng viên dự bị')
        : found(true, `${helper.name} giúp đỡ đảng viên dự bị`)
    },
  },
  new_member_course: {
    label: 'Giấy chứng nhận lớp bồi dưỡng đảng viên mới',
    rule: 'new_member_course',
    mend: 'new_member_course_passed',
    judge: ({ history }) => {
      const act = last(history, 'new_member_course_passed')
      if (act === undefined) {
        return found(false, 'thiếu giấy chứng nhận lớp bồi dưỡng đảng viên mới')
      }
      const { number, date } = act.payload.certificate
      return found(true, `giấy chứng nhận đảng viên mới số ${number} ngày ${formatDate(date)}`)
    },
  },
  self_review: {
    label: 'Bản tự kiểm điểm của đảng viên dự bị',
    rule: 'form_self_review',
    mend: 'self_reviewed',
    judge: ({ history }) =>
      happened(
        last(history, 'self_reviewed'),
        'đã nộp bản tự kiểm điểm',
        'thiếu bản tự kiểm điểm của đảng viên dự bị',
      ),
  },
  helper_comment: {
    label: 'Nhận xét của đảng viên được phân công giúp đỡ',
    rule: 'form_helper_comment',
    mend: 'helper_commented',
    judge: ({ history }) =>
      happened(
        last(history, 'helper_commented'),
        'người giúp đỡ đã nhận xét',
        'thiếu nhận xét của đảng viên được phân công giúp đỡ',
      ),
  },
  probation_opinions: {
    label: 'Tổng hợp ý kiến đoàn thể, nơi cư trú để công nhận',
    rule: 'recognition_opinions',
    mend: 'probation_opinions_gathered',
    judge: ({ history }) =>
      happened(
        last(history, 'probation_opinions_gathered'),
        'chi ủy đã tổng hợp ý kiến',
        'thiếu tổng hợp ý kiến của đoàn thể và nơi cư trú để công nhận',
      ),
  },
  earlier_place_comment: {
    label: 'Nhận xét của nơi sinh hoạt trước',
    rule: 'earlier_place_comment',
    mend: 'earlier_place_commented',
    judge: ({ history }) => {
      if (lastMove(history)?.when !== 'in_probation') return []
      const act = last(history, 'earlier_place_commented')
      return happened(
        act,
        'nơi sinh hoạt trước đã nhận xét',
        'thiếu nhận xét của nơi sinh hoạt trước',
      )
    },
  },
  recognition_proposed: {
    label: 'Nghị quyết của chi bộ về đảng viên dự bị',
    rule: 'recognition_cell_vote',
    mend: 'recognition_cell_voted',
    judge: judgeProposal,
  },
  recognition_appraised: {
    label: 'Thẩm định của đảng ủy bộ phận để công nhận',
    rule: 'sub_committee_appraisal',
    mend: 'recognition_appraised',
    judge: ({ history, circumstances }) =>
      hasSubCommittee(circumstances)
        ? happened(
            last(history, 'recognition_appraised'),
            'đảng ủy bộ phận đã thẩm định',
            'đảng ủy bộ phận chưa thẩm định việc công nhận',
          )
        : [],
  },
  recognition_base_voted: {
    label: 'Nghị quyết của đảng ủy cơ sở về đảng viên dự bị',
    rule: 'recognition_base_vote',
    mend: 'recognition_base_voted',
    judge: (context) =>
      hasBaseVote(context.circumstances)
        ? voted(
            context,
            last(context.history, 'recognition_base_voted'),
            `${context.circumstances.baseName} chưa xét, biểu quyết về đảng viên dự bị`,
          )
        : [],
  },
  recognition_decided: {
    label: 'Quyết định về đảng viên dự bị',
    rule: 'recognition_decision',
    mend: 'recognition_decided',
    judge: (context) =>
      registered(context) ??
      happened(
        last(context.history, 'recognition_decided'),
        'đã có quyết định',
        `${context.circumstances.deciderName} chưa quyết định`,
      ),
  },
  recognition_received: {
    label: 'Chi bộ đã nhận quyết định công nhận',
    rule: 'result_to_cell',
    mend: 'recognition_received',
    judge: (context) =>
      registered(context) ??
      happened(
        last(context.history, 'recognition_received'),
        'chi bộ đã nhận quyết định',
        'chi bộ chưa nhận quyết định công nhận',
      ),
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

/** Who helps now: the last assigned, from the ceremony on. */
export function probationHelper({
  history,
}: Pick<Context, 'history'>): { readonly person: number; readonly name: string } | undefined {
  const acts: readonly (AdmissionAct | undefined)[] = [
    last(history, 'probation_helper_assigned'),
    last(history, 'ceremony_held'),
  ]
  const act = acts.find((it) => it !== undefined)
  return act?.kind === 'probation_helper_assigned' || act?.kind === 'ceremony_held'
    ? act.payload.helper
    : undefined
}

function judgeProposal(context: Context): readonly Finding[] {
  const proposal = cellProposal(context)
  if (proposal === undefined) {
    const failed = failedVotes(context)
    return failed.length === 0
      ? found(false, 'chi bộ chưa xét, biểu quyết về đảng viên dự bị')
      : found(false, `chi bộ biểu quyết ${failed.length} lần chưa đủ 2/3, phải xét lại`)
  }
  if (proposal.proposes === null) {
    const why = 'chi bộ biểu quyết ba lần không đủ 2/3, báo cáo cấp trên quyết định'
    return [{ met: true, why, rule: 'max_failed_votes' }]
  }
  const rule = proposal.proposes === 'remove' ? 'removal_cell_vote' : 'recognition_cell_vote'
  return voted(context, proposal.act, '').map((it) => ({ ...it, rule }) as const)
}

/** Recognised on paper, told by the register of members. */
function registered({ circumstances, on }: Context): readonly Finding[] | undefined {
  const { registeredOfficialOn } = circumstances
  if (registeredOfficialOn == null || registeredOfficialOn > on) return undefined
  return found(true, `sổ đảng viên ghi chính thức từ ngày ${formatDate(registeredOfficialOn)}`)
}
