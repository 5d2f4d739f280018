import { SCHOOLING_NAMES } from '../admission/circumstances.ts'
import { formatDateLong, formatPartialDate } from '../calendar/format-date.ts'
import { isPlainDate, type PartialDate } from '../calendar/plain-date.ts'
import { ACADEMIC_TITLES, PROFESSIONAL_LEVELS, THEORY_LEVELS } from '../people/education.ts'
import { SEX_WORDS } from '../people/sex-words.ts'
import type { Field, PaperContext, TextField } from './field.ts'

/** The person: from the register, else from the life history where it may be opened. */
export const PERSON_FIELDS = {
  'Họ tên': { about: 'họ và tên', mend: 'register', read: ({ source }) => source.person.name },
  'Họ tên in hoa': {
    about: 'họ và tên',
    mend: 'register',
    read: ({ source }) => source.person.name.toLocaleUpperCase('vi'),
  },
  'Ngày sinh': {
    about: 'ngày sinh',
    mend: 'register',
    read: ({ source: { person } }) => birthWords(person.birth),
  },
  'Giới tính': {
    about: 'giới tính',
    mend: 'register',
    read: (context) =>
      context.source.person.sex === null
        ? declared(context, 'sex')
        : SEX_WORDS[context.source.person.sex],
  },
  'Nơi sinh': declaredOnly('nơi sinh', 'birthplace'),
  'Quê quán': {
    about: 'quê quán',
    mend: 'register',
    read: (context) => context.source.person.homeland ?? declared(context, 'homeland'),
  },
  'Nơi cư trú': {
    about: 'nơi cư trú',
    mend: 'register',
    read: (context) => context.source.person.residence ?? declared(context, 'permanentResidence'),
  },
  'Dân tộc': {
    about: 'dân tộc',
    mend: 'register',
    read: (context) => context.source.person.ethnicGroup ?? declared(context, 'ethnicGroup'),
  },
  'Tôn giáo': {
    about: 'tôn giáo',
    mend: 'register',
    read: (context) => context.source.person.religion ?? declared(context, 'religion'),
  },
  'Trình độ học vấn': {
    about: 'trình độ học vấn',
    mend: 'register',
    read: ({ source: { person } }) =>
      person.schooling === null ? null : SCHOOLING_NAMES[person.schooling],
  },
  'Trình độ chuyên môn': {
    about: 'trình độ chuyên môn nghiệp vụ',
    mend: 'register',
    read: (context) =>
      named(PROFESSIONAL_LEVELS, context.source.person.professionalLevel) ??
      declared(context, 'vocational'),
  },
  'Học hàm': {
    about: 'học hàm',
    mend: 'register',
    read: (context) =>
      named(ACADEMIC_TITLES, context.source.person.academicTitle) ?? declared(context, 'degree'),
  },
  'Lý luận chính trị': {
    about: 'trình độ lý luận chính trị',
    mend: 'register',
    read: (context) =>
      named(THEORY_LEVELS, context.source.person.theoryLevel) ??
      declared(context, 'politicalTheory'),
  },
  'Nghề nghiệp': {
    about: 'nghề nghiệp',
    mend: 'register',
    read: (context) => context.source.person.occupation ?? declared(context, 'occupation'),
  },
  'Ngày và nơi vào Đoàn': declaredOnly('ngày và nơi vào Đoàn', 'youthUnion'),
} as const satisfies Readonly<Record<string, Field>>

function named<Key extends string>(
  words: Readonly<Record<Key, string>>,
  key: Key | null,
): string | null {
  return key === null ? null : words[key]
}

/** What the applicant wrote in the summary of the life history. */
function declared({ source }: PaperContext, key: string): string | null {
  const said = source.lifeHistory?.summary?.answers[key]?.trim()
  return said === undefined || said === '' ? null : said
}

function declaredOnly(about: string, key: string): TextField {
  return { about, mend: 'life_history', read: (context) => declared(context, key) }
}

/** 1998-03-14 → “ngày 14 tháng 3 năm 1998”; what is known of a partial date as it is. */
export function birthWords(birth: PartialDate): string {
  return isPlainDate(birth) ? formatDateLong(birth) : formatPartialDate(birth)
}
