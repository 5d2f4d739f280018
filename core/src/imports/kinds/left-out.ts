import type { LeftOut } from '../column.ts'

// Columns that every list has and none of ours keeps.

export const ROW_NUMBER = {
  heads: ['STT', 'TT', 'Số TT', 'Số thứ tự'],
  why: 'Số thứ tự của bảng.',
} as const satisfies LeftOut

export const FREE_NOTES = {
  heads: ['Ghi chú'],
  why: 'Ghi chú tự do không được lưu.',
} as const satisfies LeftOut

export const FOREIGN_NUMBER = {
  heads: ['ID', 'Mã đảng viên', 'Mã hồ sơ'],
  why: 'Mã của cơ sở dữ liệu khác, hệ thống không dùng.',
} as const satisfies LeftOut
