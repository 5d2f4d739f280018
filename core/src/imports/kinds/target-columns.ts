import type { ImportColumn, LeftOut, ValuesOf } from '../column.ts'
import { ROW_NUMBER } from './left-out.ts'

/** Targets of those directly below: by source, or only a total where the paper gives no more. */
export const TARGET_COLUMNS = [
  {
    key: 'child',
    heads: [
      'Tổ chức đảng',
      'Tên tổ chức đảng',
      'Đơn vị',
      'Tên đơn vị',
      'Đảng bộ',
      'Đảng bộ, chi bộ',
      'party_organization',
    ],
    reader: 'text',
    required: true,
    explains:
      'Tổ chức trực tiếp trực thuộc. Dòng “Tổng”, “Cộng”, “Toàn tỉnh” được hiểu là số tổng in trong văn bản.',
    example: 'Huyện ủy An',
  },
  {
    key: 'childCode',
    heads: ['Mã tổ chức đảng', 'Mã tổ chức', 'Mã', 'Mã đơn vị'],
    reader: 'text',
    explains: 'Có mã thì tìm theo mã trước, theo tên sau.',
    example: '',
  },
  {
    key: 'source1',
    heads: ['Nông thôn', 'Người dân nông thôn', 'Nguồn 1'],
    reader: 'count',
    explains: 'Chỉ tiêu của nguồn người dân nông thôn.',
    example: '60',
  },
  {
    key: 'source2',
    heads: ['Tư nhân', 'Đơn vị kinh tế tư nhân', 'Nguồn 2'],
    reader: 'count',
    explains: 'Chỉ tiêu của nguồn đơn vị kinh tế tư nhân.',
    example: '10',
  },
  {
    key: 'source3',
    heads: ['Học sinh, sinh viên', 'Nguồn 3', 'HSSV'],
    reader: 'count',
    explains: 'Chỉ tiêu của nguồn học sinh, sinh viên.',
    example: '15',
  },
  {
    key: 'source4',
    heads: ['Hành chính, sự nghiệp', 'Cơ quan hành chính, đơn vị sự nghiệp', 'Nguồn 4'],
    reader: 'count',
    explains: 'Chỉ tiêu của nguồn cơ quan hành chính, đơn vị sự nghiệp.',
    example: '30',
  },
  {
    key: 'source5',
    heads: ['Bộ đội xuất ngũ', 'Nguồn 5', 'BĐXN'],
    reader: 'count',
    explains: 'Chỉ tiêu của nguồn bộ đội xuất ngũ.',
    example: '5',
  },
  {
    key: 'total',
    heads: [
      'Tổng',
      'Tổng số',
      'Cộng',
      'Chỉ tiêu',
      'Chỉ tiêu giao',
      'Tổng chỉ tiêu',
      'target_2024',
      'Chỉ tiêu 2024',
      'Chỉ tiêu năm',
    ],
    reader: 'count',
    explains: 'Tổng của dòng. Văn bản chỉ có số tổng thì để trống năm cột nguồn.',
    example: '120',
  },
] as const satisfies readonly ImportColumn[]

export type TargetValues = ValuesOf<typeof TARGET_COLUMNS>

export const TARGET_LEFT_OUT = [
  ROW_NUMBER,
  { heads: ['Ghi chú'], why: 'Ghi chú của bảng giao được ghi trên bảng giao.' },
] as const satisfies readonly LeftOut[]
