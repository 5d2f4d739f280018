import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import type { Roll, Tally } from './acts.ts'
import { cellVoteResult, moreThanHalf, twoThirds, voteResult } from './vote-result.ts'

const tally = (inFavour: number, against = 0, other = 0): Tally => ({
  form: 'raised_card',
  inFavour,
  against,
  other,
})

const cellOf = (present: number, absent: number): Roll[] =>
  Array.from({ length: present + absent }, (_, index) => ({
    person: index + 1,
    name: `Đảng viên ${index + 1}`,
    presence: index < present ? 'present' : 'absent',
  }))

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
  }
  return null
}

describe('thresholds', () => {
  // HD 06-HD/TW §3.6b–c and QĐ 24/294-QĐ/TW §4.3.2
  test.each([
    [3, 2, 2],
    [4, 3, 3],
    [5, 4, 3],
    [7, 5, 4],
    [8, 6, 5],
    [16, 11, 9],
    [17, 12, 9],
    [20, 14, 11],
  ])('of %i: at least two thirds is %i, more than half is %i', (base, two, half) => {
    expect(twoThirds(base)).toBe(two)
    expect(moreThanHalf(base)).toBe(half)
  })

  test('are the fewest votes that suffice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (base) => {
        const [two, half] = [twoThirds(base), moreThanHalf(base)]
        expect(3 * two >= 2 * base && 3 * (two - 1) < 2 * base).toBe(true)
        expect(2 * half > base && 2 * (half - 1) <= base).toBe(true)
      }),
    )
  })
})

describe('voteResult', () => {
  test.each([
    [14, 3, 20, 'two_thirds', true, '14/20, đạt 70 %, đủ ít nhất 2/3'],
    [
      13,
      4,
      20,
      'two_thirds',
      false,
      '13/20, đạt 65 %, chưa đủ ít nhất 2/3, chuyển cấp trên xem xét',
    ],
    [11, 0, 16, 'two_thirds', true, '11/16, đạt 68,8 %, đủ ít nhất 2/3'],
    [2, 1, 3, 'two_thirds', true, '2/3, đạt 66,7 %, đủ ít nhất 2/3'],
    [0, 3, 3, 'two_thirds', false, '0/3, đạt 0 %, chưa đủ ít nhất 2/3, chuyển cấp trên xem xét'],
    [8, 7, 15, 'more_than_half', true, '8/15, đạt 53,3 %, quá một nửa'],
    [8, 8, 16, 'more_than_half', false, '8/16, đạt 50 %, chưa quá một nửa'],
  ] as const)(
    '%i for, %i against, of %i by %s',
    (inFavour, against, base, threshold, reached, sentence) => {
      const result = voteResult(tally(inFavour, against), base, threshold)
      expect(result.reached).toBe(reached)
      expect(result.sentence.replaceAll('\u00a0', ' ')).toBe(sentence)
    },
  )

  test('says how many were needed', () => {
    expect(voteResult(tally(13), 20, 'two_thirds').needed).toBe(14)
  })

  test.each([
    [tally(-1, 4), 'PHIEU-KHONG-HOP-LE'],
    [tally(1.5), 'PHIEU-KHONG-HOP-LE'],
    [tally(18, 2, 1), 'PHIEU-NHIEU-HON-CO-SO'],
  ])('refuses an impossible tally: %o', (impossible, code) => {
    expect(codeOf(() => voteResult(impossible, 20, 'two_thirds'))).toBe(code)
  })
})

describe('cellVoteResult', () => {
  test('counts those absent without exemption against the person', () => {
    const { base, result } = cellVoteResult(cellOf(17, 3), tally(13, 4))
    expect(base.base).toBe(20)
    expect(result.reached).toBe(false)
    expect(cellVoteResult(cellOf(17, 0), tally(13, 4)).result.reached).toBe(true)
  })

  test('one opinion from each person present, no more and no fewer', () => {
    expect(codeOf(() => cellVoteResult(cellOf(17, 3), tally(14, 2)))).toBe('PHIEU-KHAC-SO-CO-MAT')
    expect(codeOf(() => cellVoteResult(cellOf(17, 3), tally(14, 4)))).toBe('PHIEU-KHAC-SO-CO-MAT')
    expect(codeOf(() => cellVoteResult(cellOf(17, 3), tally(14, 2, 1)))).toBe(null)
  })

  test('a cell of fewer than three official members cannot decide (Điều lệ Đảng, Điều 24.1)', () => {
    expect(codeOf(() => cellVoteResult(cellOf(2, 0), tally(2)))).toBe('CHI-BO-DUOI-BA-DANG-VIEN')
  })
})
