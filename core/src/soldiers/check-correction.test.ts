import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { SoldierAct, SoldierActKind, SoldierActOf, SoldierPayloads } from './acts.ts'
import { checkCorrection } from './check-correction.ts'
import { foldSoldier, type SoldierInput } from './fold-soldier.ts'
import { describeCorrection } from './soldier-words.ts'
import { fromAnnounced } from './standing-acts.ts'

let next = 1
function act<K extends SoldierActKind>(
  kind: K,
  happenedOn: PlainDate,
  payload: SoldierPayloads[K],
): SoldierActOf<K> {
  return {
    id: next++,
    kind,
    happenedOn,
    organisation: 4,
    organisationName: 'Ban CHQS huyện',
    recordedBy: 'Đồng chí A',
    payload,
  }
}

const told = {
  year: 2024,
  paper: { number: '12-QĐ', date: '2024-01-15' },
  demobilisedOn: '2024-02-05',
  unit: 'Trung đoàn 1',
  member: 'none',
  introducedOn: null,
  specialty: null,
  commune: 4,
  communeName: 'Đảng ủy xã Tân Dân',
} as const satisfies SoldierPayloads['announced']
const cell = { cell: 7, cellName: 'Chi bộ thôn Một', decidedOn: null, officialOn: null } as const

const TODAY: PlainDate = '2024-06-01'
const inputOf = (...acts: SoldierAct[]): SoldierInput => ({
  acts: fromAnnounced(acts),
  today: TODAY,
  calendar: VIETNAM_CALENDAR,
})
const correct = (
  mended: SoldierAct,
  happenedOn: PlainDate | null,
  payload: unknown = mended.payload,
) =>
  act('corrected', TODAY, {
    act: mended.id,
    happenedOn,
    payload: happenedOn === null ? null : payload,
    basis: 'Quyết định 15-QĐ',
  })

