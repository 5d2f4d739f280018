import { expect, test } from 'vitest'
import { againstLastYear, headline } from './duration-words.ts'

test.each([
  [10, 22.5, 'ngắn hơn 12,5 ngày'],
  [22, 10, 'dài hơn 12 ngày'],
  [10, 10, 'như năm trước'],
  [null, 10, 'chưa so được'],
  [10, null, 'chưa so được'],
])('%j days against %j: %s', (now, before, said) => expect(againstLastYear(now, before)).toBe(said))

test('the headline says how long it takes and whether that is shorter', () => {
  expect(headline({ median: 128, lastYear: { median: 137 } }, 2024)).toBe(
    'Từ đơn đến lễ kết nạp mất 128 ngày làm việc, ngắn hơn năm trước 9 ngày',
  )
  expect(headline({ median: null, lastYear: { median: 137 } }, 2024)).toBe(
    'Năm 2024 chưa có hồ sơ nào đi hết từ đơn đến lễ kết nạp',
  )
})
