import { formatDate } from '../calendar/format-date.ts'
import type { AdmissionActKind } from './acts.ts'
import {
  inTransit,
  certification,
  closure,
  dossierAge,
  lastMove,
  RESULT_OF,
  vettingRequests,
  type Closure,
} from './case-reading.ts'
import { awaitedDecision, cellProposal, extensionOf } from './decision-reading.ts'
import { specialCase } from './special-cases.ts'
import { specialCasesOf } from './special-conditions.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { last, returnableStep } from './read-acts.ts'
import { hasBaseVote, hasSubCommittee } from './steps.ts'

export const CLOSURE_NAMES = {
  refused: 'không được kết nạp',
  withdrawn: 'đã rút đơn',
  taken_off_list: 'đã đưa ra khỏi danh sách',
  handed_over: 'đã chuyển hồ sơ ra ngoài tỉnh',
  died: 'đã từ trần',
  recognised: 'đã công nhận đảng viên chính thức',
  removed: 'đã xóa tên đảng viên dự bị',
  cancelled: 'đã hủy quyết định',
} as const satisfies Record<Closure, string>

/** What keeps each act to its time. Unmet, the act is past or not of this case, and is not offered. */
export const GUARDS = {
  open: { label: 'Hồ sơ đang mở', rule: 'house_order', judge: judgeOpen },
  once: {
    label: 'Chưa ghi lần nào',
    rule: 'house_order',
    judge: ({ history }, kind) => {
      const act = kind === null ? undefined : last(history, kind)
      return act === undefined
        ? found(true, 'chưa ghi lần nào')
        : found(false, `việc này đã ghi ngày ${formatDate(act.happenedOn)}, nếu sai thì đính chính`)
    },
  },
  before_cell_vote: before(
    'cell_voted',
    'Chi bộ chưa biểu quyết',
    'chi bộ đã biểu quyết',
    ', muốn làm lại thì cấp trên trả hồ sơ',
  ),
  before_decision: before('decided', 'Chưa có quyết định', 'đã có quyết định'),
  before_ceremony: before('ceremony_held', 'Chưa kết nạp', 'đã tổ chức lễ kết nạp'),
  has_sub_committee: {
    label: 'Có đảng ủy bộ phận',
    rule: 'sub_committee_appraisal',
    judge: ({ circumstances }) =>
      found(
        hasSubCommittee(circumstances),
        `${circumstances.cellName} không thuộc đảng bộ bộ phận`,
      ),
  },
  has_base_vote: {
    label: 'Đảng ủy cơ sở ra nghị quyết đề nghị',
    rule: 'base_vote',
    judge: ({ circumstances }) =>
      found(hasBaseVote(circumstances), `${circumstances.deciderName} quyết định ngay sau chi bộ`),
  },
  not_certified: {
    label: 'Lý lịch chưa chứng nhận',
    rule: 'vetting_before_certification',
    judge: judgeNotCertified,
  },
  request_open: {
    label: 'Còn nơi chưa trả lời thẩm tra',
    rule: 'vetting',
    judge: ({ history }) =>
      found(
        vettingRequests(history).some(({ answer, settled }) => answer === undefined || !settled),
        'không có nơi nào còn phải trả lời thẩm tra',
      ),
  },
  special_case: {
    label: 'Hồ sơ thuộc trường hợp riêng',
    rule: 'house_order',
    // Whoever turned sixty meanwhile is told by the age itself.
    judge: (context) =>
      found(
        specialCasesOf(context).some((matter) => specialCase(matter).paper !== null),
        'hồ sơ không thuộc trường hợp riêng nào phải có văn bản',
      ),
  },
  decision_awaited: {
    label: 'Đang chờ quyết định',
    rule: 'decision_extension_max',
    judge: (context) =>
      found(awaitedDecision(context) !== undefined, 'không có quyết định nào đang chờ'),
  },
  not_extended: {
    label: 'Chưa kéo dài thời hạn',
    rule: 'decision_extension_max',
    judge: (context) => {
      const act = extensionOf(context, awaitedDecision(context))
      return act === undefined
        ? found(true, 'chưa kéo dài thời hạn')
        : found(false, `đã kéo dài thời hạn ngày ${formatDate(act.happenedOn)}`)
    },
  },
  recognition_pending: {
    label: 'Chi bộ chưa xét xong việc công nhận',
    rule: 'house_order',
    judge: (context) => {
      const proposal = cellProposal(context)
      return proposal === undefined
        ? found(true, 'chi bộ chưa xét xong việc công nhận')
        : found(false, `chi bộ đã xét ngày ${formatDate(proposal.act.happenedOn)}`)
    },
  },
  moved_in_probation: {
    label: 'Đã chuyển sinh hoạt khi dự bị',
    rule: 'earlier_place_comment',
    judge: ({ history }) =>
      found(
        lastMove(history)?.when === 'in_probation',
        'đảng viên dự bị không chuyển sinh hoạt từ nơi khác đến',
      ),
  },
  in_transit: {
    label: 'Hồ sơ đang chuyển đi',
    rule: 'house_order',
    judge: ({ history }) => found(inTransit(history) !== undefined, 'hồ sơ không đang chuyển đi'),
  },
  cancellable: {
    label: 'Có quyết định để hủy',
    rule: 'wrong_admission',
    judge: (context) => {
      const { history } = context
      const gone = closure(context)?.reason === 'cancelled'
      const admitted = last(history, 'decided')?.payload.outcome === 'admitted'
      return found(admitted && !gone, 'không có quyết định kết nạp hay công nhận nào để hủy')
    },
  },
  was_withdrawn: {
    label: 'Đã rút đơn',
    rule: 'withdrawn_dossier_kept',
    judge: (context) => found(closure(context)?.reason === 'withdrawn', 'hồ sơ chưa rút đơn'),
  },
  returnable: {
    label: 'Có hồ sơ để trả',
    rule: 'house_order',
    judge: ({ history }) =>
      found(
        returnableStep(history.live) !== undefined,
        'chưa có lý lịch hay nghị quyết nào để trả',
      ),
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

/** A decision closes the case, but its result still goes to the cell. */
function judgeOpen(context: Context, kind: AdmissionActKind | null): readonly Finding[] {
  const closed = closure(context)
  if (closed === undefined) return found(true, 'hồ sơ đang mở')
  if (kind !== null && RESULT_OF[closed.reason] === kind) {
    return found(true, 'kết quả được báo cho chi bộ')
  }
  const on = formatDate(closed.on)
  return found(false, `hồ sơ đã đóng ngày ${on} (${CLOSURE_NAMES[closed.reason]})`)
}

/** Once certified, vetting opens again only to renew a dossier grown old. */
function judgeNotCertified({ history, on, rule }: Context): readonly Finding[] {
  const act = certification(history)
  const age = dossierAge(history, on, rule('dossier_stale').value ?? 0)
  const stale = age !== undefined && on > age.lastDay
  if (act === undefined || act.payload.outcome !== 'clear' || stale) {
    return found(true, 'lý lịch chưa chứng nhận')
  }
  return found(
    false,
    `lý lịch đã chứng nhận ngày ${formatDate(act.happenedOn)}, thẩm tra phải xong trước`,
  )
}

function before(kind: AdmissionActKind, label: string, passed: string, hint = ''): Condition {
  return {
    label,
    rule: 'house_order',
    judge: ({ history }) => {
      const act = last(history, kind)
      return act === undefined
        ? found(true, label.toLowerCase())
        : found(false, `${passed} ngày ${formatDate(act.happenedOn)}${hint}`)
    },
  }
}
