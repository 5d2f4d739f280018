import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { formatDate } from './format-date.ts'
import { isPartialDate, parsePartialDate, parseVietnameseDate } from './parse-date.ts'
import { addDays } from './plain-date.ts'

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('expected a refusal')
}

describe('parseVietnameseDate', () => {
  test.each([
    ['15/10/2024', '2024-10-15'],
    ['5/3/2024', '2024-03-05'],
    ['05-03-2024', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['05032024', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['  5 / 3 / 2024 ', '2024-03-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads “%s” as %s', (typed, expected) => {
    expect(parseVietnameseDate(typed)).toBe(expected)
  })

  test.each([
    ['', 'NGAY-TRONG', 'Nhập ngày'],
    ['31/02/2024', 'NGAY-KHONG-CO-TRONG-THANG', 'Tháng 2 năm 2024 chỉ có từ ngày 1 đến ngày 29'],
    ['29/02/2023', 'NGAY-KHONG-CO-TRONG-THANG', 'không có ngày 29'],
    ['31/4/2024', 'NGAY-KHONG-CO-TRONG-THANG', 'đến ngày 30'],
    ['0/4/2024', 'NGAY-KHONG-CO-TRONG-THANG', 'không có ngày 0'],
    ['10/15/2024', 'THANG-KHONG-CO', 'Không có tháng 15'],
    ['15/10/24', 'NAM-HAI-CHU-SO', 'bốn chữ số'],
    ['15/10/0024', 'NAM-NGOAI-KHOANG', 'từ 1900 đến 2100'],
    ['15/10-2024', 'NGAY-KHONG-DOC-DUOC', '“15/10-2024”'],
    ['hôm qua', 'NGAY-KHONG-DOC-DUOC', '“hôm qua”'],
    ['5032024', 'NGAY-KHONG-DOC-DUOC', 'ngày/tháng/năm'],
  ])('refuses “%s”, saying what is wrong', (typed, code, words) => {
    const refusal = refusalOf(() => parseVietnameseDate(typed, 'birthDate'))
    expect(refusal.code).toBe(code)
    expect(refusal.sentence).toContain(words)
    expect(refusal.field).toBe('birthDate')
  })

  test('reads back every date that formatDate writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const date = addDays('1900-01-01', days)
        expect(parseVietnameseDate(formatDate(date))).toBe(date)
      }),
    )
  })
})

describe('parsePartialDate', () => {
  test.each([
    ['1990', '1990'],
    ['5/1990', '1990-05'],
    ['05-1990', '1990-05'],
    ['1990-05', '1990-05'],
    ['20/5/1990', '1990-05-20'],
    ['20051990', '1990-05-20'],
  ])('reads “%s” as %s', (typed, expected) => {
    expect(parsePartialDate(typed)).toBe(expected)
  })

  test.each([
    ['1790', 'NAM-NGOAI-KHOANG'],
    ['13/1990', 'THANG-KHONG-CO'],
    ['1990-00', 'THANG-KHONG-CO'],
    ['31/6/1990', 'NGAY-KHONG-CO-TRONG-THANG'],
    ['', 'NGAY-TRONG'],
  ])('refuses “%s”', (typed, code) => {
    expect(refusalOf(() => parsePartialDate(typed)).code).toBe(code)
  })

  test('a stored partial date is a year, a month or a day that exists', () => {
    expect(['1990', '1990-05', '1990-05-20'].every(isPartialDate)).toBe(true)
    expect(['90', '1990-13', '1990-02-30', '20/5/1990', ''].some(isPartialDate)).toBe(false)
  })
})
