/** How much of a date a format shows; `time` shows no day at all. */
export type DateShown = 'day' | 'month' | 'year' | 'time'

/** Excel's own formats of dates; the rest of 1 to 49 are numbers (ECMA-376 part 1, §18.8.30). */
const BUILT_IN_DATES: Readonly<Record<number, DateShown>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'day',
  45: 'time',
  46: 'time',
  47: 'time',
}
/** 27 to 36 and 50 to 58 are dates of East Asian Excels. */
const EAST_ASIAN_DATES = /^(?:2[7-9]|3[0-6]|5[0-8])$/

/** “text”, \x, _x, *x, [Red] [$-42A]: none of it says whether the format is a date. */
const SAID_LITERALLY = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

/** What the built-in or the workbook's own format shows of a date; null where it is no date format. */
export function dateShown(id: number, own: ReadonlyMap<number, string>): DateShown | null {
  const code = own.get(id)
  if (code !== undefined) return dateFormatShows(code)
  return BUILT_IN_DATES[id] ?? (EAST_ASIAN_DATES.test(String(id)) ? 'day' : null)
}

/** What a format's code shows of a date: dd/mm/yyyy the day, mmm-yy the month, yyyy the year. */
export function dateFormatShows(code: string): DateShown | null {
  const plain = code.split(';')[0]!.replace(SAID_LITERALLY, '').toLowerCase()
  if (/general|[0#?]/.test(plain)) return null
  if (plain.includes('d')) return 'day'
  if (/[yeb]/.test(plain)) return plain.includes('m') ? 'month' : 'year'
  return /[hms]/.test(plain) ? (/^m+$/.test(plain) ? 'month' : 'time') : null
}

/** How many digits a format of zeros alone shows at least: 000000000000 → 12; 0 where it is another. */
export function leadingZeros(code: string): number {
  const plain = code.split(';')[0]!.replace(SAID_LITERALLY, '')
  return /^0{2,}$/.test(plain) ? plain.length : 0
}
