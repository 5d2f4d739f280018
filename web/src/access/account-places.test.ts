import { expect, test } from 'vitest'
import { isOwnPath, safetyStop } from './account-places.ts'

test('the first password is changed before the second factor is set up', () => {
  expect(safetyStop({ mustChangePassword: true, mustEnrolSecondFactor: true })).toBe(
    '/tai-khoan/mat-khau',
  )
  expect(safetyStop({ mustChangePassword: false, mustEnrolSecondFactor: true })).toBe(
    '/tai-khoan/lop-thu-hai',
  )
  expect(safetyStop({ mustChangePassword: false, mustEnrolSecondFactor: false })).toBeNull()
})

test.each(['//ngoai.vn', '/\\ngoai.vn', 'https://ngoai.vn', null])(
  '%s is no page of ours',
  (next) => expect(isOwnPath(next)).toBe(false),
)
