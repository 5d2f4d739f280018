/** Excel keeps fifteen digits; what a sum leaves behind them (0,30000000000000004) is not shown. */
const DIGITS_OF_EXCEL = 15

const WHOLE = /^-?\d+$/
const IN_FULL = new Intl.NumberFormat('en-US', {
  useGrouping: false,
  maximumSignificantDigits: DIGITS_OF_EXCEL,
})

/**
 * A number as a person reads it in its cell: all digits, never an exponent; at least `zeros` digits,
 * as the format 000000000000 shows them; a comma before decimals.
 */
export function numberText(raw: string, zeros: number): string {
  // A run of digits stands as it was written, also past the fifteenth digit.
  const text = WHOLE.test(raw) ? raw : IN_FULL.format(Number(raw)).replace('.', ',')
  if (zeros === 0 || text.includes(',')) return text
  return text.startsWith('-') ? `-${text.slice(1).padStart(zeros, '0')}` : text.padStart(zeros, '0')
}
