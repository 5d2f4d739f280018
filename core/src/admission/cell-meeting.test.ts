import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct } from './acts.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, changed, ordinaryActs, until, without } from './ordinary-case.ts'

type More = Parameters<typeof caseOf>[2]

const READY = until(ordinaryActs(), 'cell_voted')
const MEETING: PlainDate = '2024-08-09'

/** The conditions missing for the cell to consider on a day. */
function lacking(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}) {
  const { missing, nextGate } = foldCase(caseOf(acts, on, more))
  expect(nextGate).toBe('cell_voted')
  return missing.map(({ key }) => key)
}

function why(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}) {
  return foldCase(caseOf(acts, on, more)).missing.map((condition) => condition.why)
}

test('with everything in hand nothing is missing and the cell may meet', () => {
  const { missing, next, stage } = foldCase(caseOf(READY, MEETING))
  expect(missing).toEqual([])
  expect(stage).toBe('cell_vote')
  expect(next.find(({ kind }) => kind === 'cell_voted')).toMatchObject({
    allowed: true,
    by: 'cell',
  })
})

describe('who may be admitted', () => {
  test('Charter Điều 1.2: only a Vietnamese citizen', () => {
    expect(lacking(READY, MEETING, { circumstances: { citizen: false } })).toEqual(['citizen'])
  })

  const month = { settings: { age_month_boundary: 'month_of_birth' } } as const
  const day = { settings: { age_month_boundary: 'day_of_birth' } } as const
  test.each([
    ['2006-08-09', {}, [], 'đủ 18 on the very day, under either reading'],
    ['2006-08-31', month, [], 'by the month of birth: the whole month counts'],
    ['2006-08-31', day, ['age'], 'by the day of birth: not yet'],
    ['2006-08-31', {}, ['age'], 'the boundary is unset (U): nobody may conclude'],
    ['2006-09-01', month, ['age'], 'a month too young under either reading'],
    ['2006-08', day, ['age'], 'only the month of birth is known'],
    ['2006', month, ['age'], 'only the year of birth is known, and the year decides'],
    ['2000', {}, [], 'only the year is known, and it suffices'],
  ] as const)(
    'QĐ 24-QĐ/TW §1.1.1, 18 by month: born %s → %j %j (%s)',
    (birth, more, keys, _why) => {
      expect(lacking(READY, MEETING, { ...more, circumstances: { birth } })).toEqual(keys)
    },
  )

  const older = { youthUnionPresent: false } as const
  const TWO = [
    ...without(READY, 'introduced_by_union'),
    act('introduced_by_member', '2024-08-02', {
      person: 102,
      name: 'Hoàng Văn Tiến',
      togetherSince: '2019-01-01',
    }),
  ]
  test.each([
    ['1964-08-31', month, [], 'đủ 60 in this month'],
    ['1964-07-31', month, ['age'], 'a month past 60'],
    ['1964-07-31', day, [], 'by the day of birth: 60 years and no full month'],
    ['1964-07-09', day, ['age'], 'a full month past 60'],
    ['1964-07-31', {}, ['age'], 'the two readings differ and the boundary is unset'],
  ] as const)('QĐ 24-QĐ/TW §1.1.1, to đủ 60: born %s → %j %j (%s)', (birth, more, keys, _why) => {
    expect(lacking(TWO, MEETING, { ...more, circumstances: { ...older, birth } })).toEqual(keys)
  })

  test('QĐ §1.1.1: age is that of the cell meeting, not of the decision', () => {
    const acts = ordinaryActs()
    const answer = foldCase(
      caseOf(acts, '2024-12-01', { ...month, circumstances: { birth: '1964-08-20', ...older } }),
    )
    expect(answer.conditions.find(({ key }) => key === 'age')?.met).toBe(true)
  })

  test.each([
    ['lower_secondary', []],
    ['higher', []],
    ['primary', ['schooling']],
    [null, ['schooling']],
  ] as const)('QĐ 24-QĐ/TW §1.1.2, THCS or higher: %s → %j', (schooling, keys) => {
    expect(lacking(READY, MEETING, { circumstances: { schooling } })).toEqual(keys)
  })

  test.each([
    [2, ['minimum_cell']],
    [3, []],
    [null, []],
  ] as const)(
    'Charter Điều 24.1, three official members: %s → %j',
    (officialMembersOfCell, keys) => {
      expect(lacking(READY, MEETING, { circumstances: { officialMembersOfCell } })).toEqual(keys)
    },
  )
})

