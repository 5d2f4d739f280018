import { OPEN, type ActGate } from './act-gate.ts'
import type { AdmissionActKind } from './acts.ts'

/** From the ceremony to official membership (rules §7). */
export const PROBATION_GATES = {
  member_file_made: {
    label: 'Ghi lập lý lịch, phiếu đảng viên',
    doing: 'ghi lập lý lịch, phiếu đảng viên',
    by: 'cell',
    needs: [OPEN, 'once', 'ceremony_held'],
  },
  probation_helper_assigned: {
    label: 'Đổi người giúp đỡ đảng viên dự bị',
    doing: 'đổi người giúp đỡ đảng viên dự bị',
    by: 'cell',
    needs: [OPEN, 'ceremony_held'],
  },
  new_member_course_passed: {
    label: 'Ghi chứng nhận lớp đảng viên mới',
    doing: 'ghi chứng nhận lớp đảng viên mới',
    by: 'political_centre',
    needs: [OPEN, 'ceremony_held'],
  },
  earlier_place_commented: {
    label: 'Ghi nhận xét của nơi trước',
    doing: 'ghi nhận xét của nơi sinh hoạt trước',
    by: 'cell',
    needs: [OPEN, 'ceremony_held', 'moved_in_probation'],
  },
  self_reviewed: {
    label: 'Ghi bản tự kiểm điểm',
    doing: 'ghi bản tự kiểm điểm',
    by: 'applicant',
    needs: [OPEN, 'ceremony_held', 'recognition_pending'],
  },
  helper_commented: {
    label: 'Ghi nhận xét của người giúp đỡ',
    doing: 'ghi nhận xét của người giúp đỡ',
    by: 'cell',
    needs: [OPEN, 'ceremony_held', 'recognition_pending'],
  },
  probation_opinions_gathered: {
    label: 'Lập tổng hợp ý kiến công nhận',
    doing: 'lập tổng hợp ý kiến công nhận',
    by: 'cell',
    needs: [OPEN, 'ceremony_held', 'recognition_pending'],
  },
  recognition_cell_voted: {
    label: 'Ghi biểu quyết công nhận',
    doing: 'họp xét công nhận',
    by: 'cell',
    needs: [
      OPEN,
      'recognition_pending',
      'not_in_transit',
      'ceremony_held',
      'probation_over',
      'minimum_cell',
      'probation_helper',
      'new_member_course',
      'self_review',
      'helper_comment',
      'probation_opinions',
      'earlier_place_comment',
    ],
  },
  removal_cell_voted: {
    label: 'Ghi biểu quyết xóa tên dự bị',
    doing: 'họp xét xóa tên đảng viên dự bị',
    by: 'cell',
    needs: [OPEN, 'recognition_pending', 'ceremony_held', 'minimum_cell'],
  },
  recognition_appraised: {
    label: 'Ghi báo cáo thẩm định công nhận',
    doing: 'thẩm định công nhận',
    by: 'sub_committee',
    needs: [OPEN, 'once', 'has_sub_committee', 'recognition_proposed'],
  },
  recognition_base_voted: {
    label: 'Ghi đảng ủy biểu quyết công nhận',
    doing: 'đưa việc công nhận ra đảng ủy cơ sở xét',
    by: 'base',
    needs: [OPEN, 'once', 'has_base_vote', 'recognition_proposed', 'recognition_appraised'],
  },
  recognition_decided: {
    label: 'Ghi quyết định công nhận',
    doing: 'ra quyết định về đảng viên dự bị',
    by: 'superior',
    needs: [
      OPEN,
      'once',
      'recognition_proposed',
      'recognition_appraised',
      'recognition_base_voted',
    ],
  },
  recognition_received: {
    label: 'Ghi đã nhận quyết định công nhận',
    doing: 'ghi nhận quyết định công nhận',
    by: 'cell',
    needs: [OPEN, 'once', 'recognition_decided'],
  },
} as const satisfies Partial<Record<AdmissionActKind, ActGate>>

/** What may happen at any time, and what ends or mends. */
export const ANYTIME_GATES = {
  returned: {
    label: 'Trả hồ sơ',
    doing: 'trả hồ sơ',
    by: 'base',
    needs: [OPEN, 'returnable'],
  },
  withdrawn: {
    label: 'Ghi rút đơn',
    doing: 'ghi rút đơn',
    by: 'applicant',
    needs: [OPEN, 'before_ceremony', 'applied'],
  },
  dossier_destroyed: {
    label: 'Ghi hủy hồ sơ đã rút',
    doing: 'hủy hồ sơ đã rút',
    by: 'base',
    needs: ['was_withdrawn', 'once', 'kept_long_enough'],
  },
  taken_off_list: {
    label: 'Đưa ra khỏi danh sách',
    doing: 'đưa ra khỏi danh sách',
    by: 'cell',
    needs: [OPEN, 'before_decision', 'in_view'],
  },
  moved: {
    label: 'Ghi chuyển nơi công tác',
    doing: 'ghi chuyển nơi công tác',
    by: 'base',
    needs: [OPEN, 'in_view', 'not_in_transit'],
  },
  // Comes through the list of moves, at the place of arrival.
  move_received: {
    label: 'Ghi đã tiếp nhận hồ sơ',
    doing: 'tiếp nhận hồ sơ',
    by: 'cell',
    needs: [OPEN, 'in_transit'],
  },
  move_cancelled: {
    label: 'Rút giấy chuyển hồ sơ',
    doing: 'rút giấy chuyển hồ sơ',
    by: 'base',
    needs: [OPEN, 'in_transit'],
  },
  died: { label: 'Ghi từ trần', doing: 'ghi từ trần', by: 'cell', needs: [OPEN] },
  membership_cancelled: {
    label: 'Ghi hủy quyết định',
    doing: 'hủy quyết định',
    by: 'superior',
    needs: ['cancellable'],
  },
  corrected: { label: 'Đính chính', doing: 'đính chính', by: 'cell', needs: [] },
} as const satisfies Partial<Record<AdmissionActKind, ActGate>>
