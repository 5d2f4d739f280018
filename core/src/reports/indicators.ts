import type { FactKind } from './facts.ts'

/**
 * The figures of a report, each defined once. Where `fact` stands, the figure counts that fact of the ledger, as the
 * board does, and opens the people behind it; the others are read from targets and surveys and open nothing.
 */
interface Indicator {
  readonly name: string
  /** What it counts, as a sentence for who asks. */
  readonly definition: string
  readonly fact?: FactKind
  /** What a percentage of it is a percentage of, in words. */
  readonly base?: string
}

const TARGET_BASE = 'chỉ tiêu kết nạp được giao của cả năm'

export const INDICATORS = {
  members: {
    name: 'Đảng viên cuối kỳ',
    definition:
      'Đảng viên trong danh sách đến hết ngày chốt: tính từ ngày lễ kết nạp hoặc ngày chuyển đến, trừ người đã giảm.',
    fact: 'member',
  },
  members_at_start: {
    name: 'Đảng viên đầu năm',
    definition: 'Đảng viên trong danh sách đến hết ngày 31/12 năm trước.',
    fact: 'member',
  },
  target: {
    name: 'Chỉ tiêu kết nạp',
    definition:
      'Số phải kết nạp trong năm theo lần giao mới nhất của cấp trên tính đến ngày chốt; với toàn tỉnh là số Ban Thường vụ Tỉnh ủy đặt.',
  },
  target_by_rate: {
    name: 'Chỉ tiêu tính theo tỷ lệ',
    definition: 'Tỷ lệ đặt ra trên số đảng viên đầu năm lúc đặt chỉ tiêu, phần lẻ tính tròn lên.',
  },
  target_minimum: {
    name: 'Mức tối thiểu',
    definition: 'Số phải kết nạp tối thiểu của năm nêu tại Chỉ thị 49-CT/TU, mục 1.',
  },
  passed_on: {
    name: 'Đã giao cho cấp dưới',
    definition: 'Tổng chỉ tiêu các tổ chức trực thuộc được giao ở lần giao mới nhất.',
  },
  admitted: {
    name: 'Đảng viên mới kết nạp',
    definition:
      'Người có quyết định kết nạp ký trong kỳ, tính theo ngày ra quyết định. Chỉ tiêu đo bằng số này.',
    fact: 'admitted',
    base: TARGET_BASE,
  },
  joined: {
    name: 'Đã tổ chức lễ kết nạp',
    definition: 'Người đã dự lễ kết nạp trong kỳ, tính theo ngày lễ; từ ngày ấy là đảng viên.',
    fact: 'joined',
  },
  died: { name: 'Từ trần', definition: 'Đảng viên từ trần trong kỳ.', fact: 'died' },
  expelled: { name: 'Khai trừ', definition: 'Đảng viên bị khai trừ trong kỳ.', fact: 'expelled' },
  removed: {
    name: 'Xóa tên',
    definition: 'Đảng viên bị xóa tên khỏi danh sách trong kỳ (Điều lệ Đảng, Điều 8).',
    fact: 'removed',
  },
  left: {
    name: 'Xin ra khỏi Đảng',
    definition: 'Đảng viên được cho ra khỏi Đảng theo đơn trong kỳ.',
    fact: 'left',
  },
  transferred_out: {
    name: 'Chuyển đi',
    definition: 'Đảng viên chuyển sinh hoạt đảng chính thức đi nơi khác trong tỉnh trong kỳ.',
    fact: 'transferred_out',
  },
  departed: {
    name: 'Chuyển ra ngoài tỉnh',
    definition: 'Đảng viên chuyển sinh hoạt đảng chính thức ra ngoài tỉnh trong kỳ.',
    fact: 'departed',
  },
  transferred_in: {
    name: 'Chuyển đến',
    definition: 'Đảng viên chuyển sinh hoạt đảng chính thức từ nơi khác trong tỉnh đến trong kỳ.',
    fact: 'transferred_in',
  },
  arrived: {
    name: 'Từ ngoài tỉnh đến',
    definition: 'Đảng viên chuyển sinh hoạt đảng chính thức từ ngoài tỉnh đến trong kỳ.',
    fact: 'arrived',
  },
  restored: {
    name: 'Khôi phục quyền đảng viên',
    definition: 'Đảng viên được khôi phục quyền trong kỳ sau khi bị khai trừ, xóa tên oan.',
    fact: 'restored',
  },
  pool_in_view: {
    name: 'Quần chúng ưu tú',
    definition: 'Quần chúng ưu tú các chi bộ báo cáo trong đợt khảo sát nguồn.',
  },
  pool_eligible: {
    name: 'Đủ điều kiện',
    definition:
      'Người đủ điều kiện xem xét kết nạp, theo báo cáo của các chi bộ trong đợt khảo sát.',
    base: 'số quần chúng ưu tú khảo sát được',
  },
  pool_trained: {
    name: 'Đã học lớp nhận thức về Đảng',
    definition: 'Người đã học lớp bồi dưỡng nhận thức về Đảng, theo báo cáo của các chi bộ.',
    base: 'số quần chúng ưu tú khảo sát được',
  },
} as const satisfies Record<string, Indicator>

export type IndicatorKey = keyof typeof INDICATORS
export const INDICATOR_KEYS = Object.keys(INDICATORS) as readonly IndicatorKey[]

export function indicator(key: IndicatorKey): Indicator {
  return INDICATORS[key]
}

/** Gains by reason, in the order of form 1-BTCTW. Who joined counts those readmitted among them. */
export const GAINS = [
  'joined',
  'restored',
  'transferred_in',
  'arrived',
] as const satisfies readonly IndicatorKey[]

/** Losses by reason (clause 0.3), in the order of form 1-BTCTW. */
export const LOSSES = [
  'died',
  'expelled',
  'removed',
  'left',
  'transferred_out',
  'departed',
] as const satisfies readonly IndicatorKey[]
