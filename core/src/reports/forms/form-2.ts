import {
  count,
  HEADING,
  nothing,
  PERIOD_COLUMNS,
  type Counts,
  type Form,
  type FormRow,
} from './form.ts'
import {
  ageRows,
  KINH,
  OCCUPATION_NOTE,
  occupationRows,
  occupationUnknown,
  professionRows,
  schoolingRows,
  titleRows,
} from './person-rows.ts'

const bases = (
  kind: 'base_committee' | 'base_cell',
  admitting: (admitted: number) => boolean = () => true,
): Counts => count('organisations', [], (one) => one.kind === kind && admitting(one.admitted))
const MASSES_UNKNOWN = 'Hệ thống không đếm quần chúng nơi tổ chức đảng đứng chân.'
const BASES = { of: 'bases', by: 'kind' }

const ROWS: Readonly<Record<string, FormRow>> = {
  total: { label: 'I. Tổng số đảng viên mới kết nạp', counts: count('admitted'), bold: true },
  minority: {
    label: '- Dân tộc thiểu số',
    counts: count(
      'admitted',
      ['ethnicGroup'],
      ({ ethnicGroup }) => ethnicGroup !== null && ethnicGroup !== KINH,
    ),
  },
  ethnic_unknown: {
    label: 'Chưa ghi dân tộc',
    beside: true,
    counts: count('admitted', ['ethnicGroup'], ({ ethnicGroup }) => ethnicGroup === null),
  },
  youth_union: {
    label: '- Đoàn viên Đoàn TNCS Hồ Chí Minh',
    counts: count(
      'admitted',
      ['youthUnionMember'],
      ({ youthUnionMember }) => youthUnionMember === true,
    ),
  },
  owners: {
    label: '- Chủ doanh nghiệp tư nhân',
    counts: nothing('Hồ sơ chưa tách chủ doanh nghiệp với người quản lý.'),
  },
  family_planning: {
    label: '- Quần chúng vi phạm chính sách KHHGĐ',
    counts: nothing('Hồ sơ không ghi nội dung này thành số liệu.'),
  },
  foreign_marriage: {
    label: '- Có quan hệ hôn nhân với người nước ngoài',
    counts: nothing('Hồ sơ không ghi nội dung này thành số liệu.'),
  },
  readmitted: {
    label: '- Kết nạp lại',
    counts: count('movements', [], ({ kind }) => kind === 'readmitted'),
  },
  analysis: { label: 'II. Phân tích đảng viên mới kết nạp', counts: HEADING, bold: true },
  occupation: { label: '1. Nghề nghiệp', counts: HEADING },
  // The form has no row for the retired among the newly admitted.
  ...occupationRows('admitted', 'total', ['retired']),
  occupation_unknown: occupationUnknown('admitted', 'total'),
  ...ageRows('admitted', 'total'),
  ...schoolingRows('admitted', 'total', '3. Trình độ giáo dục phổ thông'),
  ...professionRows('admitted', 'total', '4. Trình độ chuyên môn nghiệp vụ'),
  ...titleRows('admitted', 'total', '5. Chức danh khoa học'),
  bases: {
    label: 'III. Số tổ chức cơ sở đảng có đến cuối kỳ báo cáo',
    counts: count(
      'organisations',
      [],
      ({ kind }) => kind === 'base_committee' || kind === 'base_cell',
    ),
    bold: true,
  },
  base_committees: { label: '1. Đảng bộ cơ sở', part: BASES, counts: bases('base_committee') },
  base_committees_admitting: {
    label: 'Trong đó: + Có kết nạp đảng viên',
    within: true,
    counts: bases('base_committee', (admitted) => admitted > 0),
  },
  base_committees_without: {
    label: '+ Không còn quần chúng',
    within: true,
    counts: nothing(MASSES_UNKNOWN),
  },
  base_cells: { label: '2. Chi bộ cơ sở', part: BASES, counts: bases('base_cell') },
  base_cells_admitting: {
    label: 'Trong đó: + Có kết nạp đảng viên',
    within: true,
    counts: bases('base_cell', (admitted) => admitted > 0),
  },
  base_cells_without: {
    label: '+ Không còn quần chúng',
    within: true,
    counts: nothing(MASSES_UNKNOWN),
  },
}

/** Biểu 2-BTCTW (HD 11-HD/BTCTW of 13/12/2021): who was admitted, by the day of the decision. */
export const FORM_2: Form = {
  title: 'Thống kê đảng viên mới kết nạp',
  head: 'Tiêu chí',
  rows: ROWS,
  columns: PERIOD_COLUMNS,
  notes: [
    'Kết nạp tính theo ngày quyết định, như trên bảng chỉ tiêu; kết nạp lại tính theo ngày lễ kết nạp.',
    OCCUPATION_NOTE,
  ],
}