describe('the awareness certificate (HD 01/HD 06-HD/TW §3.1: 60 months to the cell meeting)', () => {
  const dated = (date: PlainDate) =>
    changed(READY, 'course_passed', { payload: { certificate: { number: '01', date } } })

  test.each([
    ['2019-08-10', {}, [], 'a day short of 60 months'],
    ['2019-08-09', {}, ['certificate_valid'], 'the anniversary itself, unset (U)'],
    [
      '2019-08-09',
      { settings: { awareness_cert_last_day: 'valid' } },
      [],
      'the anniversary, set valid',
    ],
    [
      '2019-08-09',
      { settings: { awareness_cert_last_day: 'expired' } },
      ['certificate_valid'],
      'the anniversary, set expired',
    ],
    [
      '2019-08-08',
      { settings: { awareness_cert_last_day: 'valid' } },
      ['certificate_valid'],
      'a day over',
    ],
  ] as const)('certificate of %s, meeting 09/08/2024 %j → %j (%s)', (date, more, keys, _why) => {
    expect(lacking(dated(date), MEETING, more)).toEqual(keys)
  })

  test('60 months from the 31st end on the last day of a shorter month', () => {
    const acts = dated('2020-02-29')
    expect(foldCase(caseOf(acts, MEETING)).deadlines[0]).toMatchObject({
      key: 'awareness_cert_valid',
      end: '2025-02-28',
    })
  })

  test('studied again: the newer certificate counts', () => {
    const acts = [
      ...dated('2018-01-01'),
      act('course_passed', '2024-08-01', {
        certificate: { number: '02', date: '2024-08-01' },
        issuer: 'Trung tâm chính trị',
      }),
    ]
    expect(lacking(acts)).toEqual([])
  })

  test('a certificate that expires after the meeting undoes nothing', () => {
    const acts = changed(ordinaryActs(), 'course_passed', {
      payload: { certificate: { number: '01', date: '2019-08-15' } },
    })
    const { steps, stage } = foldCase(caseOf(acts, '2024-10-15'))
    expect(steps.find(({ key }) => key === 'course')?.state).toBe('done')
    expect(stage).toBe('probation')
  })

  test('expired before the meeting: the step is overdue and must be taken again', () => {
    const answer = foldCase(caseOf(dated('2019-01-01'), MEETING))
    expect(answer.steps.find(({ key }) => key === 'course')?.state).toBe('overdue')
    expect(why(dated('2019-01-01'))[0]).toMatch(/đã hết giá trị từ 01\/01\/2024, phải học lại/)
  })
})