function codeOf(correction: SoldierActOf<'corrected'>, ...acts: SoldierAct[]) {
  try {
    checkCorrection(inputOf(...acts), correction)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('[2.4-a] an act is read as its last correction gives it; both stay in the history', () => {
  const announced = act('announced', '2024-02-01', told)
  const first = correct(announced, '2024-02-01', { ...told, demobilisedOn: '2024-02-06' })
  const last = correct(announced, '2024-02-02', { ...told, member: 'official' })
  const answer = foldSoldier(inputOf(announced, first, last))
  expect(answer).toMatchObject({
    member: 'official',
    demobilisedOn: '2024-02-05',
    announcedOn: '2024-02-02',
    stage: 'take_over',
  })
  expect(describeCorrection(last, announced)).toMatch(
    /^Đính chính “Công bố.*”, nay là: .*chính thức.*, ngày 02\/02\/2024\. Căn cứ: Quyết định 15-QĐ$/,
  )
})

test('[2.4-a] somebody listed as no member who is one has their clock from the day that it always ran from', () => {
  const announced = act('announced', '2024-02-01', told)
  expect(foldSoldier(inputOf(announced)).clock).toBeNull()
  const corrected = correct(announced, '2024-02-01', {
    ...told,
    member: 'official',
    introducedOn: '2024-02-05',
  })
  expect(foldSoldier(inputOf(announced, corrected)).clock).toMatchObject({
    start: '2024-02-05',
    end: '2024-03-25',
    state: 'late',
  })
})

test('[2.4-a] passing on to the right commune starts no clock anew', () => {
  const announced = act('announced', '2024-02-01', {
    ...told,
    member: 'official',
    introducedOn: '2024-02-05',
  })
  const handed = act('handed_over', '2024-03-20', {
    to: 5,
    toName: 'Đảng ủy xã Đông Kết',
    reason: 'Nhầm xã',
  })
  const [before, after] = [inputOf(announced), inputOf(announced, handed)].map((input) =>
    foldSoldier(input),
  )
  expect(after!.clock).toEqual(before!.clock)
  expect(after!.noticeEnds).toEqual(before!.noticeEnds)
})

test('[2.4-a] an act recorded by mistake counts for nothing, and may be recorded anew', () => {
  const announced = act('announced', '2024-02-01', told)
  const taken = act('taken_over', '2024-02-06', {})
  const answer = foldSoldier(inputOf(announced, taken, correct(taken, null)))
  expect(answer).toMatchObject({ takenOverOn: null, stage: 'take_over' })
  expect(answer.next.find(({ kind }) => kind === 'taken_over')).toMatchObject({ allowed: true })
})

describe('refused', () => {
  const announced = act('announced', '2024-02-01', told)
  const taken = act('taken_over', '2024-02-10', {})
  const registered = act('registered', '2024-02-12', { ...cell, ceremonyOn: null })
  const inView = act('put_in_view', '2024-02-20', { case: 3 })
  const handed = act('handed_over', '2024-02-11', { to: 5, toName: 'Xã khác', reason: 'Nhầm' })
  const asMember = act('announced', '2024-02-01', { ...told, member: 'probationary' })
  const dated = { ...cell, ceremonyOn: '2023-06-01' } as const
  const arrived = act('registered', '2024-02-12', dated)
  const papers = act('papers_presented', '2024-02-11', {
    paper: { number: '1-SHĐ', date: '2024-02-05' },
  })

  test.each<[string, string, SoldierActOf<'corrected'>, SoldierAct[]]>([
    ['an act of nobody', 'DINH-CHINH-KHONG-CO-VIEC', correct(taken, '2024-02-11'), [announced]],
    [
      'an act that was withdrawn',
      'DINH-CHINH-KHONG-CO-VIEC',
      correct(taken, '2024-02-11'),
      [announced, taken, correct(taken, null)],
    ],
    [
      'another commune',
      'NOI-VE-THI-CHUYEN',
      correct(announced, '2024-02-01', { ...told, commune: 9 }),
      [announced],
    ],
    [
      'the announcement withdrawn',
      'CONG-BO-NHAM-THI-DUA-RA',
      correct(announced, null),
      [announced],
    ],
    ['a day ahead', 'NGAY-TUONG-LAI', correct(taken, '2024-07-01'), [announced, taken]],
    ['half a form', 'SAI-NOI-DUNG', correct(announced, '2024-02-01', { commune: 4 }), [announced]],
    ['before demobilisation', 'CHUA-XUAT-NGU', correct(taken, '2024-02-03'), [announced, taken]],
    [
      'a later act loses what it stands on',
      'DINH-CHINH-VUONG-VIEC-SAU',
      correct(taken, '2024-02-14'),
      [announced, taken, registered],
    ],
    [
      'withdrawn under a later act',
      'DINH-CHINH-VUONG-VIEC-SAU',
      correct(taken, null),
      [announced, taken, registered],
    ],
    [
      'a member after being put in view',
      'DINH-CHINH-VUONG-VIEC-SAU',
      correct(announced, '2024-02-01', { ...told, member: 'official' }),
      [announced, taken, registered, inView],
    ],
    [
      'passing on',
      'KHONG-DINH-CHINH-O-DAY',
      correct(handed, '2024-02-12'),
      [announced, taken, handed],
    ],
    [
      'a case opened',
      'KHONG-DINH-CHINH-O-DAY',
      correct(inView, null),
      [announced, taken, registered, inView],
    ],
    [
      'what stands in the register of members',
      'KHONG-DINH-CHINH-O-DAY',
      correct(arrived, '2024-02-13', dated),
      [asMember, taken, papers, arrived],
    ],
  ])('[2.4-a] %s', (_, code, correction, acts) => {
    expect(codeOf(correction, ...acts)).toBe(code)
  })

  test('[2.4-a] what a later act already lacked is not in the way', () => {
    // Registered on a day before anybody took over: lists of before have such days.
    const early = act('registered', '2024-02-08', { ...cell, ceremonyOn: null })
    expect(codeOf(correct(taken, '2024-02-11'), announced, early, taken)).toBeUndefined()
  })
})
