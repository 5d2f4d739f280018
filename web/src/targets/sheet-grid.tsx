import { SOURCES } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useRef, useState, type ClipboardEvent, type Dispatch, type KeyboardEvent } from 'react'
import type { Sheet } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { SheetRow } from './sheet-row.tsx'
import {
  clearBlock,
  copyBlock,
  nextOpen,
  pasteBlock,
  sumOfColumn,
  sumOfRow,
  type Grid,
  type Position,
  type SheetAction,
} from './sheet-state.ts'

interface SheetGridProps {
  readonly sheet: Sheet
  readonly grid: Grid
  readonly dispatch: Dispatch<SheetAction>
}

export interface Selection {
  /** Where it began; the same as `cursor` when one cell is selected. */
  readonly anchor: Position
  readonly cursor: Position
}

const HEADS = [
  ['Người dân', 'nông thôn'],
  ['Đơn vị kinh tế', 'tư nhân'],
  ['Học sinh,', 'sinh viên'],
  ['Hành chính,', 'sự nghiệp'],
  ['Bộ đội', 'xuất ngũ'],
] as const

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Works like Excel: arrows and Enter move, typing replaces, F2 edits within, Shift+arrows select, copy, paste, undo. */
export function SheetGrid({ sheet, grid, dispatch }: SheetGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const announce = useAnnounce()
  const [selection, setSelection] = useState<Selection | null>(null)
  const [isWithin, setWithin] = useState(false)

  const focusCell = ({ row, column }: Position) => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${column}"]`)
    input?.focus()
    input?.select()
  }
  const move = (from: Position, down: number, right: number) => {
    const at = nextOpen(grid, from, down, right)
    focusCell(at)
    setSelection({ anchor: at, cursor: at })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!selection) return
    const { anchor, cursor } = selection
    const arrow = ARROWS[event.key]
    const key = event.key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault()
      dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' })
    } else if (arrow && !isWithin && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      const [down, right] = arrow
      if (event.shiftKey) setSelection({ anchor, cursor: nextOpen(grid, cursor, down, right) })
      else move(cursor, down, right)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      move(cursor, event.shiftKey ? -1 : 1, 0)
    } else if (event.key === 'F2') {
      setWithin(!isWithin)
      if (event.target instanceof HTMLInputElement) {
        event.target.setSelectionRange(event.target.value.length, event.target.value.length)
      }
    } else if (event.key === 'Delete' && !isWithin) {
      event.preventDefault()
      dispatch({ type: 'replaced', grid: clearBlock(grid, anchor, cursor) })
    }
  }
  const onCopy = (event: ClipboardEvent) => {
    if (!selection || isWithin) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyBlock(grid, selection.anchor, selection.cursor))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!selection) return
    event.preventDefault()
    const pasted = pasteBlock(grid, selection.anchor, event.clipboardData.getData('text/plain'))
    if ('problem' in pasted) {
      announce(pasted.problem)
      return
    }
    dispatch({ type: 'replaced', grid: pasted.grid })
    announce(`Đã dán ${formatNumber(pasted.cells)} ô. Ctrl+Z để hoàn tác.`)
  }

  const lastYear = sheet.year - 1
  const sumOf = (source: number, of: 'pool' | 'lastYear') =>
    sheet.children.reduce(
      (sum, child) => sum + (child.sources.find((each) => each.source === source)?.[of] ?? 0),
      0,
    )
  const fromAbove = sheet.assignedFromAbove?.bySource ?? null
  const columnSums = SOURCES.map((_, column) => sumOfColumn(grid, column))
  return (
    <table
      className="sheet"
      ref={table}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPaste}
      onBlur={() => {
        setWithin(false)
        dispatch({ type: 'left_cell' })
      }}
    >
      <caption className="vh">
        Giao chỉ tiêu năm {sheet.year}: mỗi dòng một tổ chức, mỗi nguồn có số giao, nguồn khảo sát
        và kết quả {lastYear}
      </caption>
      <colgroup>
        <col className="names" />
        {SOURCES.map(({ id }) => (
          <ColumnsOfSource key={id} />
        ))}
        <col className="sum" />
        <col className="pool" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            Tổ chức
          </th>
          {SOURCES.map(({ id }, column) => (
            <th className="g" colSpan={3} scope="colgroup" key={id}>
              {HEADS[column]?.[0]}
              <br />
              {HEADS[column]?.[1]}
            </th>
          ))}
          <th className="g" colSpan={2} scope="colgroup">
            Cộng
          </th>
        </tr>
        <tr>
          {SOURCES.map(({ id }) => (
            <HeadsOfSource key={id} lastYear={lastYear} />
          ))}
          <th className="g" scope="col">
            <b>Giao</b>
          </th>
          <th scope="col">{lastYear}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.children.map((child, row) => (
          <SheetRow
            key={child.organisation.id}
            child={child}
            row={row}
            cells={grid[row] ?? []}
            selection={selectionInRow(selection, row)}
            dispatch={dispatch}
            onSelect={setSelection}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng đã giao</th>
          {SOURCES.map(({ id }, column) => (
            <FootOfSource
              key={id}
              sum={columnSums[column] ?? 0}
              pool={sumOf(id, 'pool')}
              lastYear={sumOf(id, 'lastYear')}
            />
          ))}
          <td className="g">{formatNumber(sumOfRow(columnSums))}</td>
          <td className="ref">
            {formatNumber(SOURCES.reduce((sum, { id }) => sum + sumOf(id, 'lastYear'), 0))}
          </td>
        </tr>
        {fromAbove && (
          <tr>
            <th scope="row">Được giao</th>
            {SOURCES.map(({ id }, column) => (
              <AboveOfSource
                key={id}
                given={fromAbove.find(({ source }) => source === id)?.amount ?? 0}
                sum={columnSums[column] ?? 0}
              />
            ))}
            <td className="g">{formatNumber(sheet.assignedFromAbove?.total ?? 0)}</td>
            <td />
          </tr>
        )}
      </tfoot>
    </table>
  )
}

/** null for rows that the selection does not touch, so that they are not drawn again. */
function selectionInRow(selection: Selection | null, row: number): Selection | null {
  if (!selection) return null
  const { anchor, cursor } = selection
  const inside = row >= Math.min(anchor.row, cursor.row) && row <= Math.max(anchor.row, cursor.row)
  return inside ? selection : null
}

function ColumnsOfSource() {
  return (
    <>
      <col className="given" />
      <col className="pool" />
      <col className="last" />
    </>
  )
}

function HeadsOfSource({ lastYear }: { lastYear: number }) {
  return (
    <>
      <th className="g" scope="col">
        <b>Giao</b>
      </th>
      <th scope="col" className="pool">
        Nguồn
      </th>
      <th scope="col">{lastYear}</th>
    </>
  )
}

function FootOfSource({ sum, pool, lastYear }: Record<'sum' | 'pool' | 'lastYear', number>) {
  return (
    <>
      <td className="g">{formatNumber(sum)}</td>
      <td className="ref">{formatNumber(pool)}</td>
      <td className="ref">{formatNumber(lastYear)}</td>
    </>
  )
}

function AboveOfSource({ given, sum }: { given: number; sum: number }) {
  const left = given - sum
  const words = left === 0 ? 'đủ' : `${left > 0 ? 'còn' : 'vượt'} ${formatNumber(Math.abs(left))}`
  return (
    <>
      <td className="g">{formatNumber(given)}</td>
      <td className="ref" colSpan={2}>
        {words}
      </td>
    </>
  )
}
