import { expect, test } from 'vitest'
import { rowOf, type Candidate } from './meeting.ts'

/** Probationers whose time has not come: they may be voted on to be removed, and wait for no vote. */
const probationer = (id: number): Candidate => ({
  case: id,
  person: { id, name: `Người ${id}` },
  cell: { id: 1, name: 'Chi bộ' },
  version: 9,
  matters: [
    {
      kind: 'recognition_cell_voted',
      ready: false,
      missing: ['dự bị đến 19/06/2025'],
      number: null,
    },
    { kind: 'removal_cell_voted', ready: true, missing: [], number: null },
  ],
  earlier: [],
  probationVotes: { failed: 0, most: 3, proposes: null },
  threshold: 'more_than_half',
})
const everybody = [probationer(1), probationer(2), probationer(3)]
const row = (chosen: readonly number[], current: number | null, voted: readonly number[]) =>
  rowOf(everybody, chosen, current, (id) => voted.includes(id)).map((one) => one.case)

test('a probationer whose time has not come stands in the row only while looked at, or once voted on', () => {
  expect(row([], null, [])).toEqual([])
  expect(row([], 2, [])).toEqual([2])
  expect(row([], 3, [2])).toEqual([2, 3])
})

test('those chosen for a meeting stand in the order chosen, whoever is looked at', () => {
  expect(row([3, 1, 9], 2, [])).toEqual([3, 1])
})
