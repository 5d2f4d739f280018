import { code, date, number, text, type ExportSheet } from '../columns.ts'

/** As offices keep their list of movements, and as it is read in again (core/src/imports/kinds/movement-columns.ts). */
const MOVEMENT = {
  name: text('Họ và tên'),
  sex: text('Giới tính', 9),
  birth: date('Ngày sinh'),
  identity: code('Số định danh cá nhân', 16),
  card: code('Số thẻ đảng viên', 16),
  cell: text('Chi bộ', 40),
  cellCode: code('Mã chi bộ'),
  movement: text('Loại biến động', 26),
  on: date('Ngày biến động'),
  place: text('Nơi đi, nơi đến', 40),
  paper: text('Số quyết định', 20),
  paperDate: date('Ngày quyết định'),
  reason: text('Lý do', 28),
  joinedOn: date('Ngày vào Đảng'),
  officialOn: date('Ngày chính thức'),
  amount: number('Số', 6),
} as const

export const MOVEMENT_SHEETS = {
  movements: { name: 'Biến động', numbered: true, columns: MOVEMENT },
  beside: { name: 'Không tính tăng, giảm', numbered: true, columns: MOVEMENT },
  balance: {
    name: 'Đối chiếu biểu 1',
    columns: {
      row: text('Tiêu chí của biểu 1-BTCTW', 60),
      form: number('Theo biểu 1', 14),
      listed: number('Theo danh sách này', 14),
    },
  },
} as const satisfies Record<string, ExportSheet>
