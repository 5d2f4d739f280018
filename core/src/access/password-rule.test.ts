import { expect, test } from 'vitest'
import { assertPasswordStrong } from './password-rule.ts'

test.each([
  ['ngắn quá', 'MAT-KHAU-NGAN'],
  ['chibo.ankhe1', 'MAT-KHAU-LA-TEN'],
  ['Đảng Cộng sản 1930', 'MAT-KHAU-DE-DOAN'],
  ['matkhau2024', 'MAT-KHAU-DE-DOAN'],
  ['1234567890', 'MAT-KHAU-DE-DOAN'],
  ['aaaaaaaaaaab', 'MAT-KHAU-DE-DOAN'],
  ['lúa tháng mười', 'MAT-KHAU-NHU-CU'],
])('%j is refused: %s', (next, code) => {
  expect(() => assertPasswordStrong(next, 'chibo.ankhe1', 'lúa tháng mười')).toThrow(
    expect.objectContaining({ code, field: 'next' }),
  )
})

test('a sentence of one’s own is taken, with or without diacritics', () => {
  expect(() => assertPasswordStrong('lúa tháng mười', 'chibo.ankhe1', null)).not.toThrow()
  expect(() => assertPasswordStrong('rang dua chua nau ca', 'chibo.ankhe1', null)).not.toThrow()
})
