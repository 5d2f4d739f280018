import { formatNumber } from '@ptdv/core/text/numbers'

/** A median may fall on a half: “12,5”. A dash where nothing was counted. */
export function daysInWords(median: number | null): string {
  if (median === null) return '–'
  return `${formatNumber(Math.floor(median))}${Number.isInteger(median) ? '' : ',5'}`
}

/** “ngắn hơn 12 ngày”; said, not shown by colour. */
export function againstLastYear(now: number | null, before: number | null): string {
  if (now === null || before === null) return 'chưa so được'
  if (now === before) return 'như năm trước'
  const difference = daysInWords(Math.abs(now - before))
  return now < before ? `ngắn hơn ${difference} ngày` : `dài hơn ${difference} ngày`
}

interface Whole {
  readonly median: number | null
  readonly lastYear: { readonly median: number | null }
}

/** The page's one sentence. */
export function headline({ median, lastYear }: Whole, year: number): string {
  if (median === null) return `Năm ${year} chưa có hồ sơ nào đi hết từ đơn đến lễ kết nạp`
  const before = lastYear.median
  const change =
    before === null || before === median
      ? ''
      : `, ${median < before ? 'ngắn hơn' : 'dài hơn'} năm trước ${daysInWords(Math.abs(median - before))} ngày`
  return `Từ đơn đến lễ kết nạp mất ${daysInWords(median)} ngày làm việc${change}`
}
