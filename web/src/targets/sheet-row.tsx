import { SOURCES } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import { memo, type Dispatch } from 'react'
import type { Sheet } from '../api/shapes.ts'
import type { Selection } from './sheet-grid.tsx'
import { isInside, MOST, sumOfRow, type Cell, type SheetAction } from './sheet-state.ts'

interface SheetRowProps {
  readonly child: Sheet['children'][number]
  readonly row: number
  readonly cells: readonly Cell[]
  readonly selection: Selection | null
  readonly dispatch: Dispatch<SheetAction>
  readonly onSelect: (selection: Selection) => void
}

export const SheetRow = memo(function SheetRow({ child, row, cells, ...grid }: SheetRowProps) {
  return (
    <tr>
      <th scope="row" title={child.organisation.name}>
        {child.shortName}
      </th>
      {SOURCES.map((source, column) => (
        <SourceCells
          key={source.id}
          label={`${child.organisation.name}, ${source.name}`}
          figures={child.sources.find((each) => each.source === source.id)}
          amount={cells[column] ?? null}
          row={row}
          column={column}
          {...grid}
        />
      ))}
      <td className="t g">{formatNumber(sumOfRow(cells))}</td>
      <td className="ref">
        {formatNumber(child.sources.reduce((sum, { lastYear }) => sum + lastYear, 0))}
      </td>
    </tr>
  )
})

interface SourceCellsProps {
  readonly label: string
  readonly figures: Sheet['children'][number]['sources'][number] | undefined
  readonly amount: Cell
  readonly row: number
  readonly column: number
  readonly selection: Selection | null
  readonly dispatch: Dispatch<SheetAction>
  readonly onSelect: (selection: Selection) => void
}

function SourceCells({
  label,
  figures,
  amount,
  row,
  column,
  selection,
  ...grid
}: SourceCellsProps) {
  const at = { row, column }
  if (!figures || amount === null) {
    return (
      <td className="na g" colSpan={3}>
        <span className="vh">không có nguồn này</span>–
      </td>
    )
  }
  const isAbove = amount > figures.pool
  const isSelected = selection !== null && isInside(at, selection.anchor, selection.cursor)
  return (
    <>
      <td
        className={['in g', isAbove ? 'warn' : '', isSelected ? 'sel-cell' : ''].join(' ').trim()}
      >
        <input
          data-cell={`${row}-${column}`}
          inputMode="numeric"
          autoComplete="off"
          aria-label={isAbove ? `${label}, cao hơn nguồn khảo sát ${figures.pool}` : label}
          value={amount}
          onFocus={(event) => {
            event.target.select()
            grid.onSelect({ anchor: at, cursor: at })
          }}
          onChange={(event) => {
            const typed = Number(event.target.value.replace(/\D/g, ''))
            grid.dispatch({ type: 'typed', at, amount: Math.min(MOST, typed) })
          }}
        />
      </td>
      <td className="ref">{formatNumber(figures.pool)}</td>
      <td className="ref">{formatNumber(figures.lastYear)}</td>
    </>
  )
}
