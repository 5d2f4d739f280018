import type { ImportColumn, LeftOut, ValuesOf } from '../column.ts'
import { FREE_NOTES, ROW_NUMBER } from './left-out.ts'

/** The figures of a survey round: a line for each cell and source, five lines a cell (clause 2.1-a). */
export const SURVEY_COLUMNS = [
  {
    key: 'cell',
    heads: ['Chi bộ', 'Tên chi bộ', 'Tổ chức đảng', 'Tên tổ chức đảng', 'Đơn vị'],
    reader: 'text',
    explains: 'Chi bộ báo cáo. Chi bộ tự nhập thì để trống.',
    example: 'Chi bộ thôn Một',
  },
  {
    key: 'cellCode',
    heads: ['Mã chi bộ', 'Mã tổ chức đảng', 'Mã tổ chức', 'Mã'],
    reader: 'text',
    explains: 'Có mã thì tìm theo mã trước, theo tên sau.',
    example: '',
  },
  {
    key: 'source',
    heads: ['Nguồn', 'Nhóm nguồn', 'Nguồn kết nạp'],
    reader: 'source',
    required: true,
    explains:
      '1 Nông thôn, 2 Tư nhân, 3 Học sinh, sinh viên, 4 Hành chính, sự nghiệp, 5 Bộ đội xuất ngũ. Mỗi chi bộ đủ năm dòng; không có ai thì ghi 0.',
    example: '1',
  },
  {
    key: 'inView',
    heads: ['Quần chúng ưu tú', 'Số quần chúng ưu tú', 'QCƯT', 'Quần chúng'],
    reader: 'count',
    required: true,
    explains: 'Số quần chúng ưu tú đang theo dõi.',
    example: '12',
  },
  {
    key: 'eligible',
    heads: ['Đủ điều kiện', 'Số đủ điều kiện', 'Trong đó đủ điều kiện'],
    reader: 'count',
    required: true,
    explains: 'Trong đó đủ điều kiện kết nạp.',
    example: '7',
  },
  {
    key: 'trained',
    heads: ['Đã học lớp bồi dưỡng', 'Đã học', 'Đã bồi dưỡng nhận thức', 'Đã có giấy chứng nhận'],
    reader: 'count',
    required: true,
    explains: 'Trong đó đã có giấy chứng nhận bồi dưỡng nhận thức về Đảng.',
    example: '4',
  },
] as const satisfies readonly ImportColumn[]

export type SurveyValues = ValuesOf<typeof SURVEY_COLUMNS>

export const SURVEY_LEFT_OUT = [ROW_NUMBER, FREE_NOTES] as const satisfies readonly LeftOut[]
