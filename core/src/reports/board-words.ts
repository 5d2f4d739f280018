import type { PlainDate } from '../calendar/plain-date.ts'
import { paceOf, yearElapsed, type Pace } from '../targets/pace.ts'
import { formatNumber, formatPercent } from '../text/numbers.ts'

/** What results are held against: the calendar's pace, or the same days of last year. */
export type Comparison = 'pace' | 'last_year'

export interface Measured {
  readonly result: number
  readonly target: number | null
  readonly lastYear: { readonly result: number; readonly target: number | null }
}

/** Result less last year's on the same day, in words with the mark that goes with it. */
export function againstLastYear({ result, lastYear }: Measured): Pick<Pace, 'mark' | 'words'> {
  const difference = result - lastYear.result
  if (difference === 0) return { mark: 'on_pace', words: 'bằng' }
  return difference > 0
    ? { mark: 'ahead', words: `hơn ${formatNumber(difference)}` }
    : { mark: 'behind', words: `kém ${formatNumber(-difference)}` }
}

/** The board's main fact as a sentence. */
export function boardHeadline(
  total: Measured,
  year: number,
  asOf: PlainDate,
  by: Comparison,
): string {
  const { result, target } = total
  if (target === null) {
    return `Đã kết nạp ${formatNumber(result)} người năm ${year}, chưa được giao chỉ tiêu`
  }
  const reached = `Đạt ${formatPercent(result, target)} chỉ tiêu năm ${year}`
  if (by === 'last_year') {
    const { words } = againstLastYear(total)
    return `${reached}, ${words}${words === 'bằng' ? '' : ' người so với'} cùng kỳ ${year - 1}`
  }
  const { difference, words } = paceOf(target, result, yearElapsed(year, asOf))
  return difference === 0
    ? `${reached}, đúng nhịp năm`
    : `${reached}, ${words} người so với nhịp năm`
}

/** Which tree the figures stand on. */
export function treeWords(basis: 'then' | 'today'): string {
  return basis === 'then' ? 'cây tổ chức lúc đó' : 'cây tổ chức hôm nay'
}

export interface BoardGrounds {
  readonly year: number
  readonly total: Measured
  readonly provinceTarget: {
    readonly membersAtStart: number
    readonly byRate: number
    readonly minimum: number | null
  } | null
  readonly assigned: number | null
  readonly sumOfParts: number | null
}

/** What the figures are held against, in sentences: last year, how the target came about, what was passed on. */
export function boardGrounds(board: BoardGrounds): readonly string[] {
  const { total, year, provinceTarget: province, assigned, sumOfParts } = board
  const { lastYear } = total
  const sentences = [
    lastYear.target === null
      ? `Cùng kỳ ${year - 1}: ${formatNumber(lastYear.result)} người.`
      : `Cùng kỳ ${year - 1}: ${formatNumber(lastYear.result)} / ${formatNumber(lastYear.target)}, ${formatPercent(lastYear.result, lastYear.target)}.`,
  ]
  if (province) sentences.push(provinceSentence(province))
  if (assigned !== null && sumOfParts !== null) {
    const gap = assigned - sumOfParts
    sentences.push(
      gap === 0
        ? 'Đã giao xuống đủ.'
        : `Được giao ${formatNumber(assigned)}, giao xuống ${formatNumber(sumOfParts)}, ${gap > 0 ? 'còn' : 'vượt'} ${formatNumber(Math.abs(gap))}.`,
    )
  }
  return sentences
}

/** Both ways of reckoning the province's target; the stricter applies (clause 1.1). */
function provinceSentence(province: NonNullable<BoardGrounds['provinceTarget']>): string {
  const { byRate, minimum, membersAtStart } = province
  const rate = `${formatNumber(membersAtStart)} đảng viên đầu năm`
  if (minimum === null) return `Mức ${formatNumber(byRate)} tính theo tỷ lệ trên ${rate}.`
  return minimum >= byRate
    ? `Mức ${formatNumber(minimum)} là tối thiểu theo Chỉ thị 49-CT/TU; tính theo tỷ lệ trên ${rate} là ${formatNumber(byRate)}.`
    : `Mức ${formatNumber(byRate)} tính theo tỷ lệ trên ${rate}; tối thiểu theo Chỉ thị 49-CT/TU là ${formatNumber(minimum)}.`
}
