import { expect, test } from 'vitest'
import { formatDate, formatDateLong, formatMonth, formatPartialDate } from './format-date.ts'

test('a date is written day, month, year', () => {
  expect(formatDate('2024-10-15')).toBe('15/10/2024')
  expect(formatDate('2024-02-05')).toBe('05/02/2024')
  expect(formatMonth('2024-10')).toBe('10/2024')
})

test('a long date is written as in documents', () => {
  expect(formatDateLong('2024-10-15')).toBe('ngày 15 tháng 10 năm 2024')
  expect(formatDateLong('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024')
  expect(formatDateLong('2024-09-30')).toBe('ngày 30 tháng 9 năm 2024')
})

test('a partial date shows what is known', () => {
  expect(formatPartialDate('1990')).toBe('1990')
  expect(formatPartialDate('1990-05')).toBe('05/1990')
  expect(formatPartialDate('1990-05-20')).toBe('20/05/1990')
})
