import { formatDate } from '../calendar/format-date.ts'
import { ACT_GATES } from './act-gates.ts'
import type { AdmissionAct, Paper, Tally, VettingOutcome } from './acts.ts'
import { LEFT_BECAUSE, SPECIAL_CASES } from './special-cases.ts'

const OUTCOMES = {
  clear: 'khai đúng',
  needs_supplement: 'cần bổ sung lý lịch',
  refer_upward: 'phải xin ý kiến cấp trên',
} as const satisfies Record<VettingOutcome, string>

const STOOD_DOWN = {
  left: 'chuyển đi nơi khác',
  disciplined: 'bị kỷ luật',
  other: 'lý do khác',
} as const

const RESIDENCE = {
  agrees: 'đồng ý',
  disagrees: 'không đồng ý',
  not_asked: 'không phải lấy ý kiến',
} as const

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
    case 'special_case_noted':
      return `Trường hợp riêng: ${SPECIAL_CASES[act.payload.matter].label}${act.payload.note ? `; ${act.payload.note}` : ''}`
    case 'former_membership_noted':
      return `Đã từng là đảng viên, ${LEFT_BECAUSE[act.payload.because].label} ngày ${formatDate(act.payload.leftOn)}`
    case 'population_policy_noted':
      return `Sinh con thứ ${act.payload.child === 'third' ? 'ba' : 'tư trở lên'} ngày ${formatDate(act.payload.bornOn)}`
    case 'special_paper_received':
      return `${act.payload.by} có văn bản ${paperWords(act.payload.paper)} về trường hợp ${SPECIAL_CASES[act.payload.matter].label}`
    case 'introducer_stood_down':
      return `${act.payload.name} thôi giới thiệu, giúp đỡ: ${STOOD_DOWN[act.payload.because]}`
    case 'decision_extended':
      return `Kéo dài thời hạn ra quyết định thêm ${act.payload.workingDays} ngày làm việc: ${act.payload.reason}`
    case 'late_ceremony_consented':
      return `${act.payload.by} đồng ý tổ chức lễ kết nạp chậm`
    case 'moved':
      return `Chuyển đến ${act.payload.toName}${act.payload.outside ? ' (ngoài tỉnh)' : ''}; giấy chứng nhận ${paperWords(act.payload.certificate)}`
    case 'move_received':
      return `${act.payload.cellName} tiếp nhận hồ sơ từ ${act.payload.fromName}`
    case 'move_cancelled':
      return `Không chuyển hồ sơ nữa: ${act.payload.reason}`
    case 'died':
      return `Từ trần${act.payload.note ? `: ${act.payload.note}` : ''}`
    case 'member_file_made':
      return 'Lập lý lịch đảng viên, phiếu đảng viên'
    case 'probation_helper_assigned':
      return `Phân công ${act.payload.helper.name} giúp đỡ đảng viên dự bị`
    case 'new_member_course_passed':
      return `Giấy chứng nhận lớp đảng viên mới ${paperWords(act.payload.certificate)}, ${act.payload.issuer} cấp`
    case 'self_reviewed':
      return 'Nộp bản tự kiểm điểm của đảng viên dự bị'
    case 'helper_commented':
      return `${act.payload.name} nhận xét đảng viên dự bị`
    case 'probation_opinions_gathered':
      return `Lập tổng hợp ý kiến để công nhận; nơi cư trú ${RESIDENCE[act.payload.residence]}`
    case 'earlier_place_commented':
      return `${act.payload.organisationName} nhận xét thời gian sinh hoạt trước`
    case 'recognition_cell_voted':
      return `Chi bộ biểu quyết công nhận: ${tallyWords(act.payload.tally)}; nghị quyết ${paperWords(act.payload.paper)}`
    case 'removal_cell_voted':
      return `Chi bộ biểu quyết xóa tên: ${tallyWords(act.payload.tally)}; nghị quyết ${paperWords(act.payload.paper)}`
    case 'recognition_appraised':
      return `Đảng ủy bộ phận thẩm định việc công nhận, báo cáo ${paperWords(act.payload.paper)}`
    case 'recognition_base_voted':
      return `Đảng ủy cơ sở biểu quyết ${act.payload.proposes === 'recognise' ? 'công nhận' : 'xóa tên'}: ${tallyWords(act.payload.tally)}; nghị quyết ${paperWords(act.payload.paper)}`
    case 'recognition_decided':
      return act.payload.outcome === 'recognised'
        ? `Quyết định công nhận đảng viên chính thức ${paperWords(act.payload.paper)}`
        : `Quyết định xóa tên đảng viên dự bị ${paperWords(act.payload.paper)}${act.payload.reason ? `: ${act.payload.reason}` : ''}`
    case 'recognition_received':
      return 'Chi bộ nhận quyết định về đảng viên dự bị'
    case 'membership_cancelled':
      return `Hủy quyết định ${act.payload.what === 'admission' ? 'kết nạp' : 'công nhận'} ${paperWords(act.payload.paper)}: ${act.payload.reason}`
    case 'returned':
      return `Trả hồ sơ: ${act.payload.reason}`
    case 'withdrawn':
      return `Rút đơn xin vào Đảng${act.payload.reason ? `: ${act.payload.reason}` : ''}`
    case 'dossier_destroyed':
      return `Hủy hồ sơ đã rút đơn theo ${paperWords(act.payload.paper)}`
    case 'taken_off_list':
      return `Đưa ra khỏi danh sách: ${act.payload.reason}`
    case 'corrected':
      return `${ACT_GATES.corrected.label} việc số ${act.payload.act}, căn cứ ${act.payload.basis}, ${act.payload.approvedBy} duyệt`
    default:
      return act satisfies never
  }
}
