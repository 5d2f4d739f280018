import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { MemberAct, MemberPayloads } from './acts.ts'
import { foldMember } from './fold-member.ts'
import { act, codeOf, inputOf } from './member-acts.testing.ts'
import { memberFacts } from './member-facts.ts'

const paper = (date: PlainDate) => ({ number: '12-NQ/CB', date })
const tally = (inFavour: number, against: number) =>
  ({ form: 'secret_ballot', inFavour, against, other: 0 }) as const

const official = act('registered', '2020-06-30', {
  decidedOn: '1994-03-10',
  ceremonyOn: '1994-03-19',
  officialOn: '1995-03-19',
})
const probationary = act('registered', '2024-03-19', {
  decidedOn: '2024-03-10',
  ceremonyOn: '2024-03-19',
  officialOn: null,
})

const factsOf = (...acts: readonly MemberAct[]) =>
  memberFacts(inputOf(acts)).map(({ kind, on, amount }) => `${kind} ${on} ${amount}`)

describe('exemption (Charter Điều 7; HD 12-HD/BTCTW 2022 IV.1.2)', () => {
  const exempted = (more: Partial<MemberPayloads['exempted']>) =>
    act('exempted', '2024-09-01', {
      ground: 'old_weak',
      asked: 'orally',
      until: null,
      paper: paper('2024-09-01'),
      ...more,
    })
  test.each([
    [{}, undefined, 'the old and weak may ask by word, without a term'],
    [
      { ground: 'maternity', until: '2025-03-01' },
      'MIEN-PHAI-CO-DON',
      'others state it in writing',
    ],
    [{ ground: 'treatment', asked: 'written' }, 'MIEN-THIEU-THOI-GIAN', 'and say until when'],
    [
      { ground: 'treatment', asked: 'written', until: '2024-09-01' },
      'MIEN-NGAY-SAI',
      'which lies ahead',
    ],
    [
      { ground: 'maternity', asked: 'written', until: '2025-03-01' },
      undefined,
      'then it is in order',
    ],
  ] as const)('HD 12-2022 IV.1.2: %j → %s (%s)', (more, code, _why) => {
    expect(codeOf([official], exempted(more))).toBe(code)
  })

  test('Điều 7: exempt until they come back, a member all the while', () => {
    const acts = [official, exempted({})]
    expect(foldMember(inputOf(acts))).toMatchObject({
      exempt: true,
      standing: 'official',
      ended: null,
    })
    expect(codeOf(acts, exempted({}))).toBe('DANG-DUOC-MIEN')
    const back = act('exemption_ended', '2024-10-01', {})
    expect(foldMember(inputOf([...acts, back])).exempt).toBe(false)
    expect(codeOf([official], back)).toBe('KHONG-DUOC-MIEN')
    expect(factsOf(...acts, back)).toEqual(['member 2020-06-30 1'])
  })

  test('Điều 7: whoever is admitted once more is not exempt by what the cell of before granted', () => {
    const acts = [
      official,
      exempted({}),
      act('removed', '2024-09-05', {}),
      act('admitted', '2024-10-01', {
        decidedOn: '2024-09-20',
        ceremonyOn: '2024-10-01',
        officialOn: null,
        again: true,
      }),
    ]
    expect(foldMember(inputOf(acts))).toMatchObject({ standing: 'probationary', exempt: false })
  })
})

describe('removal of a name (Charter Điều 8; HD 01-HD/TW §11.1)', () => {
  const cell = (inFavour: number, counting: number) =>
    act('removal_cell_voted', '2024-05-01', {
      ground: 'no_activity_or_dues',
      selfReview: 'asked_three_times',
      counting,
      tally: tally(inFavour, 0),
      paper: paper('2024-05-01'),
    })
  const base = (inFavour: number, size: number) =>
    act('removal_base_voted', '2024-06-01', {
      committeeSize: size,
      tally: tally(inFavour, 0),
      paper: paper('2024-06-01'),
    })
  const decided = (inFavour: number, size: number, outcome: 'removed' | 'kept') =>
    act('removal_decided', '2024-07-01', {
      outcome,
      bodySize: size,
      tally: tally(inFavour, 0),
      paper: paper('2024-07-01'),
    })

  test.each([
    [14, 20, undefined],
    [13, 20, 'CHUA-DE-NGHI-XOA-TEN'],
    [2, 3, undefined],
    [1, 3, 'CHUA-DE-NGHI-XOA-TEN'],
  ] as const)(
    'Điều 8: %d of %d in the cell: the base committee may vote unless %s',
    (yes, of, code) => {
      expect(codeOf([official, cell(yes, of)], base(10, 15))).toBe(code)
    },
  )

  test.each([
    [10, 15, undefined],
    [9, 15, 'DANG-UY-CHUA-XET'],
  ] as const)(
    'Điều 8: %d of %d of the base committee: the superior may decide unless %s',
    (yes, of, code) => {
      expect(codeOf([official, cell(14, 20), base(yes, of)], decided(6, 11, 'removed'))).toBe(code)
    },
  )

  test.each([
    [6, 11, 'removed', undefined],
    [5, 11, 'removed', 'KET-QUA-KHAC-PHIEU'],
    [5, 11, 'kept', undefined],
    [6, 11, 'kept', 'KET-QUA-KHAC-PHIEU'],
  ] as const)('§7: %d of %d of the body that decides, told as %s: %s', (yes, of, outcome, code) => {
    expect(codeOf([official, cell(14, 20), base(10, 15)], decided(yes, of, outcome))).toBe(code)
  })

  test('Điều 8: removed, and the ledger loses one; kept, and nothing waits any more', () => {
    const before = [official, cell(14, 20), base(10, 15)]
    expect(factsOf(...before, decided(6, 11, 'removed'))).toEqual([
      'member 2020-06-30 1',
      'removed 2024-07-01 1',
      'member 2024-07-01 -1',
    ])
    expect(foldMember(inputOf([...before, decided(5, 11, 'kept')])).removal).toBeNull()
    expect(codeOf(before, cell(14, 20))).toBe('DANG-XET-XOA-TEN')
  })

  test('a probationer’s removal is of the case, and votes cannot be more than those who count', () => {
    expect(codeOf([probationary], cell(14, 20))).toBe('CHUA-CHINH-THUC')
    expect(codeOf([official], cell(21, 20))).toBe('PHIEU-NHIEU-HON-CO-SO')
  })
})

