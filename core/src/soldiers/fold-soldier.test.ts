import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import { SOLDIER_ACTS } from './act-kinds.ts'
import type { SoldierAct, SoldierActKind, SoldierActOf, SoldierPayloads } from './acts.ts'
import { checkSoldierAct } from './check-soldier-act.ts'
import { foldSoldier, type SoldierInput } from './fold-soldier.ts'

let id = 1
function act<K extends SoldierActKind>(
  kind: K,
  happenedOn: PlainDate,
  payload: SoldierPayloads[K],
): SoldierActOf<K> {
  return {
    id: id++,
    kind,
    happenedOn,
    organisation: 4,
    organisationName: 'Ban CHQS xã Tân Dân',
    recordedBy: 'Đồng chí A',
    payload,
  }
}

const paper = { number: '12-QĐ', date: '2024-01-15' } as const

function announced(more: Partial<SoldierPayloads['announced']> = {}) {
  return act('announced', '2024-02-01', {
    year: 2024,
    paper,
    demobilisedOn: '2024-02-05',
    unit: 'Trung đoàn 1',
    member: 'official',
    introducedOn: '2024-02-05',
    specialty: 'Lái xe',
    commune: 4,
    communeName: 'Đảng bộ xã Tân Dân',
    ...more,
  })
}

const NONE = {} as Record<never, never>
const takenOver = (on: PlainDate = '2024-02-06') => act('taken_over', on, NONE) as SoldierAct
const presented = (on: PlainDate, date: PlainDate = '2024-02-05') =>
  act('papers_presented', on, { paper: { number: '15-SHĐ', date } }) as SoldierAct
const registered = (
  on: PlainDate,
  dates: Partial<SoldierPayloads['registered']> = {
    ceremonyOn: '2022-03-03',
    officialOn: '2023-03-03',
  },
) =>
  act('registered', on, {
    cell: 7,
    cellName: 'Chi bộ thôn Một',
    decidedOn: null,
    ceremonyOn: null,
    officialOn: null,
    ...dates,
  }) as SoldierAct

function inputOf(
  today: PlainDate,
  later: readonly SoldierAct[] = [],
  first: SoldierActOf<'announced'> = announced(),
): SoldierInput {
  return { acts: [first, ...later], today, calendar: VIETNAM_CALENDAR }
}

const fold = (...asked: Parameters<typeof inputOf>) => foldSoldier(inputOf(...asked))

