import { SOURCE_IDS } from '../../sources/five-sources.ts'
import { formatNumber } from '../../text/numbers.ts'
import type { Values } from '../column.ts'
import type { Finding } from '../finding.ts'
import { plain } from '../readers.ts'
import type { TargetValues } from './target-columns.ts'

const TOTALS = [
  'tong',
  'tong cong',
  'tong so',
  'cong',
  'toan tinh',
  'toan dang bo',
  'toan huyen',
  'cong toan tinh',
]

/** Whether the line is the total that the paper prints, and no organisation. */
export function isTotalLine(name: string | null): boolean {
  return name !== null && TOTALS.includes(plain(name))
}

/** The amounts given by source; empty where the paper gives only a total. */
export function amountsBySource(
  row: TargetValues,
): readonly { source: 1 | 2 | 3 | 4 | 5; amount: number }[] {
  return SOURCE_IDS.flatMap((source) => {
    const amount = row[`source${source}`]
    return amount === null ? [] : [{ source, amount }]
  })
}

/** The target of a line: what its sources add up to, or the total where no source is given. */
export function totalOf(row: TargetValues): number | null {
  const bySource = amountsBySource(row)
  return bySource.length === 0 ? row.total : bySource.reduce((sum, { amount }) => sum + amount, 0)
}

export function checkTargets(values: Values): readonly Finding[] {
  const row = values as TargetValues
  if (isTotalLine(row.child)) {
    return [
      {
        code: 'DONG-TONG',
        column: 'child',
        sentence: `Dòng tổng của văn bản${row.total === null ? '' : `: ${formatNumber(row.total)}`}. Chỉ dùng để đối chiếu.`,
        severity: 'skip',
      },
    ]
  }
  const total = totalOf(row)
  if (total === null) {
    return [
      {
        code: 'THIEU-CHI-TIEU',
        column: 'total',
        sentence:
          'Dòng này chưa có chỉ tiêu. Ghi số của từng nguồn hoặc số tổng; không giao thì ghi 0.',
        severity: 'error',
      },
    ]
  }
  if (row.total === null || row.total === total) return []
  return [
    {
      code: 'TONG-LECH-NGUON',
      column: 'total',
      sentence: `Tổng ghi ${formatNumber(row.total)}, năm nguồn cộng lại ${formatNumber(total)}. Sửa một trong hai.`,
      severity: 'error',
    },
  ]
}
