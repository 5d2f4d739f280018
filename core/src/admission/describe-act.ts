import { formatDate } from '../calendar/format-date.ts'
import { ACT_GATES } from './act-gates.ts'
import type { AdmissionAct, Paper, Tally, VettingOutcome } from './acts.ts'

const OUTCOMES = {
  clear: 'khai đúng',
  needs_supplement: 'cần bổ sung lý lịch',
  refer_upward: 'phải xin ý kiến cấp trên',
} as const satisfies Record<VettingOutcome, string>

const paperWords = ({ number, date }: Paper) => `số ${number} ngày ${formatDate(date)}`

/** Votes in favour of all cast. The base and the threshold stand with the step, not here. */
const tallyWords = ({ inFavour, against, other }: Tally) =>
  `${inFavour} tán thành, ${against} không tán thành${other > 0 ? `, ${other} ý kiến khác` : ''}`

/** What was done, in one sentence for the history of a case. */
export function describeAct(act: AdmissionAct): string {
  switch (act.kind) {
    case 'in_view':
      return 'Đưa vào danh sách quần chúng ưu tú'
    case 'outstanding_introduced':
      return `${act.payload.organisationName} giới thiệu quần chúng ưu tú${act.payload.paper ? `, ${paperWords(act.payload.paper)}` : ''}`
    case 'helper_assigned':
      return `Phân công giúp đỡ: ${act.payload.helpers.map(({ name }) => name).join(', ')}`
    case 'course_passed':
      return `Có giấy chứng nhận bồi dưỡng nhận thức ${paperWords(act.payload.certificate)}, ${act.payload.issuer}`
    case 'applied':
      return 'Nộp đơn xin vào Đảng'
    case 'life_history_handed_in':
      return `Nộp lý lịch${act.payload.pages ? `, ${act.payload.pages} trang` : ''}`
    case 'vetting_asked':
      return `Gửi thẩm tra ${act.payload.about}: ${act.payload.organisationName}, công văn ${paperWords(act.payload.paper)}`
    case 'vetting_answered':
      return `Nhận kết luận thẩm tra ${paperWords(act.payload.paper)}: ${OUTCOMES[act.payload.outcome]}`
    case 'life_history_certified':
      return `Chứng nhận lý lịch: ${OUTCOMES[act.payload.outcome]}`
    case 'introduced_by_member':
      return `${act.payload.name} giới thiệu vào Đảng`
    case 'introduced_by_union':
      return `${act.payload.organisationName} ra nghị quyết giới thiệu ${paperWords(act.payload.paper)}`
    case 'opinions_gathered':
      return 'Lập tổng hợp ý kiến đoàn thể, nơi cư trú'
    case 'cell_voted':
      return `Chi bộ biểu quyết: ${tallyWords(act.payload.tally)}; nghị quyết ${paperWords(act.payload.paper)}`
    case 'sub_committee_appraised':
      return `Đảng ủy bộ phận thẩm định, báo cáo ${paperWords(act.payload.paper)}`
    case 'base_voted':
      return `Đảng ủy cơ sở biểu quyết: ${tallyWords(act.payload.tally)}; nghị quyết ${paperWords(act.payload.paper)}`
    case 'decided':
      return act.payload.outcome === 'admitted'
        ? `Quyết định kết nạp ${paperWords(act.payload.paper)}`
        : `Không kết nạp, ${paperWords(act.payload.paper)}${act.payload.reason ? `: ${act.payload.reason}` : ''}`
    case 'decision_received':
      return 'Chi bộ nhận quyết định'
    case 'ceremony_held':
      return `Tổ chức lễ kết nạp; ${act.payload.helper.name} giúp đỡ đảng viên dự bị`
    case 'returned':
      return `Trả hồ sơ: ${act.payload.reason}`
    case 'withdrawn':
      return `Rút đơn xin vào Đảng${act.payload.reason ? `: ${act.payload.reason}` : ''}`
    case 'taken_off_list':
      return `Đưa ra khỏi danh sách: ${act.payload.reason}`
    case 'corrected':
      return `${ACT_GATES.corrected.label} việc số ${act.payload.act}, căn cứ ${act.payload.basis}, ${act.payload.approvedBy} duyệt`
    default:
      return act satisfies never
  }
}
