import { plainDate } from '@ptdv/core/calendar/plain-date'
import { expect, test } from 'vitest'
import { NO_CHANGE, readChange, type ChangeValues } from './read-change.ts'

const SIGNED: ChangeValues = {
  ...NO_CHANGE,
  effectiveOn: plainDate('2024-10-01'),
  paperNumber: ' 14-QĐ/HU ',
  paperDate: plainDate('2024-09-20'),
}
const NORTH = { id: 8, name: 'Chi bộ thôn Bắc' }
const SOUTH = { id: 9, name: 'Chi bộ thôn Nam' }

function fieldsAsked(values: ChangeValues): readonly string[] {
  const reading = readChange(values, 5)
  return reading.complete ? [] : reading.problems.map(({ field }) => field)
}

function changeOf(values: ChangeValues) {
  const reading = readChange(values, 5)
  return reading.complete ? reading.body.change : null
}

test('nothing is asked before the kind of change is chosen', () => {
  expect(fieldsAsked(NO_CHANGE)).toEqual(['kind'])
})

test('every change needs its day and its paper', () => {
  expect(fieldsAsked({ ...NO_CHANGE, kind: 'dissolved' })).toEqual([
    'effectiveOn',
    'paper.number',
    'paper.date',
  ])
})

test('an organisation is founded under the one whose page it is, with a code or none', () => {
  const cell: ChangeValues = {
    ...SIGNED,
    kind: 'founded',
    organisationKind: 'cell',
    name: '  Chi bộ   thôn Đông ',
    code: ' ',
  }
  expect(changeOf(cell)).toEqual({
    kind: 'founded',
    parent: 5,
    organisationKind: 'cell',
    name: 'Chi bộ thôn Đông',
    code: null,
  })
})

test('the organisation whose page it is ends in the merger, with the others chosen', () => {
  const merger: ChangeValues = { ...SIGNED, kind: 'merged', others: [NORTH], successor: SOUTH }
  expect(changeOf(merger)).toEqual({ kind: 'merged', organisations: [5, 8], into: 9 })
  expect(fieldsAsked({ ...merger, successor: null })).toEqual(['into'])
})

test('a split needs two parts and one of them as the principal', () => {
  expect(fieldsAsked({ ...SIGNED, kind: 'split', parts: [NORTH] })).toEqual(['into', 'principal'])
  expect(changeOf({ ...SIGNED, kind: 'split', parts: [NORTH, SOUTH], principal: 9 })).toEqual({
    kind: 'split',
    organisation: 5,
    into: [8, 9],
    principal: 9,
  })
})

test('what was typed for another kind of change is not sent', () => {
  const renamed: ChangeValues = { ...SIGNED, kind: 'renamed', name: 'Chi bộ 1', parent: NORTH }
  expect(changeOf(renamed)).toEqual({ kind: 'renamed', organisation: 5, name: 'Chi bộ 1' })
})
