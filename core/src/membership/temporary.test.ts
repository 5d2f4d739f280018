import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { MemberPayloads } from './acts.ts'
import { foldMember } from './fold-member.ts'
import { act, codeOf, inputOf } from './member-acts.testing.ts'
import { memberFacts } from './member-facts.ts'
import { listedElsewhere } from './member-history.ts'
import { temporaryStays } from './temporary-stays.ts'

const registered = act('registered', '2022-06-30', {
  decidedOn: '2015-01-05',
  ceremonyOn: '2015-02-03',
  officialOn: '2016-02-03',
})

type Introduction = MemberPayloads['temporary_introduced']

/** To a cell of the province for half a year of work, unless said otherwise. */
function introduced(on: PlainDate, more: Partial<Introduction> = {}) {
  return act('temporary_introduced', on, {
    to: 10,
    toName: 'Chi bộ thôn Tư',
    because: 'work',
    from: '2024-03-01',
    until: '2024-09-01',
    paper: { number: '4-SHĐ', date: on },
    ...more,
  })
}
const received = (on: PlainDate, cell: number | null = 10) =>
  act('temporary_received', on, { cell, cellName: cell === null ? 'Nơi ấy' : 'Chi bộ thôn Tư' })
const extended = (on: PlainDate, until: PlainDate) =>
  act('temporary_extended', on, {
    until,
    reason: 'Công việc kéo dài',
    paper: { number: '9-SHĐ', date: on },
  })
const returned = (on: PlainDate) => act('temporary_returned', on, {})

const out = [registered, introduced('2024-02-20')]
const there = [...out, received('2024-03-05')]

