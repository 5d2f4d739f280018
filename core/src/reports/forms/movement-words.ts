import { FACTS } from '../facts.ts'
import type { MovementKind } from './subjects.ts'

/** What moved somebody, beside their name. */
export const MOVEMENT_WORDS: Readonly<Record<MovementKind, string>> = {
  ...(Object.fromEntries(Object.entries(FACTS).map(([kind, { name }]) => [kind, name])) as Record<
    keyof typeof FACTS,
    string
  >),
  registered: 'Ghi nhận lần đầu vào hệ thống',
  not_listed: 'Khi ấy hệ thống chưa lập danh sách',
  reorganised_in: 'Về cùng tổ chức do sắp xếp',
  reorganised_out: 'Đi cùng tổ chức do sắp xếp',
}
