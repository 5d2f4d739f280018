import { ETHNIC_GROUPS } from '../../people/ethnic-groups.ts'
import { RELIGIONS } from '../../people/religions.ts'
import { CENSUS_ETHNIC_GROUPS, CENSUS_RELIGIONS } from '../../people/census-orders.ts'
import { count, HEADING, inList, type Form, type FormRow, type OtherRow } from './form.ts'

const BY_GROUP = { of: 'members', by: 'ethnic' }
const BY_RELIGION = { of: 'members', by: 'religion' }

const ethnicRow = (place: number) => `ethnic_${place}`
const religionRow = (place: number) => `religion_${place}`

const ETHNIC_ROWS = Object.fromEntries(
  ETHNIC_GROUPS.map((label, index): [string, FormRow] => [
    ethnicRow(index + 1),
    {
      label,
      number: String(index + 1),
      part: BY_GROUP,
      counts: count('members', ['ethnicGroup'], ({ ethnicGroup }) => ethnicGroup === index + 1),
    },
  ]),
)
const RELIGION_ROWS = Object.fromEntries(
  RELIGIONS.map((label, index): [string, FormRow] => [
    religionRow(index + 1),
    {
      label,
      number: String(index + 1),
      part: BY_RELIGION,
      counts: count('members', ['religion'], ({ religion }) => religion === index + 1),
    },
  ]),
)

const ROWS: Readonly<Record<string, FormRow>> = {
  members: { label: 'Tổng số đảng viên', counts: count('members'), bold: true },
  ethnic: { label: 'I. Dân tộc', counts: HEADING, bold: true },
  ...ETHNIC_ROWS,
  ethnic_unknown: {
    label: 'Chưa ghi dân tộc',
    beside: true,
    part: BY_GROUP,
    counts: count('members', ['ethnicGroup'], ({ ethnicGroup }) => ethnicGroup === null),
  },
  religion: { label: 'II. Tôn giáo', counts: HEADING, bold: true },
  ...RELIGION_ROWS,
  no_religion: {
    label: 'Không theo tôn giáo, hoặc chưa ghi',
    beside: true,
    part: BY_RELIGION,
    counts: count('members', ['religion'], ({ religion }) => religion === null),
  },
}

/** In the order of a census, those whose census number is not in our data last, in the Party's order. */
function otherOrder(
  census: readonly (readonly [number: string, place: number])[],
  all: number,
  row: (place: number) => string,
): readonly OtherRow[] {
  const known = new Set(census.map(([, place]) => place))
  const rest = Array.from({ length: all }, (_, index) => index + 1).filter(
    (place) => !known.has(place),
  )
  return [
    ...census.map(([number, place]) => ({ row: row(place), number })),
    ...rest.map((place) => ({ row: row(place), number: '' })),
  ]
}

/** Biểu 4-BTCTW (HD 11-HD/BTCTW of 13/12/2021): the members by ethnic group and religion. */
export const FORM_4: Form = {
  title: 'Thống kê đảng viên theo dân tộc, tôn giáo',
  head: 'Tên dân tộc, tôn giáo',
  rows: ROWS,
  columns: {
    total: { label: 'Tổng số', period: 'now', width: 12 },
    women: {
      label: 'Trong đó: nữ',
      period: 'now',
      of: inList('members', ['sex'], ({ sex }) => sex === 'female'),
      width: 12,
    },
    share: {
      label: 'Tỷ lệ (%)',
      share: 'total',
      against: { row: () => 'members' },
      width: 12,
    },
  },
  otherOrder: {
    label: 'Thứ tự tổng điều tra',
    rows: [
      { row: 'members' },
      { row: 'ethnic' },
      ...otherOrder(CENSUS_ETHNIC_GROUPS, ETHNIC_GROUPS.length, ethnicRow),
      { row: 'ethnic_unknown' },
      { row: 'religion' },
      ...otherOrder(CENSUS_RELIGIONS, RELIGIONS.length, religionRow),
      { row: 'no_religion' },
    ],
    notes: [
      `Số thứ tự tổng điều tra: dữ liệu có ${CENSUS_ETHNIC_GROUPS.length} dân tộc đầu; các dân tộc còn lại xếp sau theo thứ tự của biểu, để trống số. Tôn giáo ngoài danh mục của biểu (danh mục tổng điều tra có 14) nằm ở dòng “Đạo khác”.`,
    ],
  },
  notes: ['Tỷ lệ so với tổng số đảng viên. Dân tộc, tôn giáo, giới tính lấy theo hồ sơ hôm nay.'],
}
