import { expect, test } from 'vitest'
import { possibleDuplicates, type PersonTraits } from './possible-duplicates.ts'

const person = (name: string, birth: string, identityHash: string | null = null): PersonTraits => ({
  name,
  birth,
  identityHash,
})

const reasonFor = (a: PersonTraits, b: PersonTraits) =>
  possibleDuplicates(a, [b])[0]?.reason ?? null
const THUY = person('Đặng Thị Thúy', '1990-05-20')

test.each([
  [
    'the same number under another name',
    person('Đặng Thị Thúy', '1990', 'h1'),
    person('Lê Hoa', '1991', 'h1'),
    'same_number',
  ],
  ['the same name and birth date', THUY, THUY, 'same_name_and_birth'],
  [
    'the tone mark at another letter',
    THUY,
    person('ĐẶNG THỊ THUÝ', '1990-05-20'),
    'same_name_and_birth',
  ],
  [
    'a decomposed name',
    THUY,
    person('Đặng Thị Thúy'.normalize('NFD'), '1990-05-20'),
    'same_name_and_birth',
  ],
  ['only the year known', THUY, person('Đặng Thị Thúy', '1990'), 'same_name_and_near_birth'],
  ['only the month known', person('Đặng Thị Thúy', '1990-05'), THUY, 'same_name_and_near_birth'],
  ['one number known', THUY, person('Đặng Thị Thúy', '1990-05-20', 'h1'), 'same_name_and_birth'],
  [
    'two numbers that differ',
    person('Đặng Thị Thúy', '1990-05-20', 'h2'),
    person('Đặng Thị Thúy', '1990-05-20', 'h1'),
    'same_name_other_number',
  ],
  [
    'two numbers that differ and half a birth date',
    person('Đặng Thị Thúy', '1990', 'h2'),
    person('Đặng Thị Thúy', '1990-05-20', 'h1'),
    null,
  ],
  ['another tone', THUY, person('Đặng Thị Thủy', '1990-05-20'), null],
  ['another day', THUY, person('Đặng Thị Thúy', '1990-05-21'), null],
  ['another year', THUY, person('Đặng Thị Thúy', '1991'), null],
])('%s', (_why, a, b, reason) => {
  expect(reasonFor(a, b)).toBe(reason)
  expect(reasonFor(b, a)).toBe(reason)
})

test('the strongest reason comes first and the records come back whole', () => {
  const others = [
    { id: 1, ...person('Đặng Thị Thúy', '1990') },
    { id: 2, ...person('Lê Hoa', '1990-05-20') },
    { id: 3, ...person('Đặng Thị Hoa', '1980', 'h1') },
    { id: 4, ...person('Đặng Thị Thuý', '1990-05-20') },
  ]
  const found = possibleDuplicates(person('Đặng Thị Thúy', '1990-05-20', 'h1'), others)
  expect(found.map(({ person: { id }, reason }) => [id, reason])).toEqual([
    [3, 'same_number'],
    [4, 'same_name_and_birth'],
    [1, 'same_name_and_near_birth'],
  ])
})
