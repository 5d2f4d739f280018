import { expect, test } from 'vitest'
import { comparePeopleNames, compareVietnamese, givenNameFirstKey, initials } from './collation.ts'
import vectors from './vi-test-vectors.json' with { type: 'json' }

test('letters and tones stand in the order of the Vietnamese alphabet', () => {
  expect(vectors.lettersInOrder.toReversed().sort(compareVietnamese)).toEqual(
    vectors.lettersInOrder,
  )
})

test('a tone decides only between words of the same letters', () => {
  expect(['mạ', 'mã', 'mà', 'mai', 'ma', 'má', 'mả'].sort(compareVietnamese)).toEqual([
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'mai',
  ])
})

test('people are sorted by given name, then by the rest', () => {
  expect(vectors.namesInOrder.toReversed().sort(comparePeopleNames)).toEqual(vectors.namesInOrder)
  expect(['Trần Văn An', 'Lê Văn An', 'Đỗ Văn An'].sort(comparePeopleNames)).toEqual([
    'Đỗ Văn An',
    'Lê Văn An',
    'Trần Văn An',
  ])
})

test('the given name is the last word', () => {
  expect(givenNameFirstKey('  Nguyễn  Văn An ')).toEqual({ given: 'An', rest: 'Nguyễn Văn' })
  expect(givenNameFirstKey('An')).toEqual({ given: 'An', rest: '' })
  expect(givenNameFirstKey('')).toEqual({ given: '', rest: '' })
})

test('initials are those of the family name and the given name', () => {
  expect(initials('Nguyễn Minh Hạnh')).toBe('NH')
  expect(initials('đỗ ánh'.normalize('NFD'))).toBe('ĐÁ')
  expect(initials('An')).toBe('A')
})
