import { formatNumber } from '@ptdv/core/text/numbers'
import type { Sheet } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { sumOfRow, type Grid } from './sheet-state.ts'

interface PrintedTotalsProps {
  readonly sheet: Sheet
  readonly grid: Grid
}

interface Line {
  readonly id: number
  readonly name: string
  readonly printed: number
  readonly given: number
}

const COLUMNS: readonly Column<Line, 'name' | 'printed' | 'given' | 'left'>[] = [
  { key: 'name', title: 'Đơn vị', cell: ({ name }) => name },
  {
    key: 'printed',
    title: 'Theo văn bản',
    numeric: true,
    cell: ({ printed }) => formatNumber(printed),
  },
  {
    key: 'given',
    title: 'Đã chia nguồn',
    numeric: true,
    cell: ({ given }) => formatNumber(given),
  },
  {
    key: 'left',
    title: 'Còn phải chia',
    numeric: true,
    cell: ({ printed, given }) => formatNumber(printed - given),
  },
]

/** A paper brought in that gives only totals: they stand beside the sheet until each is shared out by source. */
export function PrintedTotals({ sheet, grid }: PrintedTotalsProps) {
  const { printed, children } = sheet
  if (printed === null) return null
  const amounts = new Map(printed.parts.map(({ child, amount }) => [child, amount]))
  const lines = children.flatMap(({ organisation, shortName }, row): Line[] => {
    const amount = amounts.get(organisation.id)
    if (amount === undefined) return []
    const { id } = organisation
    return [{ id, name: shortName, printed: amount, given: sumOfRow(grid[row] ?? []) }]
  })
  const parts = lines.reduce((sum, line) => sum + line.printed, 0)
  return (
    <Card title="Số tổng của văn bản, chưa chia theo nguồn">
      <p className="printed-say">{inWords(printed.total, parts)}</p>
      <DataTable
        density="compact"
        caption="Chỉ tiêu theo văn bản và phần đã chia theo nguồn"
        columns={COLUMNS}
        rows={lines}
        rowKey={({ id }) => id}
      />
    </Card>
  )
}

function inWords(total: number | null, parts: number): string {
  const sum = `Các phần cộng lại ${formatNumber(parts)}`
  if (total === null) return `${sum}; văn bản không in tổng.`
  const gap = parts - total
  const told = gap === 0 ? 'khớp' : `lệch ${formatNumber(Math.abs(gap))}`
  return `Văn bản in tổng ${formatNumber(total)}. ${sum}, ${told}.`
}
