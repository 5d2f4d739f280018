import { expect, test } from 'vitest'
import { formatMoment } from './moment.ts'

test('an instant is told in the time of Hanoi, also past midnight', () => {
  expect(formatMoment('2024-10-15T07:05:00Z')).toBe('14 giờ 05, 15/10/2024')
  expect(formatMoment('2024-12-31T17:30:00Z')).toBe('0 giờ 30, 01/01/2025')
})
