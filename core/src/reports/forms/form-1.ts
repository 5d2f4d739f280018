import { count, PERIOD_COLUMNS, type Form, type FormRow } from './form.ts'
import type { MovementKind } from './subjects.ts'

/**
 * In which row each movement of members stands. Who was readmitted joined as well. A move within the organisation’s own
 * part of the tree is none of its movements.
 */
const MOVEMENTS: { readonly [K in MovementKind]?: string } = {
  joined: 'joined',
  arrived: 'out_of_province',
  restored: 'restored',
  transferred_in: 'in_province',
  registered: 'registered',
  reorganised_in: 'reorganised_in',
  died: 'died',
  expelled: 'expelled',
  removed: 'removed',
  left: 'left',
  departed: 'to_province',
  transferred_out: 'out_province',
  not_listed: 'not_listed',
  reorganised_out: 'reorganised_out',
}

/** null: counted by another fact, or no movement of the balance. */
export function balanceRow(kind: MovementKind): string | null {
  return MOVEMENTS[kind] ?? null
}

function standsIn(kind: MovementKind, rows: readonly string[]): boolean {
  const row = balanceRow(kind)
  return row !== null && rows.includes(row)
}

const moved = (...rows: readonly string[]) =>
  count('movements', [], ({ kind, inside }) => !inside && standsIn(kind, rows))

const INCREASE = { of: 'increase', by: 'kind' }
const ARRIVED = { of: 'in', by: 'kind' }
const DECREASE = { of: 'decrease', by: 'kind' }
const GONE = { of: 'out', by: 'kind' }

const ROWS = {
  opening: {
    label: 'A - Tổng số đảng viên cuối kỳ trước chuyển sang',
    counts: count('opening'),
    bold: true,
  },
  increase: {
    label: 'B - Đảng viên tăng trong kỳ',
    counts: moved('joined', 'out_of_province', 'in_province', 'restored'),
    bold: true,
  },
  joined: { label: '1. Kết nạp', part: INCREASE, counts: moved('joined') },
  in: { label: '2. Chuyển đến', part: INCREASE, counts: moved('out_of_province', 'in_province') },
  out_of_province: {
    label: 'a. Tỉnh khác chuyển đến',
    part: ARRIVED,
    within: true,
    counts: moved('out_of_province'),
  },
  in_province: {
    label: 'b. Huyện khác trong tỉnh chuyển đến',
    part: ARRIVED,
    within: true,
    counts: moved('in_province'),
  },
  restored: { label: '3. Phục hồi đảng tịch', part: INCREASE, counts: moved('restored') },
  registered: {
    label: 'Ghi nhận lần đầu vào hệ thống (không phải tăng trong kỳ)',
    beside: true,
    counts: moved('registered'),
  },
  reorganised_in: {
    label: 'Về cùng tổ chức do sắp xếp (không phải tăng trong kỳ)',
    beside: true,
    counts: moved('reorganised_in'),
  },
  decrease: {
    label: 'C - Đảng viên giảm trong kỳ',
    counts: moved('died', 'expelled', 'removed', 'left', 'to_province', 'out_province'),
    bold: true,
  },
  died: { label: '1. Từ trần', part: DECREASE, counts: moved('died') },
  expelled: { label: '2. Khai trừ', part: DECREASE, counts: moved('expelled') },
  removed: { label: '3. Xóa tên', part: DECREASE, counts: moved('removed') },
  removed_probationary: {
    label: 'Trong đó: Đảng viên dự bị',
    within: true,
    counts: count(
      'movements',
      ['probationary'],
      ({ kind, probationary }) => kind === 'removed' && probationary === true,
    ),
  },
  left: { label: '4. Xin ra khỏi Đảng', part: DECREASE, counts: moved('left') },
  out: { label: '5. Chuyển đi', part: DECREASE, counts: moved('to_province', 'out_province') },
  to_province: {
    label: 'a. Chuyển đi tỉnh khác',
    part: GONE,
    within: true,
    counts: moved('to_province'),
  },
  out_province: {
    label: 'b. Chuyển đi huyện khác trong tỉnh',
    part: GONE,
    within: true,
    counts: moved('out_province'),
  },
  reorganised_out: {
    label: 'Đi cùng tổ chức do sắp xếp (không phải giảm trong kỳ)',
    beside: true,
    counts: moved('reorganised_out'),
  },
  not_listed: {
    label: 'Đã kết nạp hoặc chuyển đến, khi ấy hệ thống chưa lập danh sách',
    beside: true,
    counts: moved('not_listed'),
  },
  closing: {
    label: 'D - Đảng viên trong danh sách cuối kỳ báo cáo',
    counts: count('members'),
    bold: true,
  },
} as const satisfies Record<string, FormRow>

/** Biểu 1-BTCTW (HD 11-HD/BTCTW of 13/12/2021): the balance of members over a period. */
export const FORM_1: Form = {
  title: 'Thống kê tăng, giảm đảng viên',
  head: 'Tiêu chí',
  rows: ROWS,
  columns: PERIOD_COLUMNS,
  notes: [
    'Kết nạp tính từ ngày tổ chức lễ kết nạp: từ ngày ấy người được kết nạp có trong danh sách của chi bộ.',
    'Chuyển trong nội bộ tổ chức đang xem không phải là chuyển đến hay chuyển đi. Huyện khác trong tỉnh: từ đảng bộ khác trong tỉnh, cả khi không còn cấp huyện.',
  ],
}
