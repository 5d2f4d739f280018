import type { ImportColumn, LeftOut, ValuesOf } from '../column.ts'
import { FREE_NOTES, ROW_NUMBER } from './left-out.ts'
import { CITIZEN_NUMBER, SEX } from './person-columns.ts'

/**
 * The list of a round as a military office sends it to the localities (directive 49-CT/TU, clause 2.4-a): who comes
 * home, on which day, to which commune, member or not. Nothing else of the service is kept.
 */
export const SOLDIER_COLUMNS = [
  {
    key: 'fullName',
    heads: ['Họ và tên', 'Họ tên', 'Họ và tên khai sinh', 'Họ tên quân nhân', 'full_name'],
    reader: 'name',
    required: true,
    explains: 'Đủ họ, chữ đệm và tên, viết thường hay viết hoa đều được.',
    example: 'Đỗ Văn Bền',
  },
  {
    key: 'birth',
    heads: ['Ngày, tháng, năm sinh', 'Ngày sinh', 'Năm sinh', 'Sinh ngày'],
    reader: 'birth',
    required: true,
    explains: 'Ngày/tháng/năm. Chưa rõ ngày thì ghi tháng/năm hoặc chỉ ghi năm.',
    example: '05/11/2002',
  },
  { ...SEX, required: true },
  CITIZEN_NUMBER,
  {
    key: 'commune',
    heads: [
      'Nơi về',
      'Xã, phường nơi về',
      'Địa phương tiếp nhận',
      'Nơi về cư trú',
      'Nơi cư trú khi xuất ngũ',
      'Nơi thường trú',
      'Đảng ủy tiếp nhận',
      'Xã, phường',
    ],
    reader: 'text',
    explains:
      'Xã, phường hoặc đảng bộ cơ sở nơi về, ghi tên; trùng tên thì thêm huyện sau dấu phẩy. Ban chỉ huy quân sự xã nhập cho xã mình thì để trống.',
    example: 'xã Tân Dân, huyện Khoái Châu',
  },
  {
    key: 'communeCode',
    heads: ['Mã xã', 'Mã nơi về', 'Mã xã, phường', 'Mã tổ chức đảng'],
    reader: 'text',
    explains: 'Mã đơn vị hành chính. Có mã thì tìm theo mã trước, theo tên sau.',
    example: '',
  },
  {
    key: 'unit',
    heads: ['Đơn vị', 'Đơn vị xuất ngũ', 'Đơn vị trước khi xuất ngũ', 'Đơn vị cũ'],
    reader: 'text',
    required: true,
    explains: 'Tên đơn vị trước khi xuất ngũ, không ghi gì khác.',
    example: 'Trung đoàn 1',
  },
  {
    key: 'demobilisedOn',
    heads: ['Ngày xuất ngũ', 'Xuất ngũ ngày', 'Thời gian xuất ngũ', 'Ngày ra quân'],
    reader: 'dayAhead',
    required: true,
    explains: 'Đủ ngày, tháng, năm; ngày sắp tới cũng được.',
    example: '31/01/2024',
  },
  {
    key: 'member',
    heads: ['Trong Đảng', 'Đảng viên', 'Là đảng viên', 'Đảng viên chính thức hay dự bị'],
    reader: 'soldierMembership',
    required: true,
    explains: 'Chưa là đảng viên, Dự bị hoặc Chính thức. Mỗi dòng đều ghi, không để trống.',
    example: 'Chưa là đảng viên',
  },
  {
    key: 'introducedOn',
    heads: [
      'Ngày giấy giới thiệu sinh hoạt đảng',
      'Ngày giới thiệu sinh hoạt đảng',
      'Ngày cấp giấy giới thiệu sinh hoạt đảng',
      'Ngày giấy GTSHĐ',
    ],
    reader: 'day',
    explains:
      'Chỉ của đảng viên, nếu biết: hạn 30 ngày làm việc để nộp giấy tính từ ngày này. Chưa có thì để trống.',
    example: '',
  },
  {
    key: 'specialty',
    heads: ['Nghề, chuyên môn', 'Chuyên môn', 'Nghề nghiệp', 'Chuyên môn kỹ thuật', 'Tay nghề'],
    reader: 'text',
    explains: 'Chỉ để giới thiệu việc làm.',
    example: 'Lái xe',
  },
  {
    key: 'paperNumber',
    heads: ['Số quyết định', 'Số QĐ', 'Số quyết định xuất ngũ', 'Số QĐ xuất ngũ'],
    reader: 'text',
    explains: 'Số quyết định xuất ngũ. Cả bảng một quyết định thì ghi trên trang nhập.',
    example: '12-QĐ',
  },
  {
    key: 'paperDate',
    heads: ['Ngày quyết định', 'Ngày QĐ', 'Ngày ký quyết định', 'Ngày quyết định xuất ngũ'],
    reader: 'day',
    explains: 'Ngày ký quyết định. Cả bảng một quyết định thì ghi trên trang nhập.',
    example: '15/01/2024',
  },
] as const satisfies readonly ImportColumn[]

export type SoldierValues = ValuesOf<typeof SOLDIER_COLUMNS>

const SERVICE =
  'Về thời gian tại ngũ chỉ giữ những gì cần để địa phương tiếp nhận và giúp việc làm.'
const BY_COMMUNE = 'Xã nhập theo hồ sơ khi ghi đảng viên vào chi bộ.'
const NOT_NEEDED = 'Không cần để tiếp nhận nên không lưu.'

export const SOLDIER_LEFT_OUT = [
  ROW_NUMBER,
  { heads: ['Cấp bậc', 'Quân hàm', 'Cấp bậc, chức vụ', 'Chức vụ'], why: SERVICE },
  { heads: ['Ngày nhập ngũ', 'Nhập ngũ', 'Tháng năm nhập ngũ', 'Thời gian tại ngũ'], why: SERVICE },
  { heads: ['Số hiệu quân nhân', 'Số quân nhân', 'Chuyên nghiệp quân sự'], why: SERVICE },
  { heads: ['Sức khỏe', 'Phân loại sức khỏe', 'Khen thưởng', 'Kỷ luật'], why: SERVICE },
  { heads: ['Ngày vào Đảng', 'Ngày chính thức', 'Ngày kết nạp'], why: BY_COMMUNE },
  { heads: ['Đoàn viên', 'Dân tộc', 'Tôn giáo', 'Trình độ văn hóa', 'Học vấn'], why: NOT_NEEDED },
  { heads: ['Quê quán', 'Nguyên quán', 'Họ tên bố, mẹ', 'Số điện thoại'], why: NOT_NEEDED },
  FREE_NOTES,
] as const satisfies readonly LeftOut[]