describe('a temporary transfer (QĐ 24/294-QĐ/TW §6.3.2)', () => {
  test('[0.3] the member stays in the home cell and counts there alone, from the paper until back', () => {
    const home = foldMember(inputOf(there))
    expect(home).toMatchObject({
      cell: { id: 7 },
      elsewhere: true,
      temporary: {
        until: '2024-09-01',
        received: { on: '2024-03-05', cell: 10, name: 'Chi bộ thôn Tư' },
      },
      stays: [{ cell: { id: 7 }, until: null }],
    })
    expect(memberFacts(inputOf([...there, returned('2024-08-30')]))).toEqual([
      { kind: 'member', cell: 7, amount: 1, counterpart: null, on: '2022-06-30' },
      { kind: 'temporary_out', cell: 7, amount: 1, counterpart: 10, on: '2024-02-20' },
      { kind: 'temporary_in', cell: 10, amount: 1, counterpart: 7, on: '2024-03-05' },
    ])
    expect(foldMember(inputOf([...there, returned('2024-08-30')]))).toMatchObject({
      cell: { id: 7 },
      since: '2022-06-30',
      elsewhere: false,
      temporary: null,
      deadlines: [],
    })
  })

  test('a paper taken back or sent back was no introduction on the day it was given', () => {
    for (const kind of ['temporary_withdrawn', 'temporary_declined'] as const) {
      const facts = memberFacts(inputOf([...out, act(kind, '2024-04-01', { reason: 'Ở lại' })]))
      expect(facts.slice(1).map((fact) => [fact.kind, fact.on, fact.amount])).toEqual([
        ['temporary_out', '2024-02-20', 1],
        ['temporary_out', '2024-02-20', -1],
      ])
    }
  })

  test.each([
    [
      'a second one while one is open',
      there,
      introduced('2024-06-01', { to: 9 }),
      'DANG-SINH-HOAT-TAM-THOI',
    ],
    [
      'while on the way to another place for good',
      [
        registered,
        act('transfer_introduced', '2024-02-01', {
          to: 9,
          toName: 'Chi bộ thôn Ba',
          because: 'residence',
          triggeredOn: '2024-02-01',
          paper: { number: '1-SHĐ', date: '2024-02-01' },
        }),
      ],
      introduced('2024-02-20'),
      'DANG-CHUYEN-SINH-HOAT',
    ],
    ['to the cell one is in', [registered], introduced('2024-02-20', { to: 7 }), 'DANG-O-NOI-AY'],
    [
      'abroad to a cell of the province',
      [registered],
      introduced('2024-02-20', { because: 'abroad' }),
      'NUOC-NGOAI-KHONG-CHON-CHI-BO',
    ],
    [
      'until before from',
      [registered],
      introduced('2024-02-20', { until: '2024-02-29' }),
      'NGAY-VE-TRUOC-NGAY-DI',
    ],
    [
      'a day short of three months',
      [registered],
      introduced('2024-02-20', { until: '2024-05-31' }),
      'TAM-THOI-QUA-NGAN',
    ],
    [
      'a whole year of work',
      [registered],
      introduced('2024-02-20', { until: '2025-03-01' }),
      'TAM-THOI-QUA-DAI',
    ],
    [
      'more than two years of study',
      [registered],
      introduced('2024-02-20', { because: 'study', until: '2026-03-02' }),
      'TAM-THOI-QUA-DAI',
    ],
    [
      'a whole year abroad',
      [registered],
      introduced('2024-02-20', {
        because: 'abroad',
        to: null,
        toName: 'Nhật Bản',
        until: '2025-03-01',
      }),
      'TAM-THOI-QUA-DAI',
    ],
    ['a receipt without a paper', [registered], received('2024-03-05'), 'CHUA-CO-GIAY-TAM-THOI'],
    ['a second receipt', there, received('2024-03-06'), 'CHUA-CO-GIAY-TAM-THOI'],
    ['a receipt at home', out, received('2024-03-05', 7), 'DANG-O-NOI-AY'],
    [
      'a receipt here of one who is outside the province',
      [registered, introduced('2024-02-20', { to: null, toName: 'Đảng ủy phường Bến Nghé' })],
      received('2024-03-05'),
      'SAI-NOI-TIEP-NHAN',
    ],
    [
      'a return of one who never left',
      [registered],
      returned('2024-03-05'),
      'KHONG-O-NOI-TAM-THOI',
    ],
    ['a return before the paper', out, returned('2024-02-19'), 'KHONG-O-NOI-TAM-THOI'],
    ['a return before leaving', out, returned('2024-02-29'), 'TRO-VE-TRUOC-KHI-DI'],
    [
      'taken back once received',
      there,
      act('temporary_withdrawn', '2024-04-01', { reason: 'x' }),
      'CHUA-CO-GIAY-TAM-THOI',
    ],
    [
      'extended without a paper',
      [registered],
      extended('2024-08-20', '2024-12-01'),
      'KHONG-O-NOI-TAM-THOI',
    ],
    [
      'extended to an earlier day',
      there,
      extended('2024-08-20', '2024-09-01'),
      'GIA-HAN-KHONG-DAI-HON',
    ],
    [
      'extended to a whole year from leaving',
      there,
      extended('2024-08-20', '2025-03-01'),
      'GIA-HAN-QUA-MUC',
    ],
    [
      'a death before a receipt already recorded',
      there,
      act('died', '2024-03-01', {}),
      'LAM-HONG-VIEC-SAU',
    ],
  ])('[2.4-c] %s is refused', (_, acts, next, code) => {
    expect(codeOf(acts, next)).toBe(code)
  })

  test.each([
    ['study', '2026-03-01', 'two years of study'],
    ['study', '2024-06-01', 'three months'],
    ['work', '2025-02-28', 'a day short of a year'],
  ] as const)('for %s until %s is accepted (%s)', (because, until, _why) => {
    expect(codeOf([registered], introduced('2024-02-20', { because, until }))).toBeUndefined()
  })

  test('an extension moves the term, and its last possible day is a day short of the limit', () => {
    expect(codeOf(there, extended('2024-08-20', '2025-02-28'))).toBeUndefined()
    const longer = foldMember(inputOf([...there, extended('2024-08-20', '2025-02-28')]))
    expect(longer.temporary).toMatchObject({ until: '2025-02-28' })
    expect(longer.warnings).toEqual([])
  })

  test('what is next is told: the paper to be presented, then to return or extend; late is late', () => {
    const onTheWay = foldMember(inputOf(out, { today: '2024-04-05' }))
    expect(onTheWay.deadlines).toMatchObject([
      {
        key: 'temporary_present',
        start: '2024-02-20',
        end: '2024-04-02',
        state: 'late',
        confirmed: false,
      },
      { key: 'temporary_end', start: '2024-03-01', end: '2024-09-01', state: 'running' },
    ])
    const past = foldMember(inputOf(there, { today: '2024-09-02' }))
    expect(past.deadlines).toMatchObject([{ key: 'temporary_end', state: 'late', confirmed: true }])
    expect(past.warnings).toEqual([
      'Hết thời gian sinh hoạt tạm thời ở Chi bộ thôn Tư ngày 01/09/2024, chưa ghi trở về hay gia hạn.',
    ])
    expect(past.next.filter(({ kind }) => kind.startsWith('temporary_'))).toMatchObject([
      { kind: 'temporary_introduced', allowed: false },
      { kind: 'temporary_extended', allowed: true },
      { kind: 'temporary_returned', allowed: true },
    ])
  })

  test('begun over 60 working days after leaving, the reason is to be reported; the number is unconfirmed', () => {
    const late = foldMember(
      inputOf([registered, introduced('2024-06-10')], { today: '2024-06-10' }),
    )
    expect(late.warnings[0]).toMatch(/60 ngày làm việc kể từ ngày 01\/03\/2024.*chưa xác nhận/)
  })
})

