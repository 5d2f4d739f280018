import { code, date, text, type ExportSheet } from '../columns.ts'

export const ACCOUNT_SHEETS = {
  accounts: {
    name: 'Tài khoản',
    numbered: true,
    columns: {
      displayName: text('Người dùng', 30),
      userName: code('Tên đăng nhập', 20),
      mandates: text('Nhiệm vụ', 70),
      state: text('Đăng nhập', 26),
      secondFactor: text('Lớp bảo vệ thứ hai', 18),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const DELEGATION_SHEETS = {
  delegations: {
    name: 'Ủy quyền',
    numbered: true,
    columns: {
      role: text('Nhiệm vụ', 34),
      organisation: text('Tổ chức', 44),
      receiver: text('Người nhận', 28),
      userName: code('Tên đăng nhập', 20),
      from: date('Từ ngày'),
      to: date('Đến hết ngày'),
    },
  },
} as const satisfies Record<string, ExportSheet>
