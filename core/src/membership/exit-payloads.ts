import type { Paper, Tally } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** Why somebody is exempt from activity (Charter Điều 7; HD 12-HD/BTCTW 2022 IV.1.2). */
export const EXEMPTION_GROUNDS = {
  old_weak: { label: 'tuổi cao, sức yếu', orally: true },
  treatment: { label: 'chữa bệnh dài ngày hoặc ở xa', orally: false },
  abroad_private: { label: 'ra nước ngoài theo việc riêng, đi một mình', orally: false },
  remote_work: { label: 'làm việc đơn lẻ ở nơi xa', orally: false },
  mobile_work: { label: 'làm việc lưu động, nơi làm việc không có tổ chức đảng', orally: false },
  maternity: { label: 'nghỉ thai sản', orally: false },
} as const satisfies Record<string, { readonly label: string; readonly orally: boolean }>
export type ExemptionGround = keyof typeof EXEMPTION_GROUNDS

/** Why a name is removed (Charter Điều 8; QĐ 24/294-QĐ/TW §8.1). */
export const REMOVAL_GROUNDS = {
  no_activity_or_dues:
    'bỏ sinh hoạt hoặc không đóng đảng phí ba tháng trong năm, không có lý do chính đáng',
  card_returned: 'tự trả hoặc hủy thẻ đảng viên',
  lost_will: 'phai nhạt lý tưởng, chi bộ giáo dục 12 tháng không tiến bộ',
  below_standard: 'hai năm liền vi phạm tư cách đảng viên',
  political_standard: 'không bảo đảm tiêu chuẩn chính trị',
} as const
export type RemovalGround = keyof typeof REMOVAL_GROUNDS

/** Khiển trách, cảnh cáo, cách chức (QĐ 296-QĐ/TW Điều 9); expulsion is an act of its own. */
export const DISCIPLINE_MEASURES = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  dismissal: 'cách chức',
} as const
export type DisciplineMeasure = keyof typeof DISCIPLINE_MEASURES

/** Exemption, discipline, and the ways out of the Party. */
export interface ExitPayloads {
  exempted: {
    readonly ground: ExemptionGround
    readonly asked: 'written' | 'orally'
    /** The last day asked for; null for the old and weak. */
    readonly until: PlainDate | null
    readonly paper: Paper
  }
  exemption_ended: { readonly note?: string }
  /** The cell votes to propose that a name be removed: ≥ 2/3 of its official members. */
  removal_cell_voted: {
    readonly ground: RemovalGround
    /** Asked three times and not written: the cell goes on without it (HD 01-HD/TW §11.1). */
    readonly selfReview: 'written' | 'asked_three_times'
    /** Official members who count in the cell's denominator. */
    readonly counting: number
    readonly tally: Tally
    readonly paper: Paper
  }
  /** ≥ 2/3 of the base committee. */
  removal_base_voted: {
    readonly committeeSize: number
    readonly tally: Tally
    readonly paper: Paper
  }
  /** More than half of the body that decides. */
  removal_decided: {
    readonly outcome: 'removed' | 'kept'
    readonly bodySize: number
    readonly tally: Tally
    readonly paper: Paper
  }
  /** The member's own application to leave (HD §11.2). */
  leave_asked: { readonly reason: string }
  leave_decided: {
    readonly outcome: 'accepted' | 'refused'
    /** Resolutions of the cell and of the base committee. */
    readonly cellPaper: string
    readonly basePaper: string
    readonly paper: Paper
  }
  disciplined: { readonly measure: DisciplineMeasure; readonly paper: Paper }
  expulsion_decided: { readonly paper: Paper; readonly reason: string }
  /** Wrongly expelled or removed: a member again, with the Party age unbroken (§4.5). */
  restored: { readonly paper: Paper; readonly reason: string }
}
