import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import type { Presence, Roll } from './acts.ts'
import { assertRollCanVote, voteBase } from './vote-base.ts'

const PRESENCES: readonly Presence[] = [
  'present',
  'absent',
  'exempt_absent',
  'temporarily_elsewhere',
]

function roll(counts: Partial<Record<Presence, number>>): Roll[] {
  return PRESENCES.flatMap((presence) => Array<Presence>(counts[presence] ?? 0).fill(presence)).map(
    (presence, index) => ({ person: index + 1, name: `Đảng viên ${index + 1}`, presence }),
  )
}

const codeOf = (lines: readonly Roll[]) => {
  try {
    assertRollCanVote(lines)
  } catch (error) {
    if (error instanceof Refusal) return error.code
  }
  return null
}

describe('voteBase', () => {
  // QĐ 24/294-QĐ/TW §9.3.2
  test.each([
    {
      present: 17,
      absent: 3,
      exempt_absent: 1,
      temporarily_elsewhere: 1,
      base: 20,
      why: '22 − 1 − 1',
    },
    {
      present: 20,
      absent: 0,
      exempt_absent: 0,
      temporarily_elsewhere: 0,
      base: 20,
      why: 'everybody there',
    },
    {
      present: 5,
      absent: 15,
      exempt_absent: 0,
      temporarily_elsewhere: 0,
      base: 20,
      why: 'absentees stay in',
    },
    {
      present: 3,
      absent: 0,
      exempt_absent: 9,
      temporarily_elsewhere: 4,
      base: 3,
      why: 'both are left out',
    },
  ])('$why gives $base', ({ base, why: _why, ...counts }) => {
    const answer = voteBase(roll(counts))
    expect(answer.base).toBe(base)
    expect(answer.present).toBe(counts.present)
    expect(answer.absentCounted).toBe(counts.absent)
    expect(answer.minus).toEqual({
      exempt_absent: counts.exempt_absent,
      temporarily_elsewhere: counts.temporarily_elsewhere,
    })
  })

  test('an exempt or temporarily transferred member who attends counts', () => {
    const lines = roll({ present: 2, exempt_absent: 1, temporarily_elsewhere: 1 })
    const attending = lines.map((line) => ({ ...line, presence: 'present' as const }))
    expect(voteBase(lines).base).toBe(2)
    expect(voteBase(attending).base).toBe(4)
  })

  test('says by name who counts and who does not', () => {
    const { counted, leftOut } = voteBase([
      { person: 1, name: 'Lê Văn Thuận', presence: 'present' },
      { person: 2, name: 'Ngô Văn Định', presence: 'absent' },
      { person: 3, name: 'Cao Văn Hưởng', presence: 'exempt_absent' },
      { person: 4, name: 'Nguyễn Thế Anh', presence: 'temporarily_elsewhere' },
    ])
    expect(counted.map((line) => line.name)).toEqual(['Lê Văn Thuận', 'Ngô Văn Định'])
    expect(leftOut.map((line) => line.name)).toEqual(['Cao Văn Hưởng', 'Nguyễn Thế Anh'])
  })

  test('is the equation that the screen shows, whoever is there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PRESENCES), { maxLength: 60 }), (presences) => {
        const lines = presences.map((presence, person) => ({ person, name: 'Đảng viên', presence }))
        const { officialMembers, minus, base, present, absentCounted, counted, leftOut } =
          voteBase(lines)
        expect(base).toBe(officialMembers - minus.exempt_absent - minus.temporarily_elsewhere)
        expect(base).toBe(present + absentCounted)
        expect(counted.length + leftOut.length).toBe(officialMembers)
      }),
    )
  })
})

describe('assertRollCanVote', () => {
  test.each([
    [{ present: 3 }, null],
    [{ present: 1, absent: 2 }, null],
    [{ present: 2 }, 'CHI-BO-DUOI-BA-DANG-VIEN'],
    [{}, 'CHI-BO-DUOI-BA-DANG-VIEN'],
    [{ absent: 2, exempt_absent: 2 }, 'KHONG-CO-AI-DU-HOP'],
  ])('%o: %s', (counts, code) => {
    expect(codeOf(roll(counts))).toBe(code)
  })

  test('refuses a person on the roll twice', () => {
    const [first, ...others] = roll({ present: 3 })
    expect(codeOf([first!, ...others, first!])).toBe('DIEM-DANH-TRUNG-NGUOI')
  })
})
