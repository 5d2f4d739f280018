import { formatNumber } from '@ptdv/core/text/numbers'

/** An amount; null where the organisation has no such source and nothing can be given. */
export type Cell = number | null
/** Rows are organisations, columns the five sources. */
export type Grid = readonly (readonly Cell[])[]

export interface Position {
  readonly row: number
  readonly column: number
}

export interface SheetState {
  readonly grid: Grid
  readonly past: readonly Grid[]
  readonly future: readonly Grid[]
  /** The cell being typed in: its keystrokes are one step to undo. */
  readonly typing: Position | null
}

export type SheetAction =
  | { readonly type: 'typed'; readonly at: Position; readonly amount: number }
  | { readonly type: 'left_cell' }
  /** A paste, a proposal, a cleared range: many cells in one step. */
  | { readonly type: 'replaced'; readonly grid: Grid }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }

const STEPS_KEPT = 200
export const MOST = 100_000

export function startSheet(grid: Grid): SheetState {
  return { grid, past: [], future: [], typing: null }
}

export function sheetReducer(state: SheetState, action: SheetAction): SheetState {
  switch (action.type) {
    case 'typed': {
      const { at, amount } = action
      if (cellAt(state.grid, at) === null) return state
      const grid = withCell(state.grid, at, amount)
      return isSame(state.typing, at)
        ? { ...state, grid, future: [] }
        : { ...remember(state, grid), typing: at }
    }
    case 'left_cell':
      return state.typing === null ? state : { ...state, typing: null }
    case 'replaced':
      return { ...remember(state, action.grid), typing: null }
    case 'undone': {
      const grid = state.past.at(-1)
      if (!grid) return state
      const past = state.past.slice(0, -1)
      return { grid, past, future: [state.grid, ...state.future], typing: null }
    }
    case 'redone': {
      const [grid, ...future] = state.future
      if (!grid) return state
      return { grid, past: [...state.past, state.grid], future, typing: null }
    }
    default:
      return action satisfies never
  }
}

export function cellAt(grid: Grid, { row, column }: Position): Cell {
  return grid[row]?.[column] ?? null
}

/** Rows that did not change stay the same objects, so that they are not drawn again. */
export function withCell(grid: Grid, at: Position, amount: number): Grid {
  return grid.map((cells, row) =>
    row === at.row ? cells.map((cell, column) => (column === at.column ? amount : cell)) : cells,
  )
}

/** A number as Excel or a person writes it: 1042, 1.042, 1,042, “1 042”. null when it is none. */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/[\s\u00a0]/g, '')
  if (bare === '' || bare === '–' || bare === '-') return 0
  if (!/^\d{1,6}$|^\d{1,3}([.,])\d{3}$/.test(bare)) return null
  const amount = Number(bare.replace(/[.,]/g, ''))
  return amount <= MOST ? amount : null
}

export type Pasted = { readonly grid: Grid; readonly cells: number } | { readonly problem: string }

/** Lays a block copied from Excel onto the grid from a cell on; refused whole when any of it does not fit. */
export function pasteBlock(grid: Grid, from: Position, text: string): Pasted {
  const block = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
  const width = Math.max(...block.map((line) => line.length))
  const rowsLeft = grid.length - from.row
  const columnsLeft = (grid[from.row]?.length ?? 0) - from.column
  if (block.length > rowsLeft || width > columnsLeft) {
    return {
      problem: `Vùng dán có ${formatNumber(block.length)} dòng, ${formatNumber(width)} cột nhưng từ ô này chỉ còn ${formatNumber(rowsLeft)} dòng, ${formatNumber(columnsLeft)} cột. Chọn ô đầu khác hoặc chép lại.`,
    }
  }
  let next = grid
  for (const [down, line] of block.entries()) {
    for (const [right, written] of line.entries()) {
      const at = { row: from.row + down, column: from.column + right }
      const amount = parseAmount(written)
      if (amount === null) {
        return { problem: `Ô “${written.trim()}” không phải số nguyên từ 0. Chưa dán gì.` }
      }
      if (cellAt(next, at) !== null) next = withCell(next, at, amount)
      else if (amount > 0) {
        return {
          problem: `Có số ${formatNumber(amount)} rơi vào ô không có nguồn này. Chưa dán gì.`,
        }
      }
    }
  }
  return { grid: next, cells: block.reduce((sum, line) => sum + line.length, 0) }
}

/** The range between two corners as tab-separated lines, as Excel takes it. */
export function copyBlock(grid: Grid, a: Position, b: Position): string {
  const { top, bottom, left, right } = rangeOf(a, b)
  return grid
    .slice(top, bottom + 1)
    .map((cells) =>
      cells
        .slice(left, right + 1)
        .map((cell) => cell ?? '')
        .join('\t'),
    )
    .join('\n')
}

export function clearBlock(grid: Grid, a: Position, b: Position): Grid {
  return grid.map((cells, row) =>
    cells.map((cell, column) => (cell !== null && isInside({ row, column }, a, b) ? 0 : cell)),
  )
}

export function isInside({ row, column }: Position, a: Position, b: Position): boolean {
  const { top, bottom, left, right } = rangeOf(a, b)
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The next open cell in a direction, over cells without the source; the same cell at the edge. */
export function nextOpen(grid: Grid, from: Position, down: number, right: number): Position {
  let at = { row: from.row + down, column: from.column + right }
  while (grid[at.row]?.[at.column] !== undefined) {
    if (cellAt(grid, at) !== null) return at
    at = { row: at.row + down, column: at.column + right }
  }
  return from
}

export function sumOfColumn(grid: Grid, column: number): number {
  return grid.reduce((sum, cells) => sum + (cells[column] ?? 0), 0)
}

export function sumOfRow(cells: readonly Cell[]): number {
  return cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
}

function remember(state: SheetState, grid: Grid): SheetState {
  return { ...state, grid, past: [...state.past, state.grid].slice(-STEPS_KEPT), future: [] }
}

function rangeOf(a: Position, b: Position) {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

function isSame(a: Position | null, b: Position): boolean {
  return a !== null && a.row === b.row && a.column === b.column
}
