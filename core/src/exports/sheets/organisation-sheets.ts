import { code, date, number, text, type ExportSheet } from '../columns.ts'

const ORGANISATION = {
  code: code('Mã'),
  name: text('Tổ chức', 48),
  kind: text('Loại', 28),
} as const
const COUNTED = {
  cells: number('Chi bộ', 10),
  members: number('Đảng viên', 11),
} as const

export const CHILDREN_SHEETS = {
  children: {
    name: 'Tổ chức trực thuộc',
    numbered: true,
    columns: { ...ORGANISATION, ...COUNTED },
  },
} as const satisfies Record<string, ExportSheet>

export const TREE_SHEETS = {
  organisations: {
    name: 'Cây tổ chức',
    numbered: true,
    columns: {
      ...ORGANISATION,
      parentCode: code('Mã cấp trên trực tiếp', 16),
      parent: text('Cấp trên trực tiếp', 44),
      depth: number('Bậc', 7),
      ...COUNTED,
      foundedOn: date('Ngày lập'),
    },
  },
} as const satisfies Record<string, ExportSheet>
