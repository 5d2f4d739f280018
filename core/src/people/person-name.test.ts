import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { personName } from './person-name.ts'

test.each([
  ['  nguyễn   văn an ', 'Nguyễn Văn An'],
  ['ĐỖ THỊ KIM DUNG', 'Đỗ Thị Kim Dung'],
  ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
  ['ÐẶNG THỊ THÚY', 'Đặng Thị Thúy'],
  ['Ðặng Thị Thuý', 'Đặng Thị Thuý'],
  ['Tôn Nữ thị Hoa', 'Tôn Nữ thị Hoa'],
  ["H'HEN NIÊ", "H'Hen Niê"],
  ['y-bhăm niê', 'Y-Bhăm Niê'],
])('“%s” is kept as “%s”', (typed, kept) => {
  expect(personName(typed)).toBe(kept)
})

test.each([
  ['', 'HO-TEN-TRONG'],
  ['   ', 'HO-TEN-TRONG'],
  ['Nguyễn Văn 2', 'HO-TEN-CO-SO'],
  ['Nguyễn Văn An (B)', 'HO-TEN-CO-KY-TU-LA'],
  ['Nguyễn@Văn An', 'HO-TEN-CO-KY-TU-LA'],
  ['An', 'HO-TEN-THIEU'],
  [`Nguyễn ${'A'.repeat(60)}`, 'HO-TEN-QUA-DAI'],
])('“%s” is refused: %s', (typed, code) => {
  try {
    personName(typed, 'fullName')
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code, field: 'fullName' })
  }
})

test('a name of sixty letters is not too long', () => {
  const longest = `Nguyễn ${'a'.repeat(53)}`
  expect(personName(longest)).toBe(longest)
})
