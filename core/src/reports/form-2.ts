import { ageInMonths } from '../calendar/age-by-month.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { occupationRow, type OccupationRow } from './occupation-rows.ts'

/** Somebody admitted in the period, as far as the record tells; null: not recorded, or not to be seen. */
export interface Admitted {
  readonly on: PlainDate
  readonly source: number
  readonly birth: string | null
  readonly ethnicGroup: number | null
  readonly youthUnionMember: boolean | null
  readonly occupation: string | null
  readonly schooling: string | null
}

/** A base organisation at the end of the period. */
export interface BaseOrganisation {
  readonly kind: 'base_committee' | 'base_cell'
  readonly admitted: number
}

type Counts =
  | { readonly by: 'people'; readonly of: (person: Admitted) => boolean }
  | { readonly by: 'average_age' }
  | { readonly by: 'organisations'; readonly of: (organisation: BaseOrganisation) => boolean }
  /** The data does not hold it: dotted, never a zero. */
  | { readonly by: 'nothing' }
  | { readonly by: 'heading' }

interface Row {
  readonly label: string
  readonly counts: Counts
  /** Rows of one group add up to all who were admitted. */
  readonly group?: Group
  /** Part of the row above it; counted there already. */
  readonly within?: true
  /** Not a row of the official form: says what the records lack, and shows only where there is somebody. */
  readonly beside?: true
}

type Group = 'occupation' | 'age' | 'schooling'

const HEADING: Counts = { by: 'heading' }
const NOTHING: Counts = { by: 'nothing' }
const people = (of: (person: Admitted) => boolean): Counts => ({ by: 'people', of })
const organisations = (of: (organisation: BaseOrganisation) => boolean): Counts => ({
  by: 'organisations',
  of,
})

/** Number of the Kinh in the Party's list of ethnic groups (forms 2B, 4-BTCTW). */
const KINH = 1

const AGES = [
  [18, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 60],
] as const
const OLDEST_BAND = 60

const ENTERPRISE: readonly (OccupationRow | null)[] = ['managers', 'staff', 'workers']

function occupation(label: string, row: OccupationRow, within?: true): Row {
  return {
    label,
    group: 'occupation',
    counts: people((person) => occupationRow(person.occupation, person.source) === row),
    ...(within === undefined ? {} : { within }),
  }
}

function schooling(label: string, levels: readonly string[]): Row {
  return {
    label,
    group: 'schooling',
    counts: people((person) => person.schooling !== null && levels.includes(person.schooling)),
  }
}

/** Completed years on the day of the decision; null where the birth date does not settle it. */
function ageOf({ birth, on }: Admitted): number | null {
  if (birth === null) return null
  const { least, most } = ageInMonths(birth, on, 'day_of_birth')
  const [low, high] = [Math.floor(least / 12), Math.floor(most / 12)]
  return low === high ? low : null
}

/** A band holds who lies in it whatever the day of birth. */
function isAged(person: Admitted, from: number, to: number): boolean {
  if (person.birth === null) return false
  const { least, most } = ageInMonths(person.birth, person.on, 'day_of_birth')
  return Math.floor(least / 12) >= from && Math.floor(most / 12) <= to
}

const inSomeBand = (person: Admitted) =>
  AGES.some(([from, to]) => isAged(person, from, to)) ||
  isAged(person, OLDEST_BAND + 1, Number.MAX_SAFE_INTEGER)

/**
 * Biểu 2-BTCTW, thống kê đảng viên mới kết nạp (HD 11-HD/BTCTW of 13/12/2021): its rows in its order and wording. Lines
 * marked `beside` are ours: with them the parts always add up to the whole.
 */
