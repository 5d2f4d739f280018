import type { PartialDate } from '../calendar/plain-date.ts'
import { attempt } from '../attempt.ts'
import { Refusal } from '../refusal.ts'
import {
  citizenNumberOf,
  parseCitizenNumber,
  type CitizenNumber,
  type Sex,
} from './citizen-number.ts'
import { plainCode } from './plain-code.ts'

export type RecognisedCitizenNumber =
  | {
      readonly kind: 'citizen'
      readonly number: CitizenNumber
      /** Zeros at the front that Excel had eaten and that were put back. */
      readonly restored: number
      /** False: a person should hold it against the card. */
      readonly sure: boolean
      readonly doubt: string | null
    }
  | {
      /** The nine digits of the old identity card; no citizen number can be made of it. */
      readonly kind: 'old-card'
      readonly digits: string
      readonly restored: number
      readonly sure: boolean
      readonly doubt: string | null
    }

export interface RecogniseCitizenNumberOptions {
  /** Numbers beginning with 000, only in demonstrations and tests. */
  readonly allowSynthetic: boolean
  /** Born after this year, nobody is in the workbook. */
  readonly latestYear: number
  /** What the row says of the person, where it does. */
  readonly birth?: PartialDate
  readonly sex?: Sex
  readonly field?: string
}

const CITIZEN_DIGITS = 12
const OLD_CARD_DIGITS = 9
/** Every province's code begins with one zero or two (TT 59/2021/TT-BCA), a synthetic one with three. */
const MOST_ZEROS = { real: 2, synthetic: 4 }
const LONGEST_LIFE_YEARS = 120

const LIKE_DIGITS = 'Có chữ O, l hoặc I trong số, được hiểu là 0 và 1.'
const RESTORED = 'Số bị mất số 0 ở đầu, đã thêm lại.'
const UNCHECKED = 'Không có ngày sinh và giới tính để đối chiếu.'

/**
 * Recognises a citizen number in a workbook, also where Excel ate its leading zeros: they are put
 * back only if province, century, sex and year of birth then fit.
 * @throws Refusal SO-BI-LAM-TRON, SO-DINH-DANH-…
 */
export function recogniseCitizenNumber(
  text: string,
  options: RecogniseCitizenNumberOptions,
): RecognisedCitizenNumber {
  const { code, likeDigits } = plainCode(text, options.field)
  const doubts = likeDigits ? [LIKE_DIGITS] : []
  const missing = CITIZEN_DIGITS - code.length
  if (/^\d+$/.test(code) && missing > 0) {
    const mostZeros = MOST_ZEROS[options.allowSynthetic ? 'synthetic' : 'real']
    const number =
      missing <= mostZeros ? fitting(code.padStart(CITIZEN_DIGITS, '0'), options) : null
    if (number !== null) {
      const checked = options.birth !== undefined && options.sex !== undefined
      return withDoubts(
        { kind: 'citizen', number, restored: missing },
        checked ? doubts : [...doubts, RESTORED, UNCHECKED],
      )
    }
    const lostOfOldCard = OLD_CARD_DIGITS - code.length
    if (lostOfOldCard === 0 || lostOfOldCard === 1) {
      return withDoubts(
        { kind: 'old-card', digits: code.padStart(OLD_CARD_DIGITS, '0'), restored: lostOfOldCard },
        lostOfOldCard === 0 ? doubts : [...doubts, RESTORED],
      )
    }
  }
  return withDoubts({ kind: 'citizen', number: read(code, options), restored: 0 }, doubts)
}

function read(code: string, options: RecogniseCitizenNumberOptions): CitizenNumber {
  const { birth, sex } = options
  return birth !== undefined && sex !== undefined
    ? citizenNumberOf(code, { birth, sex }, options)
    : parseCitizenNumber(code, options)
}

/** The number, if all that it says can be true and is what the row says; else null. */
function fitting(digits: string, options: RecogniseCitizenNumberOptions): CitizenNumber | null {
  const number = readOrNull(digits, options)
  if (number === null) return null
  const { latestYear, birth, sex } = options
  const age = latestYear - number.birthYear
  const agrees =
    (birth === undefined || birth.startsWith(String(number.birthYear))) &&
    (sex === undefined || sex === number.sex)
  return agrees && age >= 0 && age <= LONGEST_LIFE_YEARS ? number : null
}

function readOrNull(digits: string, options: RecogniseCitizenNumberOptions): CitizenNumber | null {
  const number = attempt(() => parseCitizenNumber(digits, options))
  return number instanceof Refusal ? null : number
}

function withDoubts<Found extends object>(found: Found, doubts: readonly string[]) {
  const doubt = doubts.length === 0 ? null : doubts.join(' ')
  return { ...found, sure: doubt === null, doubt }
}
