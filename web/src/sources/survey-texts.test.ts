import { expect, test } from 'vitest'
import {
  fillWithZeros,
  pasteTexts,
  readTexts,
  refusalOfCounts,
  textsOf,
  withText,
} from './survey-texts.ts'

const EMPTY = textsOf(null)

test('an empty cell is asked for, never read as nobody', () => {
  const reading = readTexts(withText(fillWithZeros(EMPTY), { row: 1, column: 2 }, ' '))
  expect(reading).toMatchObject({ complete: false, problems: [{ field: 'counts.2.trained' }] })
})

test('counts go out by source as they stand in the rows', () => {
  const reading = readTexts(withText(fillWithZeros(EMPTY), { row: 4, column: 0 }, '1.042'))
  expect(reading).toMatchObject({ complete: true })
  expect(reading.complete && reading.body[4]).toEqual({
    source: 5,
    inView: 1042,
    eligible: 0,
    trained: 0,
  })
})

test('more eligible people than people in view are refused at their cell', () => {
  const texts = withText(fillWithZeros(EMPTY), { row: 2, column: 1 }, '3')
  const reading = readTexts(texts)
  expect(reading.complete && refusalOfCounts(reading.body, 'Chi bộ thôn Thượng')).toMatchObject({
    field: 'counts.3.eligible',
  })
})

test('a block from Excel lands where the cursor is and leaves the rest as it was', () => {
  const pasted = pasteTexts(EMPTY, { row: 1, column: 1 }, '4\t2\r\n1\t0\r\n')
  expect(pasted).toEqual({
    texts: [
      ['', '', ''],
      ['', '4', '2'],
      ['', '1', '0'],
      ['', '', ''],
      ['', '', ''],
    ],
  })
})

test('a block that does not fit changes nothing and says so', () => {
  expect(pasteTexts(EMPTY, { row: 4, column: 2 }, '1\t2')).toHaveProperty('problem')
})