export const FORM_2 = {
  total: { label: 'I. Tổng số đảng viên mới kết nạp', counts: people(() => true) },
  minority: {
    label: '- Dân tộc thiểu số',
    counts: people(({ ethnicGroup }) => ethnicGroup !== null && ethnicGroup !== KINH),
  },
  ethnic_unknown: {
    label: 'Chưa ghi dân tộc',
    beside: true,
    counts: people(({ ethnicGroup }) => ethnicGroup === null),
  },
  youth_union: {
    label: '- Đoàn viên Đoàn TNCS Hồ Chí Minh',
    counts: people(({ youthUnionMember }) => youthUnionMember === true),
  },
  owners: { label: '- Chủ doanh nghiệp tư nhân', counts: NOTHING },
  family_planning: { label: '- Quần chúng vi phạm chính sách KHHGĐ', counts: NOTHING },
  foreign_marriage: { label: '- Có quan hệ hôn nhân với người nước ngoài', counts: NOTHING },
  readmitted: { label: '- Kết nạp lại', counts: NOTHING },
  analysis: { label: 'II. Phân tích đảng viên mới kết nạp', counts: HEADING },
  occupation: { label: '1. Nghề nghiệp', counts: HEADING },
  state_officials: {
    label: '- Cán bộ, công chức cơ quan Nhà nước tính từ cấp huyện trở lên',
    counts: NOTHING,
  },
  party_officials: {
    label:
      '- Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội tính từ cấp huyện trở lên',
    counts: NOTHING,
  },
  commune_officials: occupation(
    '- Cán bộ, công chức; người hoạt động không chuyên trách ở xã, phường, thị trấn',
    'commune_officials',
  ),
  village_part_time: occupation(
    '- Người hoạt động không chuyên trách thôn, tổ dân phố, bản (ấp, khóm)',
    'village_part_time',
  ),
  public_service: occupation('- Viên chức trong các đơn vị sự nghiệp công lập', 'public_service'),
  private_service: occupation(
    '- Người lao động trong các đơn vị sự nghiệp ngoài công lập',
    'private_service',
  ),
  enterprise: {
    label: '- Lãnh đạo, quản lý và lao động trong các doanh nghiệp, chia ra:',
    group: 'occupation',
    counts: people((person) =>
      ENTERPRISE.includes(occupationRow(person.occupation, person.source)),
    ),
  },
  managers: occupation('+ Người lãnh đạo, quản lý doanh nghiệp', 'managers', true),
  staff: occupation('+ Nhân viên, người gián tiếp sản xuất', 'staff', true),
  workers: occupation('+ Công nhân, lao động trực tiếp sản xuất', 'workers', true),
  farmers: occupation('- Người làm nông, lâm, ngư nghiệp', 'farmers'),
  armed_forces: occupation(
    '- Sỹ quan, chiến sỹ quân đội và công an (lực lượng vũ trang)',
    'armed_forces',
  ),
  students: occupation('- Sinh viên', 'students'),
  pupils: occupation('- Học sinh', 'pupils'),
  others: occupation('- Khác (lao động hợp đồng, tự do…)', 'others'),
  occupation_unknown: {
    label: 'Chưa ghi, hoặc ghi chưa đủ rõ để xếp vào một dòng trên',
    group: 'occupation',
    beside: true,
    counts: people((person) => occupationRow(person.occupation, person.source) === null),
  },
  age: { label: '2. Tuổi đời:', counts: HEADING },
  ...(Object.fromEntries(
    AGES.map(([from, to]) => [
      `age_${from}`,
      {
        label: `- Từ ${from} - ${to} tuổi`,
        group: 'age',
        counts: people((person) => isAged(person, from, to)),
      } satisfies Row,
    ]),
  ) as Record<`age_${(typeof AGES)[number][0]}`, Row>),
  age_over: {
    label: '- Trên 60 tuổi',
    group: 'age',
    counts: people((person) => isAged(person, OLDEST_BAND + 1, Number.MAX_SAFE_INTEGER)),
  },
  age_unknown: {
    label: 'Ngày sinh chưa đủ rõ, hoặc dưới 18 tuổi',
    group: 'age',
    beside: true,
    counts: people((person) => !inSomeBand(person)),
  },
  average_age: { label: '- Tuổi bình quân', counts: { by: 'average_age' } },
  schooling: { label: '3. Trình độ giáo dục phổ thông', counts: HEADING },
  literate: schooling('- Biết đọc, biết viết chữ quốc ngữ', ['literate']),
  primary: schooling('- Tiểu học', ['primary']),
  lower_secondary: schooling('- Trung học cơ sở', ['lower_secondary']),
  // Who has learned beyond it has completed it.
  upper_secondary: schooling('- Trung học phổ thông', ['upper_secondary', 'higher']),
  schooling_unknown: {
    label: 'Chưa ghi trình độ học vấn',
    group: 'schooling',
    beside: true,
    counts: people(({ schooling: level }) => level === null),
  },
  profession: { label: '4. Trình độ chuyên môn nghiệp vụ', counts: HEADING },
  technical: { label: '- Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp', counts: NOTHING },
  intermediate: { label: '- Trung cấp', counts: NOTHING },
  college: { label: '- Cao đẳng', counts: NOTHING },
  university: { label: '- Đại học', counts: NOTHING },
  master: { label: '- Thạc sỹ', counts: NOTHING },
  doctor: { label: '- Tiến sỹ', counts: NOTHING },
  title: { label: '5. Chức danh khoa học', counts: HEADING },
  associate_professor: { label: '- Phó Giáo sư', counts: NOTHING },
  professor: { label: '- Giáo sư', counts: NOTHING },
  bases: {
    label: 'III. Số tổ chức cơ sở đảng có đến cuối kỳ báo cáo',
    counts: organisations(() => true),
  },
  base_committees: {
    label: '1. Đảng bộ cơ sở',
    counts: organisations(({ kind }) => kind === 'base_committee'),
  },
  base_committees_admitting: {
    label: 'Trong đó: + Có kết nạp đảng viên',
    within: true,
    counts: organisations(({ kind, admitted }) => kind === 'base_committee' && admitted > 0),
  },
  base_committees_without: { label: '+ Không còn quần chúng', within: true, counts: NOTHING },
  base_cells: {
    label: '2. Chi bộ cơ sở',
    counts: organisations(({ kind }) => kind === 'base_cell'),
  },
  base_cells_admitting: {
    label: 'Trong đó: + Có kết nạp đảng viên',
    within: true,
    counts: organisations(({ kind, admitted }) => kind === 'base_cell' && admitted > 0),
  },
  base_cells_without: { label: '+ Không còn quần chúng', within: true, counts: NOTHING },
} as const satisfies Record<string, Row>

