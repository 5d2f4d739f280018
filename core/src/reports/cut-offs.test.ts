import { expect, test } from 'vitest'
import { cutOffNote, cutOffsIn, dueNote, isLateReport, yearDue } from './cut-offs.ts'
import { periodOf } from './forms/periods.ts'

const UNSET = cutOffsIn(2024, {})
const SETTINGS = {
  settings: {
    year_cut_off: { value: '11-30', document: 'Công văn 5-CV/BTCTU', from: '2024-01-01' },
    half_year_cut_off: { value: '05-31', document: 'Công văn 5-CV/BTCTU' },
    year_statistics_due: { value: '01-10', document: 'Công văn 6-CV/BTCTU' },
  },
} as const
const SET = cutOffsIn(2024, SETTINGS)

test('what no document was seen for is told as such, and no day of handing in is made up', () => {
  expect(cutOffNote(UNSET)).toContain('chưa có văn bản xác nhận')
  expect(dueNote(2024, UNSET)).toBe('Hạn gửi thống kê, báo cáo: tỉnh chưa đặt.')
  expect(yearDue(2024, UNSET)).toBeNull()
  expect(periodOf(2024, 'ca-nam', UNSET)).toEqual({ from: '2024-01-01', to: '2024-12-31' })
})

test('what the province sets is followed, with its document', () => {
  expect(cutOffNote(SET)).toBe(
    'Kỳ thống kê: 6 tháng chốt hết ngày 31/5, năm chốt hết ngày 30/11 (Công văn 5-CV/BTCTU).',
  )
  expect(dueNote(2024, SET)).toBe(
    'Hạn gửi: báo cáo năm gửi chậm nhất 10/01/2025 (Công văn 6-CV/BTCTU).',
  )
  // The year before was still closed on its own last day: no day is counted twice or left out.
  expect(periodOf(2024, 'ca-nam', SET)).toEqual({ from: '2024-01-01', to: '2024-11-30' })
  expect(periodOf(2024, '6-thang', SET)).toEqual({ from: '2024-01-01', to: '2024-05-31' })
  expect(periodOf(2025, 'ca-nam', cutOffsIn(2025, SETTINGS))).toEqual({
    from: '2024-12-01',
    to: '2025-11-30',
  })
  expect(periodOf(2024, '6-thang-cuoi', SET)).toEqual({ from: '2024-06-01', to: '2024-11-30' })
  expect(periodOf(2024, 'quy-1', SET)).toEqual({ from: '2024-01-01', to: '2024-03-31' })
})

test('a report is late from the day after, while it is not handed in, and never where no day is set', () => {
  const late = (state: 'frozen' | 'submitted', today: '2025-01-10' | '2025-01-11', cutOffs = SET) =>
    isLateReport({ state, year: 2024 }, cutOffs, today)
  expect(late('frozen', '2025-01-10')).toBe(false)
  expect(late('frozen', '2025-01-11')).toBe(true)
  expect(late('submitted', '2025-01-11')).toBe(false)
  expect(late('frozen', '2025-01-11', UNSET)).toBe(false)
})

test('a day set for later years leaves the years before as they were', () => {
  const before = cutOffsIn(2023, {
    settings: { year_cut_off: { value: '11-30', document: 'x', from: '2024-01-01' } },
  })
  expect(before.year).toMatchObject({ day: '12-31', confirmed: false })
})
