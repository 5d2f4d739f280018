import { describe, expect, test } from 'vitest'
import type { Settings } from '../admission/rulebook.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { MemberAct, MemberPayloads } from './acts.ts'
import type { BadgeYears } from './badge-payloads.ts'
import {
  badgeRoundBefore,
  badgeRoundFrom,
  badgeRounds,
  badgeRoundsBetween,
} from './badge-rounds.ts'
import { checkMemberAct } from './check-member-act.ts'
import { foldMember } from './fold-member.ts'
import { act, codeOf, inputOf } from './member-acts.testing.ts'
import { memberFacts } from './member-facts.ts'
import { countedFrom } from './party-age.ts'
import { partyLifeOf } from './party-life.ts'
import { describeMemberAct } from './member-words.ts'

const official = act('registered', '2000-06-30', {
  decidedOn: '1994-03-10',
  ceremonyOn: '1994-04-02',
  officialOn: '1995-04-02',
})
const award = (
  on: PlainDate,
  years: BadgeYears = 30,
  more: Partial<MemberPayloads['badge_awarded']> = {},
) => act('badge_awarded', on, { years, paper: { number: '210-QĐ/TU', date: on }, ...more })
const propose = (on: PlainDate, round: PlainDate, years: BadgeYears = 30) =>
  act('badge_proposed', on, { years, round })

describe('rounds', () => {
  test('four in a year, by the rule; before, after and between days', () => {
    expect(badgeRounds(2025)).toEqual(['2025-02-03', '2025-05-19', '2025-09-02', '2025-11-07'])
    expect(badgeRoundFrom('2025-11-07')).toBe('2025-11-07')
    expect(badgeRoundFrom('2025-11-08')).toBe('2026-02-03')
    expect(badgeRoundBefore('2025-02-03')).toBe('2024-11-07')
    expect(badgeRoundBefore('2025-02-04')).toBe('2025-02-03')
    expect(badgeRoundsBetween('2024-11-07', '2025-05-18')).toEqual(['2024-11-07', '2025-02-03'])
  })
})

