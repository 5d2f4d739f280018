import { ACADEMIC_TITLES, PROFESSIONAL_LEVELS } from '../../people/education.ts'
import type { OccupationRow } from '../occupation-rows.ts'
import { count, HEADING, inList, type FormRow } from './form.ts'
import type { Facets } from './subjects.ts'

/*
 * Rows that forms 2 and 3-BTCTW have in common: the first counts who was admitted, the second who is a member.
 */

type PeopleList = 'admitted' | 'members'
type Rows<K extends string> = Readonly<Record<K, FormRow>>

/** Number of the Kinh in the Party's list of ethnic groups (forms 2B, 4-BTCTW). */
export const KINH = 1

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
/** How an occupation finds its row. */
export const OCCUPATION_NOTE =
  'Nghề nghiệp xếp theo lời ghi trong hồ sơ; lời chưa đủ rõ thì theo loại hình cơ sở đã khai ở biểu 5, chưa khai thì để ở dòng chưa rõ.'

/** Rows of those at work; the form says which whole they divide, and where the retired stand. */
export function occupationRows(list: PeopleList, whole: string, others: readonly OccupationRow[]) {
  const part = { of: whole, by: 'occupation' }
  const one = (label: string, rows: readonly OccupationRow[]): FormRow => ({
    label,
    part,
    counts: count(list, ['work'], ({ work }) => work !== null && rows.includes(work)),
  })
  const inEnterprise = (label: string, row: OccupationRow): FormRow => ({
    ...one(label, [row]),
    part: { of: 'enterprise', by: 'occupation' },
    within: true,
  })
  return {
    state_officials: one('- Cán bộ, công chức cơ quan Nhà nước tính từ cấp huyện trở lên', [
      'state_officials',
    ]),
    party_officials: one(
      '- Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội tính từ cấp huyện trở lên',
      ['party_officials'],
    ),
    commune_officials: one(
      '- Cán bộ, công chức; người hoạt động không chuyên trách ở xã, phường, thị trấn',
      ['commune_officials'],
    ),
    village_part_time: one(
      '- Người hoạt động không chuyên trách thôn, tổ dân phố, bản (ấp, khóm)',
      ['village_part_time'],
    ),
    public_service: one('- Viên chức trong các đơn vị sự nghiệp công lập', ['public_service']),
    private_service: one('- Người lao động trong các đơn vị sự nghiệp ngoài công lập', [
      'private_service',
    ]),
    enterprise: {
      label: '- Lãnh đạo, quản lý và lao động trong các doanh nghiệp, chia ra:',
      part,
      counts: count(list, ['work'], ({ work }) => ENTERPRISE.includes(work)),
    },
    managers: inEnterprise('+ Người lãnh đạo, quản lý doanh nghiệp', 'managers'),
    staff: inEnterprise('+ Nhân viên, người gián tiếp sản xuất', 'staff'),
    workers: inEnterprise('+ Công nhân, lao động trực tiếp sản xuất', 'workers'),
    farmers: one('- Người làm nông, lâm, ngư nghiệp', ['farmers']),
    armed_forces: one('- Sỹ quan, chiến sỹ quân đội và công an (lực lượng vũ trang)', [
      'armed_forces',
    ]),
    students: one('- Sinh viên', ['students']),
    pupils: one('- Học sinh', ['pupils']),
    others: one('- Khác (lao động hợp đồng, tự do…)', ['others', ...others]),
  } satisfies Rows<string>
}

export function occupationUnknown(list: PeopleList, whole: string): FormRow {
  return {
    label: 'Chưa ghi, hoặc ghi chưa đủ rõ để xếp vào một dòng trên',
    part: { of: whole, by: 'occupation' },
    beside: true,
    counts: count(list, ['work'], ({ work }) => work === null),
  }
}

/** A band holds who lies in it whatever the day of birth. */
function isAged({ age }: Pick<Facets, 'age'>, from: number, to: number): boolean {
  return age !== null && age.least >= from && age.most <= to
}

