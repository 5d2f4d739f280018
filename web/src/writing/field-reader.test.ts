import { expect, test } from 'vitest'
import { FieldReader, paperIfAny } from './field-reader.ts'

test('every field still to be filled is told, each with its own sentence', () => {
  const reader = new FieldReader()
  reader.given('request', null, 'Chọn nơi đã trả lời.')
  reader.paper('  ', '2024-10-01', 'Nhập số văn bản.')
  expect(reader.problems).toEqual([
    { field: 'request', sentence: 'Chọn nơi đã trả lời.' },
    { field: 'paper.number', sentence: 'Nhập số văn bản.' },
  ])
})

test('text goes out composed and with single spaces', () => {
  const reader = new FieldReader()
  expect(reader.text('about', '  bố mẹ   vợ ', '')).toBe('bố mẹ vợ')
  expect(reader.problems).toEqual([])
})

test('a paper that may be lacking is left out without a number', () => {
  expect(paperIfAny(' ', '2024-10-01')).toEqual({})
  expect(paperIfAny('03-NQ/CB', '2024-10-01')).toEqual({
    paper: { number: '03-NQ/CB', date: '2024-10-01' },
  })
})
