import { expect, test } from 'vitest'
import { awayWarnings, removalTerm } from './away-watch.ts'

test('[0.3] three calendar months are counted from the last contact, by the Charter', () => {
  expect(removalTerm('2024-01-31')).toMatchObject({ fullOn: '2024-04-30', months: 3 })
  expect(removalTerm('2024-11-30')?.fullOn).toBe('2025-02-28')
})

test('[0.3] one meeting without an answer warns of nothing; two do, long before three months, and judge nobody', () => {
  const contact = { inTouchOn: '2024-05-10', until: null } as const
  expect(awayWarnings({ ...contact, missed: 1 }, '2024-06-20')).toEqual([])
  const [told, term, ...rest] = awayWarnings({ ...contact, missed: 2 }, '2024-07-05')
  expect(rest).toEqual([])
  expect(told).toContain('2 kỳ họp liền chưa có ý kiến, liên lạc gần nhất ngày 10/05/2024')
  expect(term).toContain('Điều lệ Đảng (2011), Điều 8')
  expect(term).toContain('không có lý do chính đáng')
  expect(term).toContain('10/08/2024')
  expect(term).toContain('chưa phải là 3 tháng')
})

test('past the day of return as told, the cell is asked to ask', () => {
  const contact = { inTouchOn: '2024-05-10', missed: 0, until: '2024-06-01' } as const
  expect(awayWarnings(contact, '2024-06-01')).toEqual([])
  expect(awayWarnings(contact, '2024-06-02')).toEqual([expect.stringContaining('01/06/2024')])
})
