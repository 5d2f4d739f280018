import type { ImportColumn, LeftOut, ValuesOf } from '../column.ts'
import { FREE_NOTES, ROW_NUMBER } from './left-out.ts'

/** Organisations to be founded, parents before or after their children in the sheet. */
export const ORGANISATION_COLUMNS = [
  {
    key: 'name',
    heads: [
      'Tên tổ chức đảng',
      'Tên tổ chức',
      'Tổ chức đảng',
      'Đơn vị',
      'Tên đơn vị',
      'party_organization',
    ],
    reader: 'text',
    required: true,
    explains: 'Tên đầy đủ như trong quyết định thành lập.',
    example: 'Chi bộ thôn Thượng',
  },
  {
    key: 'kind',
    heads: ['Loại tổ chức', 'Loại', 'Loại hình', 'Cấp'],
    reader: 'organisationKind',
    explains:
      'Huyện, thị, thành ủy; Đảng ủy trực thuộc Tỉnh ủy; Đảng ủy xã, phường; Đảng bộ cơ sở; Chi bộ cơ sở; Đảng bộ bộ phận; Chi bộ. Để trống thì hiểu theo tên và cấp trên.',
    example: 'Chi bộ',
  },
  {
    key: 'code',
    heads: ['Mã', 'Mã tổ chức', 'Mã số', 'Mã đơn vị'],
    reader: 'text',
    explains: 'Mã đơn vị hành chính hoặc mã riêng, nếu có; không trùng với tổ chức khác.',
    example: '',
  },
  {
    key: 'parent',
    heads: ['Cấp trên trực tiếp', 'Trực thuộc', 'Cấp trên', 'Tổ chức cấp trên'],
    reader: 'text',
    explains:
      'Tên hoặc mã của cấp trên, có sẵn hay nằm trong chính bảng này. Để trống là trực thuộc nơi đang nhập.',
    example: 'Đảng bộ xã Tân Dân',
  },
  {
    key: 'foundedOn',
    heads: ['Ngày thành lập', 'Thành lập ngày', 'Ngày có hiệu lực'],
    reader: 'day',
    explains: 'Để trống thì lấy ngày chọn trên trang nhập.',
    example: '01/07/2020',
  },
  {
    key: 'paperNumber',
    heads: ['Số quyết định', 'Số QĐ', 'Số quyết định thành lập', 'Số văn bản'],
    reader: 'text',
    explains: 'Số quyết định thành lập. Để trống thì lấy số ghi trên trang nhập.',
    example: '15-QĐ/HU',
  },
  {
    key: 'paperDate',
    heads: ['Ngày quyết định', 'Ngày QĐ', 'Ngày văn bản'],
    reader: 'day',
    explains: 'Ngày ký quyết định. Để trống thì lấy ngày thành lập.',
    example: '25/06/2020',
  },
] as const satisfies readonly ImportColumn[]

export type OrganisationValues = ValuesOf<typeof ORGANISATION_COLUMNS>

export const ORGANISATION_LEFT_OUT = [
  ROW_NUMBER,
  {
    heads: ['Chỉ tiêu', 'Tổng', 'Chỉ tiêu giao', 'target_2024', 'Chỉ tiêu 2024'],
    why: 'Chỉ tiêu nhập bằng mẫu chỉ tiêu, sau khi đã có tổ chức.',
  },
  FREE_NOTES,
] as const satisfies readonly LeftOut[]
