import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '../refusal.ts'
import { formatDate, formatDateLong } from './format-date.ts'
import { addDays } from './plain-date.ts'
import { recogniseDate } from './recognise-date.ts'

const now = { latestYear: 2026 }

describe('forms that leave no doubt', () => {
  test.each([
    ['5/11/2026', '2026-11-05'],
    ['05-11-2026', '2026-11-05'],
    ['05.11.2026', '2026-11-05'],
    [' 5 / 11 / 2026 ', '2026-11-05'],
    ['5 11 2026', '2026-11-05'],
    ['05112026', '2026-11-05'],
    ["'05/11/2026", '2026-11-05'],
    ['05/11/2026.', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['2026/11/5', '2026-11-05'],
    ['2026-11-05T00:00:00', '2026-11-05'],
    ['2026-11-05T00:00:00.000Z', '2026-11-05'],
    ['05/11/2026 0:00', '2026-11-05'],
    ['05/11/2026 12:00:00 SA', '2026-11-05'],
    ['ngày 05 tháng 11 năm 2026', '2026-11-05'],
    ['Ngày 5 tháng 11, năm 2026', '2026-11-05'],
    ['05 tháng 11 năm 2026', '2026-11-05'],
    ['ngày 5/11/2026', '2026-11-05'],
    ['Ngày 05 tháng 11 năm 2026'.normalize('NFD'), '2026-11-05'],
    ['ngay 5 thang 11 nam 2026', '2026-11-05'],
    ['tháng 11/2026', '2026-11'],
    ['tháng 11 năm 2026', '2026-11'],
    ['T11/2026', '2026-11'],
    ['11/2026', '2026-11'],
    ['11-2026', '2026-11'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
    ['năm 1990', '1990'],
    ['sinh năm 1990', '1990'],
  ])('“%s” is %s', (text, date) => {
    const precision = ({ 4: 'year', 7: 'month', 10: 'day' } as Record<number, string>)[date.length]
    expect(recogniseDate(text, now)).toEqual({ date, precision, sure: true, doubt: null })
  })

  test('whatever the system writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const date = addDays('1900-01-01', days)
        for (const written of [date, formatDate(date), formatDateLong(date)]) {
          expect(recogniseDate(written, now)).toMatchObject({ date, sure: true })
        }
      }),
    )
  })
})

describe('forms that a person confirms', () => {
  test.each([
    ['5.11.26', '2026-11-05', 'hai chữ số'],
    ['5/11/27', '1927-11-05', 'hai chữ số'],
    ['20/5/90', '1990-05-20', 'hai chữ số'],
    ['051126', '2026-11-05', 'hai chữ số'],
    ['15/10-2024', '2024-10-15', 'dấu ngăn'],
    ['10/25/2024', '2024-10-25', 'Tháng có vẻ viết trước'],
    ['5112026', '2026-11-05', 'mất số 0'],
    ['20261105', '2026-11-05', 'năm đứng trước'],
    ['45971', '2025-11-10', 'Excel'],
    ['45971.5', '2025-11-10', 'Excel'],
    ['O5/11/2026', '2026-11-05', 'chữ O'],
    ['l5/1l/2026', '2026-11-15', 'chữ O'],
    ['00/00/1990', '1990', 'không rõ'],
    ['00/05/1990', '1990-05', 'không rõ'],
  ])('“%s” may be %s: %s', (text, date, why) => {
    const recognised = recogniseDate(text, now)
    expect(recognised).toMatchObject({ date, sure: false })
    expect(recognised.doubt).toContain(why)
  })

  test('the sentence says how it was understood', () => {
    expect(recogniseDate('5.11.26', now).doubt).toBe('Năm chỉ có hai chữ số. Hiểu là 05/11/2026.')
  })
})

describe('what is no date', () => {
  test.each([
    ['', 'NGAY-TRONG'],
    ['31/02/2026', 'NGAY-KHONG-CO-TRONG-THANG'],
    ['29/02/2023', 'NGAY-KHONG-CO-TRONG-THANG'],
    ['ngày 31 tháng 4 năm 2026', 'NGAY-KHONG-CO-TRONG-THANG'],
    ['13/25/2024', 'THANG-KHONG-CO'],
    ['13/2026', 'THANG-KHONG-CO'],
    ['31/2/26', 'NGAY-KHONG-CO-TRONG-THANG'],
    ['5/11/1026', 'NAM-NGOAI-KHOANG'],
    ['hôm qua', 'NGAY-KHONG-DOC-DUOC'],
    ['chưa rõ', 'NGAY-KHONG-DOC-DUOC'],
    ['99999', 'NGAY-KHONG-DOC-DUOC'],
  ])('“%s” is refused: %s', (text, code) => {
    expect(() => recogniseDate(text, { ...now, field: 'birth' })).toThrow(
      expect.objectContaining({ code, field: 'birth' }) as Refusal,
    )
  })
})
