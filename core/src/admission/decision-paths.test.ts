import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { act, changed, ROLL, tally, until } from './ordinary-case.ts'
import {
  ACTS,
  allowed,
  answerOf,
  code,
  lacking,
  type More,
  READY,
  voted,
} from './unusual-paths.testing.ts'

describe('the decision’s extension (QĐ 24/294-QĐ/TW §4.3.1)', () => {
  const waiting = until(ACTS, 'decided')
  const extended = (workingDays: number, on: PlainDate = '2024-11-04') =>
    act('decision_extended', on, { workingDays, reason: 'Chờ kết luận của cơ quan chức năng' })

  test.each([
    [1, undefined],
    [30, undefined],
    [31, 'KEO-DAI-QUA-NHIEU'],
  ] as const)('§4.3.1: by %d working days → %s', (days, refused) => {
    expect(code(waiting, extended(days), '2024-11-04')).toBe(refused)
  })

  test.each([
    ['2024-11-05', 'running', 'the last of sixty, extended'],
    ['2024-11-06', 'running', 'the first of thirty more'],
    ['2024-12-17', 'running', 'the last of them'],
    ['2024-12-18', 'late', 'the day after'],
  ] as const)('§4.3.1: extended by thirty, on %s it is %s (%s)', (on, state, _why) => {
    const clock = answerOf([...waiting, extended(30)], on).deadlines.find(
      ({ key }) => key === 'admission_decision',
    )
    expect(clock).toMatchObject({ length: 60, extension: 30, end: '2024-12-17', state })
  })

  test('§4.3.1: once, and only while a decision is waited for', () => {
    expect(allowed([...waiting, extended(10)], 'decision_extended', '2024-11-05')).toBeUndefined()
    expect(allowed(READY, 'decision_extended')).toBeUndefined()
    expect(allowed(ACTS, 'decision_extended', '2024-12-01')).toBeUndefined()
  })
})

describe('the ceremony (QĐ 24/294-QĐ/TW §4.1; HD §3.8)', () => {
  const waiting = until(ACTS, 'ceremony_held')
  const helper = { person: 101, name: 'Nguyễn Đình Khánh' }
  const held = (on: PlainDate) => act('ceremony_held', on, { helper })
  const consent = act('late_ceremony_consented', '2024-11-07', { by: 'Đảng ủy xã Tân Dân' })

  test.each([
    ['2024-11-05', undefined],
    ['2024-11-06', undefined],
    ['2024-11-07', 'CHUA-DU-DIEU-KIEN'],
  ] as const)('§4.1: thirty working days end on 06/11/2024: held on %s → %s', (on, refused) => {
    expect(code(waiting, held(on), '2024-11-20')).toBe(refused)
  })

  test('HD §3.8: late, with the direct superior’s consent', () => {
    expect(code([...waiting, consent], held('2024-11-12'), '2024-11-20')).toBeUndefined()
    expect(answerOf([...waiting, consent, held('2024-11-12')], '2024-11-20').warnings).toEqual([])
  })

  test('HD §3.8: the direct superior of a base cell is the committee that decides', () => {
    const by = (more: More) =>
      answerOf(waiting, '2024-11-20', more).next.find(
        ({ kind }) => kind === 'late_ceremony_consented',
      )?.by
    expect(by({})).toBe('base')
    expect(by({ circumstances: { baseKind: 'base_cell' } })).toBe('superior')
  })

  test('HD §3.8: several on one day, one by one: each case holds its own', () => {
    const cases = [waiting, waiting].map((acts) => [...acts, held('2024-10-04')])
    expect(cases.map((acts) => answerOf(acts, '2024-10-05').member.enteredOn)).toEqual([
      '2024-10-04',
      '2024-10-04',
    ])
  })
})

describe('one person at a time (HD §3.6b): the same roll counts for each case by itself', () => {
  test('§9.3.2: who counts and who does not, by name and why', () => {
    const roll = ROLL.map((line, index) =>
      index === 0
        ? { ...line, presence: 'temporarily_elsewhere' as const }
        : index === 1
          ? { ...line, presence: 'exempt_absent' as const }
          : index === 2
            ? { ...line, presence: 'absent' as const }
            : line,
    )
    const acts = changed(until(ACTS, 'base_voted'), 'cell_voted', {
      payload: { roll, tally: tally(12, 5) },
    })
    const [vote] = answerOf(acts, '2024-08-12').votes
    expect(vote).toMatchObject({ base: 18, needed: 12, inFavour: 12, reached: true })
    expect(vote?.counted).toContain('Đảng viên 3')
    expect(vote?.leftOut).toEqual([
      { name: 'Đảng viên 1', because: 'đã chuyển sinh hoạt tạm thời đi, vắng mặt' },
      { name: 'Đảng viên 2', because: 'miễn công tác, sinh hoạt, vắng mặt' },
    ])
  })

  test('HD §3.6b: a second vote on the same person needs the dossier returned first', () => {
    const acts = until(ACTS, 'base_voted')
    expect(code(acts, { ...voted, happenedOn: '2024-08-12' }, '2024-08-12')).toBe('VIEC-DA-GHI')
  })
})

describe('as the circumstances were on each day', () => {
  test('a case is not judged by a cell that shrank after its vote', () => {
    const changes = [{ from: '2024-09-01', officialMembersOfCell: 2 }] as const
    const more = { circumstances: { changes } }
    const condition = answerOf(ACTS, '2024-12-01', more).conditions.find(
      ({ key, forStep }) => key === 'minimum_cell' && forStep === 'cell_vote',
    )
    expect(condition?.met).toBe(true)
    expect(answerOf(ACTS, '2024-12-01', more).warnings).toEqual([])
    expect(lacking(READY, '2024-09-02', more)).toContain('minimum_cell')
  })

  test('1/7/2025: before it the district decided, since then the commune (QĐ 294-QĐ/TW)', () => {
    const commune = 'Ban Thường vụ Đảng ủy xã Khoái Châu'
    const changes = [{ from: '2025-07-01', deciderName: commune }] as const
    const told = (on: PlainDate) =>
      answerOf(until(ACTS, 'decided'), on, { circumstances: { changes } }).conditions.find(
        ({ key, forStep }) => key === 'decided' && forStep === 'receipt',
      )?.why
    expect(told('2025-06-30')).toMatch(/Huyện ủy Khoái Châu chưa quyết định/)
    expect(told('2025-07-01')).toMatch(/Đảng ủy xã Khoái Châu chưa quyết định/)
  })

  test('delegated from a day on: the vote before it is judged as it was (HD §3.7a)', () => {
    const changes = [{ from: '2024-09-10', delegated: true }] as const
    const more = { circumstances: { changes } }
    const waiting = until(ACTS, 'decided')
    expect(answerOf(waiting, '2024-09-09', more).stage).toBe('decision')
    const decided = (on: PlainDate) =>
      act('decided', on, {
        outcome: 'admitted',
        bodySize: 11,
        tally: tally(7, 4),
        paper: { number: '1', date: on },
      })
    expect(code(waiting, decided('2024-09-09'), '2024-09-20', more)).toBeUndefined()
    expect(code(waiting, decided('2024-09-10'), '2024-09-20', more)).toBe(
      'QUYET-DINH-TRAI-BIEU-QUYET',
    )
  })
})
