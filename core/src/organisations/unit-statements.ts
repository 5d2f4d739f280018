import type { PlainDate } from '../calendar/plain-date.ts'

/** What the rules must know of a unit besides the tree, each stated from a day on (QĐ 24/294-QĐ/TW §3.2.1, §4.3.2). */
export const UNIT_ASPECTS = {
  youth_union: {
    name: 'Có tổ chức Đoàn Thanh niên',
    yes: 'có tổ chức Đoàn',
    no: 'không có tổ chức Đoàn',
  },
  trade_union: {
    name: 'Có tổ chức Công đoàn',
    yes: 'có tổ chức Công đoàn',
    no: 'không có tổ chức Công đoàn',
  },
  delegated: {
    name: 'Đảng ủy cơ sở được ủy quyền quyết định kết nạp',
    yes: 'được ủy quyền quyết định',
    no: 'không được ủy quyền quyết định',
  },
} as const satisfies Record<string, { readonly name: string; yes: string; no: string }>

export type UnitAspect = keyof typeof UNIT_ASPECTS
export const UNIT_ASPECT_KEYS = Object.keys(UNIT_ASPECTS) as [UnitAspect, ...UnitAspect[]]

export interface UnitStatement {
  readonly aspect: UnitAspect
  readonly value: boolean
  readonly from: PlainDate
}
