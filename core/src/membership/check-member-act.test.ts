import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { refusalOf } from '../attempt.ts'
import { checkMemberAct } from './check-member-act.ts'
import { foldMember } from './fold-member.ts'
import { act, codeOf, inputOf } from './member-acts.testing.ts'
import { introducerOf } from './member-desks.ts'
import { memberFacts } from './member-facts.ts'

const registered = act('registered', '2022-06-30', {
  decidedOn: '2015-01-05',
  ceremonyOn: '2015-02-03',
  officialOn: '2016-02-03',
})
const introduced = (on: PlainDate, to: number | null = 10, triggeredOn: PlainDate = on) =>
  act('transfer_introduced', on, {
    to,
    toName: to === null ? 'Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh' : 'Chi bộ thôn Tư',
    because: 'residence',
    triggeredOn,
    paper: { number: '15-SHĐ', date: on },
  })
const received = (on: PlainDate, cell: number | null = 10) =>
  act('transfer_received', on, { cell, cellName: cell === null ? 'Nơi đến' : 'Chi bộ thôn Tư' })

describe('official transfer (QĐ 24/294-QĐ/TW §6.3.1)', () => {
  test.each([
    [
      'a receipt before the introduction',
      [registered],
      received('2024-05-10'),
      'CHUA-CO-GIAY-GIOI-THIEU',
    ],
    [
      'a receipt dated before the paper was given',
      [registered, introduced('2024-05-10')],
      received('2024-05-09'),
      'CHUA-CO-GIAY-GIOI-THIEU',
    ],
    [
      'a second transfer while one is open',
      [registered, introduced('2024-05-10')],
      introduced('2024-05-20', 9),
      'DANG-CHUYEN-SINH-HOAT',
    ],
    ['to the cell one is in', [registered], introduced('2024-05-10', 7), 'DANG-O-NOI-AY'],
    [
      'of one who died',
      [registered, act('died', '2024-03-01', {})],
      introduced('2024-05-10'),
      'KHONG-CON-LA-DANG-VIEN',
    ],
    [
      'the decision after the introduction',
      [registered],
      introduced('2024-05-10', 10, '2024-05-11'),
      'NGAY-QUYET-DINH-SAU',
    ],
    [
      'here with a paper that leads out of the province',
      [registered, introduced('2024-05-10', null)],
      received('2024-05-20'),
      'SAI-NOI-TIEP-NHAN',
    ],
    ['on a day to come', [registered], introduced('2024-10-16'), 'NGAY-TUONG-LAI'],
    [
      'a death before a receipt already recorded',
      [registered, introduced('2024-05-10'), received('2024-05-20')],
      act('died', '2024-05-15', {}),
      'LAM-HONG-VIEC-SAU',
    ],
  ])('%s is refused', (_, acts, next, code) => {
    expect(codeOf(acts, next)).toBe(code)
  })

  test('the member counts where they were until received, and on that day in one place for the other', () => {
    const onTheWay = [registered, introduced('2024-05-10')]
    expect(foldMember(inputOf(onTheWay))).toMatchObject({
      cell: { id: 7 },
      transfer: { payload: { to: 10 } },
      deadlines: [
        { key: 'transfer_present', start: '2024-05-10', end: '2024-06-21', state: 'late' },
      ],
    })
    expect(memberFacts(inputOf(onTheWay))).toHaveLength(1)
    const arrived = [...onTheWay, received('2024-05-20')]
    expect(foldMember(inputOf(arrived))).toMatchObject({
      cell: { id: 10 },
      since: '2024-05-20',
      transfer: null,
      stays: [
        { cell: { id: 7 }, until: '2024-05-20' },
        { cell: { id: 10 }, until: null },
      ],
    })
    const onTheDay = memberFacts(inputOf(arrived)).filter(({ on }) => on === '2024-05-20')
    expect(onTheDay).toEqual([
      { kind: 'transferred_out', cell: 7, amount: 1, counterpart: 10, on: '2024-05-20' },
      { kind: 'member', cell: 7, amount: -1, counterpart: 10, on: '2024-05-20' },
      { kind: 'transferred_in', cell: 10, amount: 1, counterpart: 7, on: '2024-05-20' },
      { kind: 'member', cell: 10, amount: 1, counterpart: 7, on: '2024-05-20' },
    ])
  })

  test('out of the province the member departs when the notice comes back', () => {
    const acts = [registered, introduced('2024-05-10', null), received('2024-06-03', null)]
    expect(foldMember(inputOf(acts)).ended).toEqual({ on: '2024-06-03', reason: 'departed' })
    expect(memberFacts(inputOf(acts)).map(({ kind }) => kind)).toEqual([
      'member',
      'departed',
      'member',
    ])
  })

  test('introduced after 60 working days, the reason is to be reported', () => {
    const late = foldMember(inputOf([registered, introduced('2024-05-10', 10, '2024-01-02')]))
    expect(late.warnings[0]).toMatch(/quá hạn ngày 02\/04\/2024 \(60 ngày làm việc/)
    expect(foldMember(inputOf([registered, introduced('2024-05-10')])).warnings).toEqual([])
  })

  test('within one committee above base organisations the base introduces, out of it that committee', () => {
    expect(introducerOf({ superior: 2 }, { superior: 2 })).toBe('base')
    expect(introducerOf({ superior: 2 }, { superior: 3 })).toBe('superior')
    expect(introducerOf({ superior: 2 }, null)).toBe('superior')
  })
})

describe('corrections (QĐ 24/294-QĐ/TW §6.2.4)', () => {
  const acts = [registered, introduced('2024-05-10'), received('2024-05-20')]
  const mend = (number: number, happenedOn: PlainDate, payload: unknown) =>
    act('corrected', '2024-10-01', {
      act: number,
      happenedOn,
      payload,
      basis: 'Công văn 12-CV/BTCTU',
      approvedBy: 'Ban Thường vụ Huyện ủy',
    })

  test('a corrected day moves the facts of both sides', () => {
    const mended = [...acts, mend(acts[2]!.id, '2024-06-03', acts[2]!.payload)]
    expect(codeOf(acts, mended[3]!)).toBeUndefined()
    expect(foldMember(inputOf(mended)).since).toBe('2024-06-03')
    expect(memberFacts(inputOf(mended)).filter(({ on }) => on === '2024-06-03')).toHaveLength(4)
  })

  test.each([
    [
      'before what it stands on',
      mend(acts[2]!.id, '2024-05-01', acts[2]!.payload),
      'LAM-HONG-VIEC-SAU',
    ],
    ['with a content that does not fit', mend(acts[2]!.id, '2024-05-20', {}), 'SAI-NOI-DUNG'],
    [
      'of an act that is not the member’s',
      mend(99_999, '2024-05-20', {}),
      'DINH-CHINH-KHONG-CO-VIEC',
    ],
  ])('%s is refused', (_, next, code) => {
    expect(codeOf(acts, next)).toBe(code)
  })
})

test('whoever was entered before acts were kept is what the register says', () => {
  const member = foldMember(
    inputOf([], {
      register: {
        cell: { id: 7, name: 'Chi bộ thôn Một' },
        since: '2022-06-30',
        standing: 'official',
        decidedOn: null,
        ceremonyOn: null,
        officialOn: null,
        exempt: true,
        elsewhere: false,
        ended: null,
      },
    }),
  )
  expect(member).toMatchObject({ standing: 'official', cell: { id: 7 }, exempt: true })
  expect(member.next.map(({ kind }) => kind)).toEqual([
    'transfer_introduced',
    'temporary_introduced',
    'away_began',
    'residence_introduced',
    'badge_proposed',
    'badge_awarded',
    'badge_noted',
    'card_issued',
    'card_noted',
    'exemption_ended',
    'disciplined',
    'died',
    'removal_cell_voted',
    'leave_asked',
    'expulsion_decided',
  ])
})

describe('nothing is of a day before birth (QĐ 24/294-QĐ/TW §1.1.1)', () => {
  const listed = act('registered', '1950-01-01', {
    decidedOn: null,
    ceremonyOn: null,
    officialOn: null,
  })
  const died = (on: PlainDate) => act('died', on, {})
  const arrived = (decidedOn: PlainDate | null, ceremonyOn: PlainDate) =>
    act('transfer_arrived', '2024-05-10', {
      fromName: 'Tỉnh khác',
      paper: { number: '7-SHĐ', date: '2024-05-02' },
      decidedOn,
      ceremonyOn,
      officialOn: null,
    })
  const death = died('2024-05-01')
  test.each([
    ['a death the day before', '1970-05-20', [listed], died('1970-05-19'), 'happenedOn'],
    ['a death on the day itself', '1970-05-20', [listed], died('1970-05-20'), undefined],
    ['a death in the month before', '1970-05', [listed], died('1970-04-30'), 'happenedOn'],
    [
      'a death in the year of birth, of which no more is known',
      '1970',
      [listed],
      died('1970-01-01'),
      undefined,
    ],
    [
      'a death mended to a day before',
      '1970-05-20',
      [listed, death],
      act('corrected', '2024-06-01', {
        act: death.id,
        happenedOn: '1970-05-19',
        payload: {},
        basis: 'A',
        approvedBy: 'B',
      }),
      'payload.happenedOn',
    ],
    ['admitted before', '1970-05-20', [], arrived('1970-05-19', '1990-01-01'), 'decidedOn'],
    ['joined before', '1970-05-20', [], arrived(null, '1970-05-19'), 'ceremonyOn'],
    ['nobody’s birth is at hand', null, [listed], died('1950-01-02'), undefined],
  ] as const)('%s', (_, birth, acts, next, field) => {
    const refused = refusalOf(() => checkMemberAct(inputOf(acts, { birth }), next))
    expect(refused?.field).toBe(field)
    expect(refused?.code).toBe(field && 'NGAY-TRUOC-KHI-SINH')
  })
})
