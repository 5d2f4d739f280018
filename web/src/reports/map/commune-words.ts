import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import type { BoardRow } from '../board-figures.ts'

/** All that the colour of a commune says, and more: “kết nạp 12 trên chỉ tiêu 20 người, đạt 60,0 %, chậm 3 so với nhịp”. */
export function communeWords({ result, target, pace }: BoardRow): string {
  if (target === null || pace === null) {
    return `kết nạp ${formatNumber(result)} người, chưa được giao chỉ tiêu`
  }
  const standing = pace.difference === 0 ? pace.words : `${pace.words} so với nhịp năm`
  return `kết nạp ${formatNumber(result)} trên chỉ tiêu ${formatNumber(target)} người, đạt ${formatPercent(result, target)}, ${standing}`
}
