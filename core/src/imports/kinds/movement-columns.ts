import type { ImportColumn, LeftOut, ValuesOf } from '../column.ts'
import { FOREIGN_NUMBER, ROW_NUMBER } from './left-out.ts'
import { CITIZEN_NUMBER, SEX } from './person-columns.ts'

/** “Danh sách biến động đảng viên” as offices keep it: one movement a row. */
export const MOVEMENT_COLUMNS = [
  {
    key: 'fullName',
    heads: ['Họ và tên', 'Họ tên', 'Họ và tên khai sinh', 'Họ tên đảng viên', 'Đảng viên'],
    reader: 'name',
    required: true,
    explains: 'Đủ họ, chữ đệm và tên.',
    example: 'Lê Văn Thuận',
  },
  { ...SEX, explains: 'Nam hoặc Nữ. Chỉ cần khi người này chưa có trong hệ thống.' },
  {
    key: 'birth',
    heads: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'Năm sinh'],
    reader: 'birth',
    explains: 'Ngày/tháng/năm. Có số định danh hoặc số thẻ thì để trống được.',
    example: '20/05/1970',
  },
  { ...CITIZEN_NUMBER, explains: '12 chữ số. Có thì tìm người theo số này trước.' },
  {
    key: 'card',
    heads: ['Số thẻ đảng viên', 'Số thẻ Đảng', 'Số thẻ'],
    reader: 'card',
    explains: 'Có thì tìm người theo số này khi không có số định danh.',
    example: '',
  },
  {
    key: 'cell',
    heads: ['Chi bộ', 'Tên chi bộ', 'Tổ chức đảng', 'Chi bộ đang sinh hoạt', 'Đơn vị'],
    reader: 'text',
    explains:
      'Chi bộ của người ấy trong tổ chức đang nhập: nơi rời đi, hoặc nơi nhận. Trùng tên thì thêm tên cấp trên sau dấu phẩy.',
    example: 'Chi bộ thôn Một',
  },
  {
    key: 'cellCode',
    heads: ['Mã chi bộ', 'Mã tổ chức đảng', 'Mã tổ chức'],
    reader: 'text',
    explains: 'Có mã thì tìm theo mã trước, theo tên sau.',
    example: '',
  },
  {
    key: 'movement',
    heads: [
      'Loại biến động',
      'Biến động',
      'Nội dung biến động',
      'Hình thức biến động',
      'Tăng, giảm',
      'Loại hình biến động',
    ],
    reader: 'movement',
    required: true,
    explains:
      'Kết nạp, Kết nạp lại, Chuyển đến, Chuyển đến từ ngoài tỉnh, Phục hồi đảng tịch, Chuyển đi, Chuyển đi ngoài tỉnh, Từ trần, Xóa tên, Xin ra khỏi Đảng, Khai trừ, Công nhận chính thức, Miễn công tác và sinh hoạt, Trở lại sinh hoạt.',
    example: 'Chuyển đi',
  },
  {
    key: 'happenedOn',
    heads: [
      'Ngày biến động',
      'Ngày, tháng biến động',
      'Ngày',
      'Từ ngày',
      'Thời điểm',
      'Thời gian biến động',
    ],
    reader: 'day',
    required: true,
    explains:
      'Ngày có biến động. Chuyển đi: ngày giới thiệu; chuyển đến: ngày tiếp nhận; kết nạp: ngày lễ.',
    example: '05/03/2024',
  },
  {
    key: 'place',
    heads: [
      'Nơi đi, nơi đến',
      'Nơi đi/nơi đến',
      'Nơi chuyển đi, chuyển đến',
      'Nơi đến',
      'Nơi đi',
      'Nơi chuyển đến',
      'Nơi chuyển đi',
    ],
    reader: 'text',
    explains:
      'Chuyển đi thì ghi nơi đến, chuyển đến thì ghi nơi đi: chi bộ rồi cấp trên, ngăn bằng dấu phẩy.',
    example: 'Chi bộ thôn Hai, Đảng bộ xã An Khê',
  },
  {
    key: 'paper',
    heads: [
      'Số, ngày quyết định',
      'Số và ngày quyết định',
      'Số quyết định',
      'Quyết định',
      'Số giấy giới thiệu',
      'Số văn bản',
    ],
    reader: 'paper',
    explains: 'Số quyết định hoặc giấy giới thiệu; ngày ghi sau số, hoặc ở cột riêng.',
    example: '15-SHĐ ngày 04/03/2024',
  },
  {
    key: 'paperDate',
    heads: ['Ngày quyết định', 'Ngày ký', 'Ngày văn bản', 'Ngày giấy giới thiệu'],
    reader: 'day',
    explains: 'Nếu không ghi cùng số.',
    example: '',
  },
  {
    key: 'reason',
    heads: ['Lý do', 'Lý do biến động', 'Ghi chú', 'Lý do, ghi chú'],
    reader: 'text',
    explains:
      'Chuyển đi: chuyển công tác, nghỉ hưu, thay đổi nơi cư trú… Miễn: tuổi cao, chữa bệnh, thai sản… Không ghi điều về đời tư.',
    example: 'chuyển công tác',
  },
  {
    key: 'until',
    heads: ['Đến ngày', 'Miễn đến ngày', 'Thời hạn đến'],
    reader: 'anyDay',
    explains: 'Miễn có thời hạn thì ghi ngày hết hạn.',
    example: '',
  },
  {
    key: 'decidedOn',
    heads: ['Ngày quyết định kết nạp', 'Ngày QĐ kết nạp'],
    reader: 'day',
    explains: 'Của người chưa có trong hệ thống, nếu biết.',
    example: '',
  },
  {
    key: 'joinedOn',
    heads: ['Ngày vào Đảng', 'Ngày kết nạp', 'Ngày kết nạp Đảng'],
    reader: 'day',
    explains: 'Của người từ ngoài tỉnh đến, khi chưa có trong hệ thống.',
    example: '',
  },
  {
    key: 'officialOn',
    heads: ['Ngày chính thức', 'Ngày vào Đảng chính thức', 'Ngày công nhận chính thức'],
    reader: 'day',
    explains: 'Đảng viên dự bị thì để trống.',
    example: '',
  },
] as const satisfies readonly ImportColumn[]

export type MovementValues = ValuesOf<typeof MOVEMENT_COLUMNS>

export const MOVEMENT_LEFT_OUT = [
  ROW_NUMBER,
  FOREIGN_NUMBER,
  { heads: ['Quê quán', 'Nguyên quán'], why: 'Sổ đảng viên đã có.' },
  { heads: ['Dân tộc', 'Tôn giáo', 'Nghề nghiệp', 'Chức vụ'], why: 'Sổ đảng viên đã có.' },
] as const satisfies readonly LeftOut[]
