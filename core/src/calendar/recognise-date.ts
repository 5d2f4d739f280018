import { fold, squeeze } from '../text/fold.ts'
import { formatPartialDate } from './format-date.ts'
import { parsePartialDate } from './parse-date.ts'
import { addDays, type PartialDate } from './plain-date.ts'

export type DatePrecision = 'year' | 'month' | 'day'

export interface RecognisedDate {
  readonly date: PartialDate
  readonly precision: DatePrecision
  /** False: a person should say whether it was meant so. */
  readonly sure: boolean
  /** Why it is not sure and how it was understood, in a sentence; null when sure. */
  readonly doubt: string | null
}

export interface RecogniseDateOptions {
  /** Two digits mean a year of the hundred up to this one: with 2026, “26” is 2026 and “27” is 1927. */
  readonly latestYear: number
  readonly field?: string
}

interface Form {
  /** Matched against plain small letters, no spaces around separators. */
  readonly pattern: RegExp
  /** What it means, as parsePartialDate reads it; null where it is not this form after all. */
  readonly means: (parts: readonly string[], latestYear: number) => string | null
  /** Why a person should look; the form is plain without. */
  readonly doubt?: string
}

const TWO_DIGIT_YEAR = 'Năm chỉ có hai chữ số.'
const LOST_ZERO = 'Ngày viết liền, có thể đã mất số 0 ở đầu.'
const YEAR_FIRST_TOGETHER = 'Ngày viết liền, năm đứng trước.'
const MONTH_FIRST = 'Tháng có vẻ viết trước ngày.'
const UNKNOWN_PART = 'Ngày hoặc tháng ghi 0 được hiểu là không rõ.'
const EXCEL_SERIAL = 'Đây là số mà Excel giữ thay cho ngày.'
const LIKE_DIGITS = 'Có chữ O, l hoặc I trong ngày, được hiểu là số 0 và số 1.'
const MIXED_SEPARATORS = 'Các dấu ngăn không giống nhau.'

/** 01/01/1920 to 31/12/2099 in Excel's count. */
const SERIALS = { first: 7306, last: 73_050 }

/** The forms of dates in workbooks of offices, tried in order. */
const FORMS: readonly Form[] = [
  { pattern: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, means: monthFirst, doubt: MONTH_FIRST },
  { pattern: /^0{1,2}[/.-]0{1,2}[/.-](\d{4})$/, means: ([y]) => y!, doubt: UNKNOWN_PART },
  { pattern: /^0{1,2}[/.-](\d{1,2})[/.-](\d{4})$/, means: monthYear, doubt: UNKNOWN_PART },
  { pattern: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, means: ([d, , m, y]) => `${d}/${m}/${y}` },
  {
    pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    means: dayMonthYear,
    doubt: MIXED_SEPARATORS,
  },
  { pattern: /^(\d{1,2}) (\d{1,2}) (\d{4})$/, means: dayMonthYear },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/, means: shortYear, doubt: TWO_DIGIT_YEAR },
  { pattern: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, means: ([y, m, d]) => `${d}/${m}/${y}` },
  { pattern: /^(?:ngay )?(\d{1,2}) ?thang (\d{1,2}),? ?(?:nam )?(\d{4})$/, means: dayMonthYear },
  { pattern: /^(?:thang|th|t)\.? ?(\d{1,2})(?:[/.,-]| ?nam | )(\d{4})$/, means: monthYear },
  { pattern: /^(\d{1,2})[/.-](\d{4})$/, means: monthYear },
  { pattern: /^(\d{4})[/.-](\d{1,2})$/, means: ([y, m]) => `${m}/${y}` },
  { pattern: /^(?:(?:sinh )?nam |sn ?)?(\d{4})$/, means: ([y]) => y! },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, means: yearFirstTogether, doubt: YEAR_FIRST_TOGETHER },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, means: dayMonthYear },
  { pattern: /^(\d)(\d{2})(\d{4})$/, means: dayMonthYear, doubt: LOST_ZERO },
  { pattern: /^(\d{2})(\d{2})(\d{2})$/, means: shortYear, doubt: TWO_DIGIT_YEAR },
  { pattern: /^(\d{5})(?:[.,]\d+)?$/, means: excelSerial, doubt: EXCEL_SERIAL },
]

/** A time of day behind the date, as databases and Excel export it. */
const TIME = /[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:am|pm|sa|ch)|z)?$/
const DIGITS_AND_LIKE = /^[\doil/.\- ]+$/

/**
 * Recognises a date in a workbook in all forms that offices use, as far as it is known. Day before
 * month unless that cannot be.
 * @throws Refusal of parsePartialDate where there is no such date, with a sentence that says why
 */
export function recogniseDate(
  text: string,
  { latestYear, field }: RecogniseDateOptions,
): RecognisedDate {
  const { plain, likeDigits } = plainForm(text)
  for (const { pattern, means, doubt } of FORMS) {
    const parts = pattern.exec(plain)?.slice(1)
    const meaning = parts && means(parts, latestYear)
    if (!meaning) continue
    const date = parsePartialDate(meaning, field)
    const doubts = [likeDigits ? LIKE_DIGITS : [], doubt ?? []].flat()
    return {
      date,
      precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day',
      sure: doubts.length === 0,
      doubt: doubts.length === 0 ? null : `${doubts.join(' ')} Hiểu là ${formatPartialDate(date)}.`,
    }
  }
  // What no form takes is refused in the words of the field's own parser.
  const date = parsePartialDate(squeeze(text), field)
  return { date, precision: 'day', sure: true, doubt: null }
}

/** Small letters without marks, no time of day, nothing around separators, digits for their likes. */
function plainForm(text: string): { readonly plain: string; readonly likeDigits: boolean } {
  const folded = fold(text)
    .replace(/^['‘’`]+/, '')
    .replace(TIME, '')
    .replace(/^ngay (?=\d[^a-z]*$)/, '')
    .replace(/ ?([/.-]) ?/g, '$1')
    .replace(/[.,;]+$/, '')
    .trim()
  const likeDigits = /[oil]/.test(folded) && /\d/.test(folded) && DIGITS_AND_LIKE.test(folded)
  return {
    plain: likeDigits ? folded.replaceAll('o', '0').replace(/[il]/g, '1') : folded,
    likeDigits,
  }
}

function dayMonthYear([day, month, year]: readonly string[]): string {
  return `${day}/${month}/${year}`
}

function monthYear([month, year]: readonly string[]): string {
  return `${month}/${year}`
}

/** 10/25/2024 can only be 25 October. */
function monthFirst([first, , second, year]: readonly string[]): string | null {
  const isMonthFirst = Number(first) >= 1 && Number(first) <= 12 && Number(second) > 12
  return isMonthFirst && Number(second) <= 31 ? `${second}/${first}/${year}` : null
}

function shortYear([day, month, short]: readonly string[], latestYear: number): string {
  const century = Math.floor(latestYear / 100) * 100
  const year = century + Number(short)
  return `${day}/${month}/${year > latestYear ? year - 100 : year}`
}

function yearFirstTogether([year, month, day]: readonly string[]): string | null {
  const isYear = Number(year) >= 1900 && Number(year) <= 2100
  return isYear && Number(month) >= 1 && Number(month) <= 12 ? `${day}/${month}/${year}` : null
}

function excelSerial([serial]: readonly string[]): string | null {
  const days = Number(serial)
  if (days < SERIALS.first || days > SERIALS.last) return null
  return addDays('1899-12-30', days)
}