describe('who introduces (QĐ 24/294-QĐ/TW §3.2.1)', () => {
  const member = (person: number, togetherSince: PlainDate = '2020-01-01') =>
    act('introduced_by_member', '2024-08-02', {
      person,
      name: `Đảng viên ${person}`,
      togetherSince,
    })
  const union = (by: 'youth_union' | 'trade_union') =>
    act('introduced_by_union', '2024-08-02', {
      by,
      organisationName: 'Ban Chấp hành',
      paper: { number: '9', date: '2024-08-02' },
    })
  const bare = without(READY, 'introduced_by_member', 'introduced_by_union')

  const youth = { birth: '1998-03-14' }
  const past = { birth: '1985-03-14' }
  const doan = { youthUnionPresent: true, tradeUnionPresent: false }
  const congDoan = { youthUnionPresent: false, tradeUnionPresent: true }
  const both = { youthUnionPresent: true, tradeUnionPresent: true }
  const none = { youthUnionPresent: false, tradeUnionPresent: false }

  test.each([
    [
      '[2.1-f] youth, Đoàn: Đoàn and one member',
      { ...youth, ...doan },
      [member(1), union('youth_union')],
      [],
    ],
    [
      '[2.1-f] youth, Đoàn: two members do not replace Đoàn',
      { ...youth, ...doan },
      [member(1), member(2)],
      ['union_introduction'],
    ],
    [
      '[2.1-f] youth, Đoàn: Đoàn alone lacks a member',
      { ...youth, ...doan },
      [union('youth_union')],
      ['member_introductions'],
    ],
    [
      'youth, Đoàn and Công đoàn: Công đoàn does not replace Đoàn',
      { ...youth, ...both },
      [member(1), union('trade_union')],
      ['union_introduction'],
    ],
    [
      '[2.1-f] youth, no Đoàn: Công đoàn and one member',
      { ...youth, ...congDoan },
      [member(1), union('trade_union')],
      [],
    ],
    [
      'youth, no Đoàn: two members do not replace Công đoàn',
      { ...youth, ...congDoan },
      [member(1), member(2)],
      ['union_introduction'],
    ],
    [
      'past youth age, Công đoàn only: two members (Nghệ An)',
      { ...past, ...congDoan },
      [member(1), member(2)],
      [],
    ],
    [
      'past youth age, Công đoàn only: Công đoàn and one is too few',
      { ...past, ...congDoan },
      [member(1), union('trade_union')],
      ['member_introductions'],
    ],
    ['past youth age, Đoàn there: two members', { ...past, ...doan }, [member(1), member(2)], []],
    ['neither union: two members', { ...youth, ...none }, [member(1), member(2)], []],
    [
      'neither union: one member is too few',
      { ...youth, ...none },
      [member(1)],
      ['member_introductions'],
    ],
    [
      'one member twice is one member',
      { ...youth, ...none },
      [member(1), member(1)],
      ['member_introductions'],
    ],
  ] as const)('%s', (_title, circumstances, introductions, keys) => {
    expect(lacking([...bare, ...introductions], MEETING, { circumstances })).toEqual(keys)
  })

  test.each([
    [
      '1994-08-02',
      ['union_introduction', 'member_introductions'],
      'thirty on the day: still of youth age',
    ],
    ['1993-08-10', ['union_introduction', 'member_introductions'], 'thirty until tomorrow'],
    ['1993-08-09', ['member_introductions'], 'thirty-one on the day: two members'],
  ] as const)('youth age 16–30 (G): born %s, meeting 09/08/2024 → %j (%s)', (birth, keys, _why) => {
    expect(lacking(bare, MEETING, { circumstances: { birth } })).toEqual(keys)
  })

  test('a birthday between Đoàn’s resolution and the meeting undoes nothing', () => {
    const acts = [...bare, member(1), union('youth_union')]
    expect(lacking(acts, MEETING, { circumstances: { birth: '1993-08-05' } })).toEqual([])
  })

  test.each([
    ['2023-08-02', [], 'twelve months to the day'],
    ['2023-08-03', ['member_introductions'], 'a day short'],
  ] as const)(
    '§3.2.1 twelve months together: since %s, introduced 02/08/2024 → %j (%s)',
    (since, keys, _why) => {
      expect(lacking([...bare, union('youth_union'), member(1, since)])).toEqual(keys)
    },
  )

  test('§3.2.2: who takes the place of a helper who left is not bound to the twelve months', () => {
    const replaced = act('helper_assigned', '2024-07-01', {
      helpers: [
        { person: 102, name: 'Hoàng Văn Tiến' },
        { person: 7, name: 'Lê Văn Bảy' },
      ],
    })
    const acts = [...bare, replaced, union('youth_union'), member(7, '2024-06-01')]
    expect(lacking(acts)).toEqual([])
  })

  test('§3.2.2: a helper added beside the others is bound', () => {
    const added = act('helper_assigned', '2024-07-01', {
      helpers: [
        { person: 101, name: 'A' },
        { person: 102, name: 'B' },
        { person: 7, name: 'C' },
      ],
    })
    expect(lacking([...bare, added, union('youth_union'), member(7, '2024-06-01')])).toEqual([
      'member_introductions',
    ])
  })
})

