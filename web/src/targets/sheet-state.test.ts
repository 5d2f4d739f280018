import { expect, test } from 'vitest'
import {
  clearBlock,
  copyBlock,
  nextOpen,
  parseAmount,
  pasteBlock,
  sheetReducer,
  startSheet,
  type Grid,
} from './sheet-state.ts'

const GRID: Grid = [
  [1, 2, 3],
  [4, null, 6],
  [7, 8, 9],
]

test('reads amounts as Excel and people write them, and nothing else', () => {
  expect(['64', '1.042', '1,042', ' 7 ', '', '–'].map(parseAmount)).toEqual([
    64, 1042, 1042, 7, 0, 0,
  ])
  expect(['3,5', '-4', 'abc', '1.0421', '100001'].map(parseAmount)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('pastes a block with Windows line ends from the chosen cell on', () => {
  const pasted = pasteBlock(GRID, { row: 0, column: 0 }, '10\t20\r\n40\t\r\n')
  expect(pasted).toEqual({
    grid: [
      [10, 20, 3],
      [40, null, 6],
      [7, 8, 9],
    ],
    cells: 4,
  })
})

test('refuses a block whole when it does not fit, holds words or lands on a closed cell', () => {
  for (const text of ['1\t2\t3\t4', '1\n2\n3\n4', '1\tnhiều', '1\t2\n4\t5']) {
    expect(pasteBlock(GRID, { row: 0, column: 0 }, text)).toHaveProperty('problem')
  }
})

test('copies what Excel takes, and what was copied pastes back unchanged', () => {
  const copied = copyBlock(GRID, { row: 2, column: 2 }, { row: 0, column: 0 })
  expect(copied).toBe('1\t2\t3\n4\t\t6\n7\t8\t9')
  expect(pasteBlock(GRID, { row: 0, column: 0 }, copied)).toMatchObject({ grid: GRID })
})

test('one cell typed key by key is one step to undo, and undone can be redone', () => {
  const at = { row: 0, column: 0 }
  let state = startSheet(GRID)
  for (const amount of [5, 51, 512]) state = sheetReducer(state, { type: 'typed', at, amount })
  expect(state.grid[0]).toEqual([512, 2, 3])
  state = sheetReducer(state, { type: 'undone' })
  expect(state.grid).toBe(GRID)
  state = sheetReducer(state, { type: 'redone' })
  expect(state.grid[0]).toEqual([512, 2, 3])
})

test('coming back to a cell starts a new step', () => {
  const at = { row: 0, column: 0 }
  let state = startSheet(GRID)
  state = sheetReducer(state, { type: 'typed', at, amount: 5 })
  state = sheetReducer(state, { type: 'left_cell' })
  state = sheetReducer(state, { type: 'typed', at, amount: 6 })
  state = sheetReducer(state, { type: 'undone' })
  expect(state.grid[0]?.[0]).toBe(5)
})

test('typing after undo drops what was undone', () => {
  let state = startSheet(GRID)
  state = sheetReducer(state, { type: 'typed', at: { row: 0, column: 0 }, amount: 5 })
  state = sheetReducer(state, { type: 'undone' })
  state = sheetReducer(state, { type: 'typed', at: { row: 2, column: 0 }, amount: 70 })
  expect(sheetReducer(state, { type: 'redone' })).toBe(state)
})

test('nothing is typed into a closed cell, and arrows step over it', () => {
  const state = startSheet(GRID)
  expect(sheetReducer(state, { type: 'typed', at: { row: 1, column: 1 }, amount: 5 })).toBe(state)
  expect(nextOpen(GRID, { row: 1, column: 0 }, 0, 1)).toEqual({ row: 1, column: 2 })
  expect(nextOpen(GRID, { row: 0, column: 1 }, 1, 0)).toEqual({ row: 2, column: 1 })
  expect(nextOpen(GRID, { row: 2, column: 1 }, 1, 0)).toEqual({ row: 2, column: 1 })
})

test('clearing a range leaves closed cells closed', () => {
  expect(clearBlock(GRID, { row: 0, column: 1 }, { row: 1, column: 2 })).toEqual([
    [1, 0, 0],
    [4, null, 0],
    [7, 8, 9],
  ])
})
