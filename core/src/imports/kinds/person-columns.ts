import type { ImportColumn } from '../column.ts'

// What offices write of a person in the same way, whichever list they keep: told once, so that a head understood on one
// sheet is understood on all.

export const SEX = {
  key: 'sex',
  heads: ['Giới tính', 'Nam, nữ', 'Nam/nữ', 'Phái'],
  reader: 'sex',
  explains: 'Nam hoặc Nữ.',
  example: 'Nam',
} as const satisfies ImportColumn

export const CITIZEN_NUMBER = {
  key: 'citizenNumber',
  heads: [
    'Số định danh cá nhân',
    'Số định danh',
    'Số định danh/CCCD',
    'Số CCCD',
    'CCCD',
    'Căn cước',
    'Số căn cước công dân',
  ],
  reader: 'citizenNumber',
  explains: '12 chữ số trên căn cước. Bảng tính làm mất số 0 ở đầu thì hệ thống thêm lại.',
  example: '',
} as const satisfies ImportColumn