describe('a badge', () => {
  test.each([
    [30, '2024-03-09', 'CHUA-DU-TUOI-DANG'],
    [30, '2024-03-10', undefined],
    [40, '2024-09-02', 'CHUA-DU-TUOI-DANG'],
  ] as const)('counts from the decision: %d years on %s: %s', (years, on, code) => {
    const badge = award(on, years)
    expect(codeOf([official], badge)).toBe(code)
    if (code === undefined) expect(codeOf([official, badge], badge)).toBe('HUY-HIEU-DA-CO')
  })

  test.each([
    // Full on 10/03/2024: decided on before, for the round after.
    ['2024-02-20', '2024-05-19', undefined],
    ['2024-02-01', '2024-02-03', 'CHUA-DU-TUOI-DANG'],
    // The round of February has not been yet: nobody is decided on for May.
    ['2024-02-01', '2024-05-19', 'DOT-TANG-SAI'],
    ['2024-04-20', '2024-05-20', 'DOT-TANG-SAI'],
    // Late: an earlier round may still be named.
    ['2024-06-01', '2024-05-19', undefined],
  ] as const)('decided on %s for the round %s: %s', (on, round, code) => {
    expect(codeOf([official], award(on, 30, { round }))).toBe(code)
    expect(codeOf([official], propose(on, round))).toBe(code)
  })

  test('§4.5: the time outside does not count, where it was put out wrongly it does', () => {
    const removed = act('removed', '2010-01-01', {})
    const back = act('transferred_in', '2012-01-01', {
      decidedOn: null,
      ceremonyOn: '1994-04-02',
      officialOn: '1995-04-02',
    })
    expect(codeOf([official, removed, back], award('2024-09-02'))).toBe('CHUA-DU-TUOI-DANG')
    const answer = foldMember(inputOf([official, removed, back]))
    expect(answer.gaps).toEqual([{ from: '2010-01-01', to: '2012-01-01', because: 'removed' }])
    const restored = act('restored', '2012-01-01', {
      paper: { number: '1-QĐ', date: '2012-01-01' },
      reason: 'Oan sai',
    })
    expect(codeOf([official, removed, restored], award('2024-03-10'))).toBeUndefined()
  })

  test('§4.5: readmitted, the first decision lost: from the day on the card, not from the decision that readmitted', () => {
    const listed = act('registered', '2000-06-30', {
      decidedOn: null,
      ceremonyOn: '1984-04-02',
      officialOn: '1985-04-02',
    })
    const removed = act('removed', '2002-01-01', {})
    const again = act('admitted', '2006-01-01', {
      decidedOn: '2005-12-20',
      ceremonyOn: '2006-01-01',
      officialOn: '2007-01-01',
      again: true,
    })
    const life = partyLifeOf(foldMember(inputOf([listed, removed, again])))
    // Four years outside.
    expect(countedFrom(life)).toBe('1988-04-02')
    expect(codeOf([listed, removed, again], award('2018-04-01'))).toBe('CHUA-DU-TUOI-DANG')
    expect(codeOf([listed, removed, again], award('2018-04-02'))).toBeUndefined()
    // Probation anew: official by the second admission.
    expect(foldMember(inputOf([listed, removed, again]))).toMatchObject({
      ceremonyOn: '2006-01-01',
      officialOn: '2007-01-01',
    })
  })

  test('a move out of the province and back is no gap', () => {
    const departed = act('transferred_out', '2010-01-01', {})
    const back = act('transfer_arrived', '2015-01-01', {
      fromName: 'Tỉnh khác',
      paper: { number: '1-SHĐ', date: '2015-01-01' },
      decidedOn: null,
      ceremonyOn: '1994-04-02',
      officialOn: '1995-04-02',
    })
    // The first decision is still known.
    expect(codeOf([official, departed, back], award('2024-03-10'))).toBeUndefined()
  })

  test('a proposal is made once by each place, and no more once the badge is held', () => {
    const proposed = propose('2024-05-02', '2024-05-19')
    expect(codeOf([official, proposed], propose('2024-05-03', '2024-05-19'))).toBe(
      'DA-DE-NGHI-HUY-HIEU',
    )
    const above = { ...propose('2024-05-03', '2024-05-19'), organisation: 2 } as MemberAct
    expect(codeOf([official, proposed], above)).toBeUndefined()
    expect(codeOf([official, award('2024-05-10')], propose('2024-05-11', '2024-05-19'))).toBe(
      'HUY-HIEU-DA-CO',
    )
  })

  test('one of before is noted from the file, without a movement of the year', () => {
    const noted = act('badge_noted', '2024-09-02', { years: 30, on: null, number: null })
    expect(codeOf([official], noted)).toBeUndefined()
    expect(codeOf([official, noted], award('2024-09-02'))).toBe('HUY-HIEU-DA-CO')
    expect(memberFacts(inputOf([official, noted])).map(({ kind }) => kind)).toEqual(['member'])
    expect(
      memberFacts(inputOf([official, award('2024-03-10')])).map(({ kind, on }) => `${kind} ${on}`),
    ).toEqual(['member 2000-06-30', 'badge_30 2024-03-10'])
    expect(describeMemberAct(noted)).toBe('Đã có Huy hiệu 30 năm tuổi Đảng')
  })
})

describe('what no text was found for waits for the province', () => {
  const early = { early: true }
  const died = act('died', '2024-02-01', {})
  const code = (settings: Settings, acts: readonly MemberAct[], next: MemberAct) => {
    try {
      checkMemberAct(inputOf(acts, { settings }), next)
      return undefined
    } catch (refused) {
      if (refused instanceof Refusal) return refused.code
      throw refused
    }
  }
  test.each([
    [
      'early, without a rule',
      {},
      [official],
      award('2024-01-10', 30, early),
      'TANG-SOM-CHUA-CO-QUY-DINH',
    ],
    [
      'early, as far as the province says',
      { badge_early: 6 },
      [official],
      award('2023-09-10', 30, early),
      undefined,
    ],
    [
      'too early',
      { badge_early: 6 },
      [official],
      award('2023-09-09', 30, early),
      'CHUA-DU-TUOI-DANG',
    ],
    ['not called early', { badge_early: 6 }, [official], award('2024-01-10'), 'CHUA-DU-TUOI-DANG'],
    [
      'after death, without a rule',
      {},
      [official, died],
      award('2024-05-10'),
      'KHONG-CON-LA-DANG-VIEN',
    ],
    [
      'after death, years not full',
      { badge_after_death: 0 },
      [official, died],
      award('2024-05-10'),
      'CHUA-DU-TUOI-DANG',
    ],
    [
      'after death, as far as the province says',
      { badge_after_death: 2 },
      [official, died],
      award('2024-05-10'),
      undefined,
    ],
  ] as const)('%s', (_, settings, acts, next, expected) => {
    expect(code(settings, acts, next)).toBe(expected)
  })
})
