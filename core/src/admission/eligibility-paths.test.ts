import { describe, expect, test } from 'vitest'
import {
  answerOf,
  baseVoted,
  lacking,
  MEETING,
  type More,
  noted,
  OLDER,
  READY,
  received,
  voted,
  why,
} from './unusual-paths.testing.ts'

describe('over sixty (QĐ 24-QĐ/TW §1.1.1; HD 01-HD/TW 2021 §1.1)', () => {
  const old = { circumstances: { birth: '1960-05-20' } } as const
  const month: More = { ...old, settings: { age_month_boundary: 'month_of_birth' } }

  test('§1.1.1: without a ground the cell may not consider', () => {
    expect(lacking(OLDER, MEETING, old)).toEqual(['age'])
    expect(why(OLDER, MEETING, old)).toMatch(/Quá 60 tuổi .* Tỉnh ủy xem xét theo quy định riêng/)
  })

  test('HD §1.1: where there is no Party organisation, or by special need, it may', () => {
    expect(lacking([...OLDER, noted('over_sixty')], MEETING, old)).toEqual([])
  })

  test('HD §1.1: the province’s written consent must be there before the decision', () => {
    const acts = [...OLDER, noted('over_sixty'), voted, baseVoted]
    expect(lacking(acts, '2024-09-01', old)).toEqual(['special_papers over_sixty'])
    expect(answerOf(acts, '2024-09-01', old).missing[0]).toMatchObject({
      rule: 'over_sixty',
      mend: 'special_paper_received',
      mendBy: 'province',
      source: 'HD 01-HD/TW 2021, §1.1',
    })
    const consented = [...acts, received('over_sixty', '2024-09-02')]
    expect(lacking(consented, '2024-09-03', old)).toEqual([])
  })

  test.each([
    ['1964-08-31', [], 'sixty in the month of the meeting'],
    ['1964-07-31', ['age'], 'the month before: over'],
  ] as const)('§1.1.1 by month: born %s → %j (%s)', (birth, keys, _why) => {
    expect(lacking(OLDER, MEETING, { ...month, circumstances: { birth } })).toEqual(keys)
  })

  test('§1.1.1: nobody under eighteen is helped by it', () => {
    const young = { circumstances: { birth: '2007-01-01' } } as const
    expect(lacking([...READY, noted('over_sixty')], MEETING, young)).toEqual(['age'])
  })
})

describe('schooling and its exceptions (QĐ §1.1.2; HD §1.2)', () => {
  test.each([
    ['HD §1.2: primary in a hard area', 'hard_area', 'primary', []],
    ['HD §1.2: literate in a hard area is too little', 'hard_area', 'literate', ['schooling']],
    ['HD §1.2: an elder who can read and write', 'elder', 'literate', []],
    ['QĐ §1.1.2: primary elsewhere', null, 'primary', ['schooling']],
    ['QĐ §1.1.2: lower secondary', null, 'lower_secondary', []],
  ] as const)('%s', (_source, matter, schooling, keys) => {
    const acts = matter === null ? READY : [...READY, noted(matter)]
    expect(lacking(acts, MEETING, { circumstances: { schooling } })).toEqual(keys)
  })

  test('HD §1.2: an elder needs the province’s consent before the decision', () => {
    const more = { circumstances: { schooling: 'literate' } } as const
    const acts = [...READY, noted('elder'), voted, baseVoted]
    expect(lacking(acts, '2024-09-01', more)).toEqual(['special_papers elder'])
    expect(lacking([...acts, received('elder', '2024-09-01')], '2024-09-01', more)).toEqual([])
  })

  test('HD §1.2: under 2021’s texts the exception is inferred, and says so', () => {
    const more = { circumstances: { schooling: 'primary' } } as const
    const condition = answerOf([...READY, noted('hard_area')], MEETING, more).conditions.find(
      ({ key }) => key === 'schooling',
    )
    expect(condition).toMatchObject({ met: true, confidence: 'I', confirmed: false })
  })
})
