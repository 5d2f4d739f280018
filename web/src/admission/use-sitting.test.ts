import { expect, test } from 'vitest'
import type { Candidate } from './meeting.ts'
import { withVoted } from './use-sitting.ts'

const candidate = (id: number): Candidate => ({
  case: id,
  person: { id, name: `Người ${id}` },
  cell: { id: 1, name: 'Chi bộ' },
  version: 9,
  matters: [{ kind: 'cell_voted', ready: true, missing: [], number: null }],
  earlier: [],
  probationVotes: null,
  threshold: 'more_than_half',
})
const voted = (id: number, place: number) => ({
  candidate: candidate(id),
  place,
  verdict: '14/20, đạt 70 %, đủ ít nhất 2/3',
})
const order = (candidates: readonly Candidate[]) => candidates.map((one) => one.case)

test('who was voted on keeps the place in the row though the server no longer waits for a vote', () => {
  expect(order(withVoted([candidate(3)], [voted(2, 1), voted(1, 0)]))).toEqual([1, 2, 3])
})

test('who was voted on stands there once while the answer is still under way', () => {
  expect(order(withVoted([candidate(1), candidate(2)], [voted(1, 0)]))).toEqual([1, 2])
})