function isOverOldest(person: Pick<Facets, 'age'>): boolean {
  return isAged(person, OLDEST_BAND + 1, Number.MAX_SAFE_INTEGER)
}

/** Completed years; null where the birth date does not settle it. */
export function yearsOf({ age }: Pick<Facets, 'age'>): number | null {
  return age !== null && age.least === age.most ? age.least : null
}

type AgeRow = `age_${(typeof AGES)[number][0]}`

export function ageRows(list: PeopleList, whole: string) {
  const part = { of: whole, by: 'age' }
  const bands = Object.fromEntries(
    AGES.map(([from, to]): [string, FormRow] => [
      `age_${from}`,
      {
        label: `- Từ ${from} - ${to} tuổi`,
        part,
        counts: count(list, ['age'], (person) => isAged(person, from, to)),
      },
    ]),
  ) as Rows<AgeRow>
  return {
    age: { label: '2. Tuổi đời:', counts: HEADING },
    ...bands,
    age_over: { label: '- Trên 60 tuổi', part, counts: count(list, ['age'], isOverOldest) },
    age_unknown: {
      label: 'Ngày sinh chưa đủ rõ, hoặc dưới 18 tuổi',
      part,
      beside: true,
      counts: count(
        list,
        ['age'],
        (person) => !AGES.some(([from, to]) => isAged(person, from, to)) && !isOverOldest(person),
      ),
    },
    average_age: {
      label: '- Tuổi bình quân',
      counts: {
        by: 'average_age',
        ...inList(list, ['age'], (person) => yearsOf(person) !== null),
      },
    },
  } satisfies Rows<string>
}

export function schoolingRows(list: PeopleList, whole: string, heading: string) {
  const part = { of: whole, by: 'schooling' }
  const row = (label: string, levels: readonly (string | null)[]): FormRow => ({
    label,
    part,
    counts: count(list, ['schooling'], (person) => levels.includes(person.schooling)),
  })
  return {
    schooling: { label: heading, counts: HEADING },
    literate: row('- Biết đọc, biết viết chữ quốc ngữ', ['literate']),
    primary: row('- Tiểu học', ['primary']),
    lower_secondary: row('- Trung học cơ sở', ['lower_secondary']),
    // Who has learned beyond it has completed it.
    upper_secondary: row('- Trung học phổ thông', ['upper_secondary', 'higher']),
    schooling_unknown: {
      ...row('Chưa có số liệu về trình độ học vấn', [null]),
      beside: true,
    },
  } satisfies Rows<string>
}

/** One row for each value of the table; who has none and who was never asked stand beside it. */
export function levelRows<F extends 'professionalLevel' | 'academicTitle' | 'theoryLevel'>(
  list: PeopleList,
  whole: string,
  facet: F,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, FormRow>> {
  const part = { of: whole, by: facet }
  const having = (value: string | null) => count(list, [facet], (person) => person[facet] === value)
  const levels = Object.entries(names).filter(([key]) => key !== 'none')
  return {
    ...Object.fromEntries(
      levels.map(([key, name]) => [
        `${facet}_${key}`,
        { label: `- ${name}`, part, counts: having(key) },
      ]),
    ),
    [`${facet}_none`]: { label: names['none']!, part, beside: true, counts: having('none') },
    [`${facet}_unknown`]: { label: 'Chưa có số liệu', part, beside: true, counts: having(null) },
  }
}

export function professionRows(list: PeopleList, whole: string, heading: string) {
  return {
    profession: { label: heading, counts: HEADING },
    ...levelRows(list, whole, 'professionalLevel', PROFESSIONAL_LEVELS),
  } satisfies Rows<string>
}

export function titleRows(list: PeopleList, whole: string, heading: string) {
  return {
    title: { label: heading, counts: HEADING },
    ...levelRows(list, whole, 'academicTitle', ACADEMIC_TITLES),
  } satisfies Rows<string>
}