describe('vetting (HD 01/HD 06-HD/TW §3.4)', () => {
  const answerTo = (
    request: string,
    outcome: 'clear' | 'needs_supplement' | 'refer_upward',
    on: PlainDate = '2024-07-19',
  ) => act('vetting_answered', on, { request, outcome, paper: { number: '47', date: on } })
  const asked = until(READY, 'vetting_answered')
  const certified = act('life_history_certified', '2024-07-26', { outcome: 'clear' })

  test('no place asked: vetting and certification are missing', () => {
    const acts = without(READY, 'vetting_asked', 'vetting_answered', 'life_history_certified')
    expect(lacking(acts)).toEqual(['vetting_asked', 'certified'])
  })

  test('[2.1-g] one place of two has not answered: it is named, with its day', () => {
    const acts = without(READY, 'life_history_certified').filter(
      (it) => it.kind !== 'vetting_answered' || it.payload.request !== 'que-vo',
    )
    expect(why(acts)).toContain(
      'Thiếu kết luận thẩm tra nơi quê vợ (Đảng ủy xã Đại Đồng, hỏi ngày 02/07/2024).',
    )
  })

  test('[2.1-g] past the province’s own mark of 15 working days it says how late', () => {
    const acts = without(READY, 'life_history_certified', 'vetting_answered')
    const more = { settings: { vetting_answer: 15 } }
    expect(why(acts, '2024-08-02', more)[0]).toMatch(
      /hỏi ngày 02\/07\/2024, quá hạn 8 ngày làm việc\)\.$/,
    )
    expect(why(acts, '2024-07-23', more)[0]).not.toMatch(/quá hạn/)
  })

  test('no rule sets a time for answering (U): unset, no clock runs', () => {
    const { deadlines } = foldCase(caseOf(asked, '2024-12-01'))
    expect(deadlines.filter(({ key }) => key === 'vetting_answer')).toEqual([])
  })

  test('a supplement asked for is settled by handing the life history in again', () => {
    const acts = [...asked, answerTo('que-me', 'clear'), answerTo('que-vo', 'needs_supplement')]
    expect(
      foldCase(caseOf(acts, MEETING)).next.find(({ kind }) => kind === 'life_history_certified')
        ?.allowed,
    ).toBe(false)
    const supplemented = [...acts, act('life_history_handed_in', '2024-07-22', {})]
    expect(
      foldCase(caseOf(supplemented, MEETING)).next.find(
        ({ kind }) => kind === 'life_history_certified',
      )?.allowed,
    ).toBe(true)
  })

  test('QĐ 58-QĐ/TW: a question for the level above waits for a clear answer', () => {
    const acts = [...asked, answerTo('que-me', 'clear'), answerTo('que-vo', 'refer_upward')]
    expect(lacking(acts)).toContain('vetting_answered')
    expect(why(acts).join()).toMatch(/còn chờ ý kiến cấp trên/)
    expect(lacking([...acts, answerTo('que-vo', 'clear', '2024-07-25')])).not.toContain(
      'vetting_answered',
    )
  })

  test('the life history handed in again after certification must be certified again', () => {
    expect(lacking([...READY, act('life_history_handed_in', '2024-08-06', {})])).toEqual([
      'certified',
    ])
  })

  test('a certification that refers upward does not open the meeting', () => {
    const acts = [
      ...without(READY, 'life_history_certified'),
      { ...certified, payload: { outcome: 'refer_upward' as const } },
    ]
    expect(lacking(acts)).toEqual(['certified'])
  })
})