export type Form2Row = keyof typeof FORM_2
export const FORM_2_ROWS = Object.keys(FORM_2) as readonly Form2Row[]
/** Columns 1 to 4 of forms 1, 2, 3 and 7. */
export const FORM_2_COLUMNS = [
  'Tiêu chí',
  'Kỳ này',
  'Cùng kỳ năm trước',
  '(%) kỳ này so với cùng kỳ năm trước',
] as const

export function form2Row(key: Form2Row): Row {
  return FORM_2[key]
}

/** How many a fact stands for; a correction may have left more or less than one. */
interface Weighed {
  readonly amount: number
}

/** What stands in a row; null: not known. The average age is in tenths of a year. */
export function form2Value(
  key: Form2Row,
  admitted: readonly (Admitted & Weighed)[],
  bases: readonly BaseOrganisation[],
): number | null {
  const { counts } = form2Row(key)
  switch (counts.by) {
    case 'people':
      return admitted.filter(counts.of).reduce((sum, { amount }) => sum + amount, 0)
    case 'organisations':
      return bases.filter(counts.of).length
    case 'average_age':
      return averageAge(admitted)
    case 'nothing':
    case 'heading':
      return null
    default:
      return counts satisfies never
  }
}

/** Of those whose age is known; null where it is of nobody. */
function averageAge(admitted: readonly (Admitted & Weighed)[]): number | null {
  let [years, people_] = [0, 0]
  for (const person of admitted) {
    const age = ageOf(person)
    if (age === null) continue
    years += age * person.amount
    people_ += person.amount
  }
  return people_ === 0 ? null : Math.round((10 * years) / people_)
}

/** The people of a row, where the row counts people. */
export function isCountedIn(key: Form2Row, person: Admitted): boolean {
  const { counts } = form2Row(key)
  return counts.by === 'people' && counts.of(person)
}

/** Rows that the data cannot fill. */
export const FORM_2_UNKNOWN = FORM_2_ROWS.filter((key) => form2Row(key).counts.by === 'nothing')