describe('leaving (HD 01-HD/TW §11.2)', () => {
  const asked = act('leave_asked', '2024-05-01', { reason: 'Hoàn cảnh gia đình' })
  const decided = (outcome: 'accepted' | 'refused') =>
    act('leave_decided', '2024-07-01', {
      outcome,
      cellPaper: '12-NQ/CB',
      basePaper: '33-NQ/ĐU',
      paper: paper('2024-07-01'),
    })
  test('§11.2: nothing is decided without the member’s own application', () => {
    expect(codeOf([official], decided('accepted'))).toBe('CHUA-CO-DON-XIN-RA')
    expect(codeOf([official, asked], asked)).toBe('DA-CO-DON-XIN-RA')
  })
  test('§11.2: not while the removal of the name is before the Party; refused it may be', () => {
    const proposed = act('removal_cell_voted', '2024-06-01', {
      ground: 'no_activity_or_dues',
      selfReview: 'written',
      counting: 20,
      tally: tally(14, 6),
      paper: paper('2024-06-01'),
    })
    expect(codeOf([official, asked, proposed], decided('accepted'))).toBe('DANG-XET-XOA-TEN')
    expect(codeOf([official, asked, proposed], decided('refused'))).toBeUndefined()
    const since = act('leave_asked', '2024-06-15', { reason: 'Hoàn cảnh gia đình' })
    expect(codeOf([official, proposed], since)).toBe('DANG-XET-XOA-TEN')
  })
  test('§11.2: accepted, a member no more; refused, a member still', () => {
    expect(foldMember(inputOf([official, asked, decided('accepted')])).ended).toEqual({
      on: '2024-07-01',
      reason: 'left',
    })
    expect(foldMember(inputOf([official, asked, decided('refused')]))).toMatchObject({
      ended: null,
      leave: null,
    })
  })
})

describe('discipline (QĐ 296-QĐ/TW Điều 9)', () => {
  const disciplined = (measure: 'reprimand' | 'warning' | 'dismissal') =>
    act('disciplined', '2024-09-01', { measure, paper: paper('2024-09-01') })
  test.each([
    [official, 'dismissal', undefined],
    [probationary, 'warning', undefined],
    [probationary, 'dismissal', 'KY-LUAT-DU-BI'],
  ] as const)('Điều 9: %j by %s: %s', (member, measure, code) => {
    expect(codeOf([member], disciplined(measure))).toBe(code)
  })

  const expelled = act('expulsion_decided', '2024-03-01', {
    paper: paper('2024-03-01'),
    reason: 'Vi phạm',
  })
  const restored = act('restored', '2024-09-01', { paper: paper('2024-09-01'), reason: 'Oan sai' })
  test('Điều 9: only an official member is expelled', () => {
    expect(codeOf([probationary], { ...expelled, happenedOn: '2024-09-01' } as MemberAct)).toBe(
      'CHUA-CHINH-THUC',
    )
    expect(codeOf([official], expelled)).toBeUndefined()
  })
  test('§4.5: wrongly expelled and restored: out of the list in between, a member again with the dates of before', () => {
    expect(codeOf([official], restored)).toBe('KHONG-CO-GI-DE-PHUC-HOI')
    expect(codeOf([official, expelled], restored)).toBeUndefined()
    expect(foldMember(inputOf([official, expelled, restored]))).toMatchObject({
      ended: null,
      standing: 'official',
      decidedOn: '1994-03-10',
      stays: [
        { from: '2020-06-30', until: '2024-03-01' },
        { from: '2024-09-01', until: null },
      ],
    })
    expect(factsOf(official, expelled, restored)).toEqual([
      'member 2020-06-30 1',
      'expelled 2024-03-01 1',
      'member 2024-03-01 -1',
      'restored 2024-09-01 1',
      'member 2024-09-01 1',
    ])
  })
})