describe('the dossier’s twelve months (HD 01-HD/TW 2021)', () => {
  // Made 28/06/2024.
  test.each([
    ['2025-06-28', [], 'the last day'],
    ['2025-06-29', ['dossier_fresh'], 'a day over'],
  ] as const)('made 28/06/2024, considered %s → %j (%s)', (on, keys, _why) => {
    expect(lacking(READY, on)).toEqual(keys)
  })

  const again = [
    act('introduced_by_member', '2025-07-01', {
      person: 101,
      name: 'Nguyễn Đình Khánh',
      togetherSince: '2020-01-01',
    }),
    act('introduced_by_union', '2025-07-01', {
      by: 'youth_union',
      organisationName: 'Đoàn xã',
      paper: { number: '12', date: '2025-07-01' },
    }),
    act('opinions_gathered', '2025-07-02', {}),
    act('vetting_asked', '2025-07-02', {
      request: 'bo-sung',
      organisation: null,
      organisationName: 'Đảng ủy xã Đại Đồng',
      about: 'bổ sung',
      paper: { number: '70', date: '2025-07-02' },
    }),
    act('vetting_answered', '2025-07-10', {
      request: 'bo-sung',
      outcome: 'clear',
      paper: { number: '71', date: '2025-07-10' },
    }),
    act('life_history_certified', '2025-07-15', { outcome: 'clear' }),
  ]

  test('grown old, it names the parts to do again', () => {
    expect(why([...READY, ...again.slice(0, 1)], '2025-07-20')).toEqual([
      'Hồ sơ đã quá 12 tháng (lập ngày 28/06/2024, đến hết 28/06/2025), phải làm lại: nghị quyết giới thiệu của Đoàn, Công đoàn, tổng hợp ý kiến, thẩm tra bổ sung.',
    ])
  })

  test('with all of them done again it is fresh, for twelve months from the first', () => {
    expect(lacking([...READY, ...again], '2025-07-20')).toEqual([])
    expect(lacking([...READY, ...again], '2026-07-01')).toEqual([])
    expect(lacking([...READY, ...again], '2026-07-02')).toEqual(['dossier_fresh'])
  })

  test('a dossier grown old opens vetting again, one still fresh does not', () => {
    const kinds = (on: PlainDate) => foldCase(caseOf(READY, on)).next.map(({ kind }) => kind)
    expect(kinds('2025-06-28')).not.toContain('vetting_asked')
    expect(kinds('2025-06-29')).toContain('vetting_asked')
  })
})

describe('the order of the papers', () => {
  test('[2.1-d] without the person’s own application nothing formal may begin (Charter Điều 4)', () => {
    const acts = until(ordinaryActs(), 'applied')
    const offered = foldCase(caseOf(acts, MEETING)).next.filter(({ allowed }) => allowed)
    expect(offered.map(({ kind }) => kind)).toEqual([
      'outstanding_introduced',
      'special_case_noted',
      'former_membership_noted',
      'population_policy_noted',
      'helper_assigned',
      'course_passed',
      'applied',
      'taken_off_list',
      'moved',
      'died',
      'corrected',
    ])
  })

  test('HD §3.2: the application comes before the life history', () => {
    const acts = until(ordinaryActs(), 'applied')
    const lifeHistory = foldCase(caseOf(acts, MEETING)).next.find(
      ({ kind }) => kind === 'life_history_handed_in',
    )
    expect(lifeHistory).toMatchObject({
      allowed: false,
      because: 'Chưa thể nhận lý lịch: thiếu đơn xin vào Đảng do người xin vào Đảng tự viết.',
    })
  })

  test('HD §3.5: without the opinions gathered the cell may not consider', () => {
    expect(lacking(without(READY, 'opinions_gathered'))).toEqual(['opinions'])
  })

  test('Charter Điều 4: an official member must have been assigned to help', () => {
    expect(lacking(without(READY, 'helper_assigned'))).toEqual(['helper_assigned'])
  })
})