describe('what else happens meanwhile', () => {
  test('received elsewhere for good, the stay is over', () => {
    const acts = [
      ...there,
      act('transfer_introduced', '2024-06-01', {
        to: 9,
        toName: 'Chi bộ thôn Ba',
        because: 'new_unit',
        triggeredOn: '2024-06-01',
        paper: { number: '1-SHĐ', date: '2024-06-01' },
      }),
    ]
    expect(codeOf(there, acts[3]!)).toBeUndefined()
    expect(foldMember(inputOf(acts))).toMatchObject({ cell: { id: 7 }, elsewhere: true })
    const arrival = act('transfer_received', '2024-06-10', { cell: 9, cellName: 'Chi bộ thôn Ba' })
    expect(foldMember(inputOf([...acts, arrival]))).toMatchObject({
      cell: { id: 9 },
      elsewhere: false,
      temporary: null,
    })
  })

  test('a cell that was split sends them to its part on paper alone: the stay goes on from there', () => {
    const part = { id: 9, name: 'Chi bộ thôn Ba' }
    const acts = [
      ...there,
      act('transfer_introduced', '2024-06-01', {
        to: part.id,
        toName: part.name,
        because: 'reorganised',
        triggeredOn: '2024-06-01',
        paper: { number: '1-SHĐ', date: '2024-06-01' },
      }),
      act('transfer_received', '2024-06-10', { cell: part.id, cellName: part.name }),
    ]
    expect(foldMember(inputOf(acts))).toMatchObject({
      cell: part,
      elsewhere: true,
      temporary: { from: { id: 7 }, received: { cell: 10 } },
    })
    expect(temporaryStays(inputOf(acts))).toMatchObject([{ home: part, ended: null }])
  })

  test('each time elsewhere is told by itself, with how it was over', () => {
    const twice = [
      ...out,
      act('temporary_withdrawn', '2024-02-25', { reason: 'Hoãn đi' }),
      introduced('2024-02-26'),
      received('2024-03-05'),
      act('died', '2024-05-01', {}),
    ]
    expect(
      temporaryStays(inputOf(twice)).map(({ received: at, ended }) => [at?.on, ended]),
    ).toEqual([
      [undefined, { on: '2024-02-25', outcome: 'withdrawn', reason: 'Hoãn đi' }],
      ['2024-03-05', { on: '2024-05-01', outcome: 'ended', reason: 'từ trần' }],
    ])
  })

  test('a death ends it too', () => {
    const dead = foldMember(inputOf([...there, act('died', '2024-05-01', {})]))
    expect(dead).toMatchObject({ ended: { reason: 'died' }, temporary: null, elsewhere: false })
    expect(dead.next.map(({ kind }) => kind)).toEqual(['corrected'])
  })
})

describe('somebody whom the list has temporarily elsewhere', () => {
  const register = {
    cell: { id: 7, name: 'Chi bộ thôn Một' },
    since: '2022-06-30',
    standing: 'official',
    decidedOn: null,
    ceremonyOn: null,
    officialOn: null,
    exempt: false,
    elsewhere: true,
    ended: null,
  } as const

  test('is not introduced elsewhere again, and may be returned without more being known', () => {
    const listed = foldMember(inputOf([], { register }))
    expect(listed).toMatchObject({ elsewhere: true, temporary: null, deadlines: [] })
    expect(listed.next.filter(({ kind }) => kind.startsWith('temporary_'))).toMatchObject([
      { kind: 'temporary_introduced', allowed: false },
      { kind: 'temporary_returned', allowed: true },
    ])
    const back = inputOf([returned('2024-09-01')], { register })
    expect(foldMember(back).elsewhere).toBe(false)
    expect(foldMember({ ...back, today: addDays('2024-09-01', -1) }).elsewhere).toBe(true)
  })

  test('what the list said is told by the first act that speaks of a stay, whatever the register says now', () => {
    expect(listedElsewhere([], true)).toBe(true)
    expect(listedElsewhere([returned('2024-09-01')], false)).toBe(true)
    expect(listedElsewhere([introduced('2024-02-20')], true)).toBe(false)
  })
})
