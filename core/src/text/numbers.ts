import { NBSP } from './non-breaking.ts'

const MINUS = '−'
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** A whole number with dots between thousands: 1482 → “1.482”, -50 → “−50”. */
export function formatNumber(number: number): string {
  const digits = String(Math.abs(number)).replace(/\B(?=(\d{3})+$)/g, '.')
  return number < 0 ? MINUS + digits : digits
}

/**
 * part/base in per cent with one decimal, rounded half up by integer arithmetic, with a
 * non-breaking space: “68,2 %”. Base 0 → “–”. Both are counts.
 */
export function formatPercent(part: number, base: number): string {
  const tenths = percentTenths(part, base)
  if (tenths === null) return '–'
  return `${formatNumber(Math.floor(tenths / 10))},${tenths % 10}${NBSP}%`
}

/** As formatPercent, but a whole per cent without its “,0”: “70 %”. For sentences, not columns. */
export function formatPercentInSentence(part: number, base: number): string {
  return formatPercent(part, base).replace(',0', '')
}

/** part/base in tenths of a per cent, rounded half up; null when base is 0. 1482/2173 → 682. */
export function percentTenths(part: number, base: number): number | null {
  if (base === 0) return null
  return Math.floor((part * 2000 + base) / (base * 2))
}

/**
 * A cardinal in words, 0 to 999, northern usage: 21 “hai mươi mốt”, 105 “một trăm linh năm”.
 * @throws RangeError outside 0 to 999
 */
export function numberInWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 999) {
    throw new RangeError(`numberInWords takes 0 to 999, not ${number}`)
  }
  const hundreds = Math.floor(number / 100)
  const tens = Math.floor(number / 10) % 10
  const ones = number % 10
  if (hundreds === 0) return tensInWords(tens, ones)
  const start = `${DIGITS[hundreds]} trăm`
  if (tens === 0 && ones === 0) return start
  if (tens === 0) return `${start} linh ${DIGITS[ones]}`
  return `${start} ${tensInWords(tens, ones)}`
}

/** The first letter as a capital: “hai việc” → “Hai việc”. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function tensInWords(tens: number, ones: number): string {
  if (tens === 0) return DIGITS[ones]!
  const start = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`
  if (ones === 0) return start
  return `${start} ${onesAfterTens(tens, ones)}`
}

function onesAfterTens(tens: number, ones: number): string {
  if (ones === 5) return 'lăm'
  if (ones === 1 && tens > 1) return 'mốt'
  return DIGITS[ones]!
}