function codeOf(next: SoldierAct, ...asked: Parameters<typeof inputOf>) {
  try {
    checkSoldierAct(inputOf(...asked), next)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('the clocks of QĐ 24/294-QĐ/TW §6.3.1', () => {
  // 8–14/2/2024 was Tết, 18/4 the Kings' day, 29/4–1/5 days off.
  test.each([
    ['presented within 30 working days of the introduction', {}, '2024-02-05', '2024-03-25'],
    [
      'introduction unknown: 60 working days from demobilisation',
      { introducedOn: null },
      '2024-02-05',
      '2024-05-09',
    ],
  ] as const)('[2.4-a] %s', (_, told, start, end) => {
    const answer = fold('2024-02-20', [], announced(told))
    expect(answer.clock).toMatchObject({ start, end, state: 'running' })
    expect(fold(end, [], announced(told)).clock?.state).toBe('running')
    const dayAfter = end === '2024-03-25' ? '2024-03-26' : '2024-05-10'
    expect(fold(dayAfter, [], announced(told)).clock?.state).toBe('late')
  })

  test('[2.4-a] no clock runs once the papers are there, nor for who is no member', () => {
    expect(fold('2024-06-01', [takenOver(), presented('2024-02-20')]).clock).toBeNull()
    expect(
      fold('2024-06-01', [], announced({ member: 'none', introducedOn: null })).clock,
    ).toBeNull()
  })

  test('[2.4-a] three months after the announcement a warning is given, and nothing else happens', () => {
    expect(fold('2024-05-01').warnings).toEqual([])
    const late = fold('2024-05-02')
    expect(late.warnings).toEqual([
      expect.stringContaining(
        'Quá 3 tháng kể từ thông báo ngày 01/02/2024 mà không trình giấy (HD 12-HD/BTCTW 2012)',
      ),
    ])
    expect(late.takenOffOn).toBeNull()
    expect(late.next.find(({ kind }) => kind === 'taken_over')?.allowed).toBe(true)
  })

  test('[2.4-a] papers presented late are taken, with the reason to be reported', () => {
    const late = [takenOver(), presented('2024-04-02')]
    expect(codeOf(late[1]!, '2024-04-02', [late[0]!])).toBeUndefined()
    expect(fold('2024-04-02', late).warnings).toEqual([expect.stringContaining('báo cáo lý do')])
  })
})

describe('the way home', () => {
  test('[2.4-a] a member: announced, taken over, papers, cell, introduced', () => {
    const way = [
      takenOver(),
      presented('2024-02-20'),
      registered('2024-02-21'),
      act('introduced', '2024-03-03', NONE) as SoldierAct,
    ]
    const stages = way.map((_, done) => fold('2024-03-03', way.slice(0, done)).stage)
    expect([...stages, fold('2024-03-03', way).stage]).toEqual([
      'take_over',
      'papers',
      'register',
      'at_cell',
      'settled',
    ])
  })

  test('[2.4-e] who is no member brings no papers and ends in view', () => {
    const first = announced({ member: 'none', introducedOn: null })
    const way = [takenOver(), registered('2024-02-10', {})]
    expect(fold('2024-03-03', [way[0]!], first).stage).toBe('register')
    expect(codeOf(registered('2024-02-10', {}), '2024-03-03', [way[0]!], first)).toBeUndefined()
    const view = act('put_in_view', '2024-03-01', { case: 9 }) as SoldierAct
    expect(fold('2024-03-03', [...way, view], first)).toMatchObject({ stage: 'settled', case: 9 })
  })

  test('[2.4-a] another commune takes over anew after the handing over', () => {
    const moved = act('handed_over', '2024-02-10', {
      to: 5,
      toName: 'Đảng bộ xã Tân Lập',
      reason: 'Gia đình ở xã Tân Lập',
    }) as SoldierAct
    const answer = fold('2024-03-03', [takenOver(), moved])
    expect(answer).toMatchObject({ stage: 'take_over', commune: { id: 5 } })
  })
})

test.each([
  ['arrival before demobilisation', takenOver('2024-02-02'), [], 'CHUA-XUAT-NGU'],
  ['before the list itself', takenOver('2024-01-31'), [], 'TRUOC-CONG-BO'],
  ['a day to come', takenOver('2024-12-31'), [], 'NGAY-TUONG-LAI'],
  ['papers before taking over', presented('2024-02-20'), [], 'CHUA-TIEP-NHAN'],
  [
    'papers older than their receipt',
    presented('2024-02-20', '2024-02-21'),
    [takenOver()],
    'GIAY-SAU-NGAY-NHAN',
  ],
  ['a member in a cell without papers', registered('2024-02-20'), [takenOver()], 'CHUA-NHAN-GIAY'],
  ['taken over twice', takenOver('2024-02-07'), [takenOver()], 'DA-TIEP-NHAN'],
  [
    'no day of admission',
    registered('2024-02-21', {}),
    [takenOver(), presented('2024-02-20')],
    'THIEU-NGAY-VAO-DANG',
  ],
  [
    'an official member without that day',
    registered('2024-02-21', { ceremonyOn: '2022-03-03' }),
    [takenOver(), presented('2024-02-20')],
    'SAI-NGAY-CHINH-THUC',
  ],
  [
    'handed over to where they are',
    act('handed_over', '2024-02-20', { to: 4, toName: 'x', reason: 'x' }) as SoldierAct,
    [],
    'DANG-O-NOI-AY',
  ],
  [
    'in view, for a member',
    act('put_in_view', '2024-02-22', { case: 1 }) as SoldierAct,
    [takenOver(), presented('2024-02-20'), registered('2024-02-21')],
    'LA-DANG-VIEN',
  ],
  [
    'a result without an offer',
    act('result_recorded', '2024-02-20', { offer: 1, taken: true, what: 'x' }) as SoldierAct,
    [],
    'CHUA-CO-NOI-NHAN',
  ],
  [
    'a meeting without a companion',
    act('companion_met', '2024-02-20', { kind: 'visit', what: 'x' }) as SoldierAct,
    [],
    'CHUA-CO-DONG-HANH',
  ],
] as const)('[2.4-a] refused: %s', (_, next, before, code) => {
  expect(codeOf(next, '2024-03-01', before)).toBe(code)
})

test('[2.4-d] a job that was taken is stable work; the offer waits no longer', () => {
  const offer = act('offer_made', '2024-03-01', {
    kind: 'job',
    from: 'Công ty May Hưng Yên',
    what: 'Công nhân vận hành máy',
  }) as SoldierAct
  const result = act('result_recorded', '2024-03-10', {
    offer: offer.id,
    taken: true,
    what: 'Ký hợp đồng 12 tháng',
  }) as SoldierAct
  const without = act('work_stated', '2024-02-20', { stable: false }) as SoldierAct
  expect(fold('2024-03-05', [without, offer]).work?.stable).toBe(false)
  const answer = fold('2024-03-11', [without, offer, result])
  expect(answer.work).toEqual({ stable: true, on: '2024-03-10' })
  expect(answer.next.map(({ kind }) => kind)).not.toContain('result_recorded')
})

test('[2.4-c] a wish is recorded with its day and who took it down, and can be withdrawn', () => {
  const wish = act('post_wished', '2024-03-01', { post: 'Thôn đội trưởng' }) as SoldierAct
  const answer = fold('2024-03-02', [wish])
  expect(answer.wish).toMatchObject({ happenedOn: '2024-03-01', recordedBy: 'Đồng chí A' })
  const gone = act('wish_withdrawn', '2024-03-03', NONE) as SoldierAct
  expect(fold('2024-03-03', [wish, gone]).wish).toBeNull()
})

test('[2.4-b] the newest word on the reserve unit stands', () => {
  const not = act('reserve_not_joined', '2024-03-01', { reason: 'Đang chữa bệnh' }) as SoldierAct
  const joined = act('reserve_joined', '2024-04-01', { unit: 'Đại đội 3' }) as SoldierAct
  expect(fold('2024-03-02', [not]).reserve?.kind).toBe('reserve_not_joined')
  expect(fold('2024-04-02', [not, joined]).reserve).toMatchObject({ happenedOn: '2024-04-01' })
})

test('[2.4-f] a meeting is a day, a kind and one line: there is no place for opinions or scores', () => {
  const told = SOLDIER_ACTS.companion_met.schema.parse({
    kind: 'visit',
    what: 'Thăm gia đình',
    score: 8,
    opinion: 'x',
  })
  expect(told).toEqual({ kind: 'visit', what: 'Thăm gia đình' })
})
