import { SCHOOLING_NAMES } from '../admission/circumstances.ts'
import { formatPartialDate } from '../calendar/format-date.ts'
import { isPartialDate } from '../calendar/parse-date.ts'
import {
  ACADEMIC_TITLES,
  PROFESSIONAL_LEVELS,
  THEORY_LEVELS,
  type AcademicTitle,
  type ProfessionalLevel,
  type TheoryLevel,
} from './education.ts'
import { ETHNIC_GROUPS } from './ethnic-groups.ts'
import { RELIGIONS } from './religions.ts'

/** What a record may hold in one field; a citizen number is told by its last digits alone. */
export type FieldValue = string | number | boolean | null

interface PersonField {
  readonly label: string
  /**
   * identity: what stood may only be corrected on a legal basis and with consent (QĐ 24/294-QĐ/TW §6.2.4).
   * circumstance: changes with life and is supplemented.
   */
  readonly sort: 'identity' | 'circumstance'
  readonly words?: (value: string | number) => string
}

/** Every fact of a person's record that an office may mend, in the order of its form. */
export const PERSON_FIELDS = {
  fullName: { label: 'Họ và tên', sort: 'identity' },
  birth: { label: 'Ngày sinh', sort: 'identity', words: birthWords },
  sex: { label: 'Giới tính', sort: 'identity', words: (sex) => (sex === 'female' ? 'Nữ' : 'Nam') },
  citizenNumber: {
    label: 'Số định danh cá nhân',
    sort: 'identity',
    words: (tail) => `số cuối ${tail}`,
  },
  ethnicGroup: {
    label: 'Dân tộc',
    sort: 'identity',
    words: (place) => ETHNIC_GROUPS[Number(place) - 1] ?? String(place),
  },
  religion: {
    label: 'Tôn giáo',
    sort: 'circumstance',
    words: (place) => RELIGIONS[Number(place) - 1] ?? String(place),
  },
  home: { label: 'Quê quán', sort: 'identity' },
  residence: { label: 'Nơi cư trú', sort: 'circumstance' },
  occupation: { label: 'Nghề nghiệp, nơi làm việc', sort: 'circumstance' },
  schooling: {
    label: 'Trình độ học vấn',
    sort: 'circumstance',
    words: (key) => SCHOOLING_NAMES[key as keyof typeof SCHOOLING_NAMES] ?? String(key),
  },
  professionalLevel: {
    label: 'Trình độ chuyên môn',
    sort: 'circumstance',
    words: (key) => PROFESSIONAL_LEVELS[key as ProfessionalLevel],
  },
  academicTitle: {
    label: 'Chức danh khoa học',
    sort: 'circumstance',
    words: (key) => ACADEMIC_TITLES[key as AcademicTitle],
  },
  theoryLevel: {
    label: 'Lý luận chính trị',
    sort: 'circumstance',
    words: (key) => THEORY_LEVELS[key as TheoryLevel],
  },
  phone: { label: 'Điện thoại', sort: 'circumstance' },
  youthUnionMember: { label: 'Đoàn viên Đoàn thanh niên', sort: 'circumstance' },
  tradeUnionMember: { label: 'Đoàn viên Công đoàn', sort: 'circumstance' },
} as const satisfies Record<string, PersonField>

export type PersonFieldKey = keyof typeof PERSON_FIELDS
export const PERSON_FIELD_KEYS = Object.keys(PERSON_FIELDS) as [PersonFieldKey, ...PersonFieldKey[]]

/** A value as a page says it; a dash where nothing is known. */
export function fieldWords(key: PersonFieldKey, value: FieldValue): string {
  if (value === null || value === '') return '–'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  const { words }: PersonField = PERSON_FIELDS[key]
  return words?.(value) ?? String(value)
}

function birthWords(birth: string | number): string {
  const text = String(birth)
  return isPartialDate(text) ? formatPartialDate(text) : text
}
