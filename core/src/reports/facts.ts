import { BADGE_YEARS, type BadgeYears } from '../membership/badge-payloads.ts'

/** A badge awarded, by its years (form 7-BTCTW II). */
const BADGE_FACTS = Object.fromEntries(
  BADGE_YEARS.map((years) => [
    `badge_${years}`,
    { name: `Được tặng Huy hiệu ${years} năm tuổi Đảng`, measure: 'flow' },
  ]),
) as { readonly [Y in BadgeYears as `badge_${Y}`]: { name: string; measure: 'flow' } }

/**
 * The countable facts of the ledger. `flow` facts are counted over a period; `stock` facts are summed from the
 * beginning (members at a date). An indicator is made of facts (indicators.ts); a list shows the facts themselves.
 */
export const FACTS = {
  in_view: { name: 'Đưa vào danh sách quần chúng ưu tú', measure: 'flow' },
  helped: { name: 'Phân công đảng viên giúp đỡ', measure: 'flow' },
  trained: { name: 'Có giấy chứng nhận bồi dưỡng nhận thức về Đảng', measure: 'flow' },
  applied: { name: 'Nộp đơn xin vào Đảng', measure: 'flow' },
  vetted: { name: 'Lý lịch đã thẩm tra, chứng nhận', measure: 'flow' },
  cell_voted: { name: 'Chi bộ đã xét, biểu quyết', measure: 'flow' },
  base_voted: { name: 'Đảng ủy cơ sở đã xét', measure: 'flow' },
  /** By the date of the decision. */
  admitted: { name: 'Có quyết định kết nạp', measure: 'flow' },
  /** By the date of the ceremony: from then on a member of the cell. */
  joined: { name: 'Đã tổ chức lễ kết nạp', measure: 'flow' },
  /** By the date of the decision that recognises, not by the day from which it holds. */
  recognised: { name: 'Được công nhận đảng viên chính thức', measure: 'flow' },
  /** +1 from the ceremony (or registration), −1 at a loss. */
  member: { name: 'Đảng viên', measure: 'stock' },
  died: { name: 'Từ trần', measure: 'flow' },
  removed: { name: 'Xóa tên', measure: 'flow' },
  left: { name: 'Xin ra khỏi Đảng', measure: 'flow' },
  expelled: { name: 'Khai trừ', measure: 'flow' },
  /** Within the province; `figure_entry.counterpart_id` names the other side. */
  transferred_out: { name: 'Chuyển sinh hoạt đảng đi', measure: 'flow' },
  transferred_in: { name: 'Chuyển sinh hoạt đảng đến', measure: 'flow' },
  departed: { name: 'Chuyển sinh hoạt đảng ra ngoài tỉnh', measure: 'flow' },
  arrived: { name: 'Chuyển sinh hoạt đảng từ ngoài tỉnh đến', measure: 'flow' },
  /** Introduced elsewhere for a time, and received here for a time (§6.3.2): they count as members at home only. */
  temporary_out: { name: 'Giới thiệu sinh hoạt đảng tạm thời đi', measure: 'flow' },
  temporary_in: { name: 'Tiếp nhận sinh hoạt đảng tạm thời đến', measure: 'flow' },
  /** Beside `joined`, where the ceremony was of one who had been a member before (§3.5). */
  readmitted: { name: 'Kết nạp lại', measure: 'flow' },
  /** Wrongly expelled or removed, and given back their rights (§4.5). */
  restored: { name: 'Được khôi phục quyền đảng viên', measure: 'flow' },
  ...BADGE_FACTS,
  /** A card handed over: first, in the place of a lost or of a damaged one (form 7-BTCTW III). */
  card_given: { name: 'Được phát thẻ đảng viên', measure: 'flow' },
  card_reissued: { name: 'Được cấp lại thẻ do mất', measure: 'flow' },
  card_exchanged: { name: 'Được đổi thẻ do bị hỏng', measure: 'flow' },
} as const satisfies Record<string, { name: string; measure: 'flow' | 'stock' }>

export type FactKind = keyof typeof FACTS
export const FACT_KINDS = Object.keys(FACTS) as readonly FactKind[]
