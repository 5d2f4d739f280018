import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { correctionEffects } from './correction-effect.ts'
import { act, caseOf, tally } from './ordinary-case.ts'
import { ACTS, answerOf, code, MEETING, READY } from './unusual-paths.testing.ts'

describe('the end before the end', () => {
  test.each([
    ['in_view', '2024-01-20'],
    ['applied', '2024-06-20'],
    ['cell_voted', '2024-08-12'],
    ['decided', '2024-09-22'],
  ] as const)('an applicant dies after %s: closed, no clock runs, nothing warns', (after, on) => {
    const known = ACTS.slice(0, ACTS.findIndex(({ kind }) => kind === after) + 1)
    const answer = answerOf([...known, act('died', on, {})], '2024-12-01')
    expect(answer.closed).toEqual({ reason: 'died', on })
    expect(answer.deadlines.filter(({ stoppedOn }) => stoppedOn === undefined)).toEqual([])
    expect(answer.member.standing).toBe('none')
  })

  test.each(['applied', 'cell_voted', 'decided', 'decision_received'] as const)(
    'Charter Điều 4: the application may be withdrawn after %s',
    (after) => {
      const known = ACTS.slice(0, ACTS.findIndex(({ kind }) => kind === after) + 1)
      const last = known.at(-1)?.happenedOn ?? MEETING
      expect(code(known, act('withdrawn', last, {}), last)).toBeUndefined()
    },
  )

  test('withdrawn: how long the dossier is kept is unset (U), and the case says so', () => {
    const acts = [...READY, act('withdrawn', '2024-08-07', {})]
    expect(answerOf(acts).warnings.join()).toMatch(/chưa đặt thời hạn lưu hồ sơ/)
    const settings = { withdrawn_dossier_kept: { value: 24, document: 'QĐ 9-QĐ/TU' } }
    expect(answerOf(acts, MEETING, { settings }).warnings).toEqual([])
  })

  test.each([
    ['2026-08-06', 'CHUA-DU-DIEU-KIEN'],
    ['2026-08-07', undefined],
  ] as const)(
    'HD 35-HD/VPTW (term set by the province): a withdrawn dossier of 24 months is destroyed on %s: %s',
    (on, refusal) => {
      const acts = [...READY, act('withdrawn', '2024-08-07', {})]
      const settings = { withdrawn_dossier_kept: { value: 24, document: 'QĐ 9-QĐ/TU' } }
      const destroyed = act('dossier_destroyed', on, { paper: { number: '4-BB/ĐU', date: on } })
      expect(code(acts, destroyed, on, { settings })).toBe(refusal)
      expect(code(acts, destroyed, on)).toBe('CHUA-DU-DIEU-KIEN')
      expect(code(READY, destroyed, on, { settings })).toBe('VIEC-DA-QUA')
    },
  )

  test('after the ceremony it is no application any more', () => {
    expect(code(ACTS, act('withdrawn', '2024-11-01', {}), '2024-11-01')).toBe('VIEC-DA-QUA')
  })
})

describe('corrections (§6.2.4: basis and approver; nothing is lost)', () => {
  const cell = ACTS.find(({ kind }) => kind === 'cell_voted')
  const mended = (happenedOn: PlainDate, inFavour: number, id: number, recordedAt: string) =>
    act(
      'corrected',
      '2024-12-01',
      {
        act: cell?.id ?? 0,
        happenedOn,
        payload: { ...cell?.payload, tally: tally(inFavour, 20 - inFavour) },
        basis: 'Biên bản họp chi bộ',
        approvedBy: 'Bí thư Đảng ủy',
      },
      { id, recordedAt },
    )

  test('the fold before and after each, in the order of recording', () => {
    const acts = [
      ...ACTS,
      mended('2024-08-12', 18, 9002, '2024-12-02T08:00:00Z'),
      mended('2024-08-09', 13, 9001, '2024-12-01T08:00:00Z'),
    ]
    const effects = correctionEffects(caseOf(acts, '2024-12-20'))
    const told = effects.map(({ correction, before, after }) => [
      correction,
      before.votes[0]?.on,
      before.votes[0]?.inFavour,
      after.votes[0]?.on,
      after.votes[0]?.inFavour,
    ])
    expect(told).toEqual([
      [9001, '2024-08-09', 18, '2024-08-09', 13],
      [9002, '2024-08-09', 13, '2024-08-12', 18],
    ])
  })

  test('a mended ceremony moves the end of probation with it', () => {
    const ceremony = ACTS.find(({ kind }) => kind === 'ceremony_held')
    const correction = act('corrected', '2024-12-01', {
      act: ceremony?.id ?? 0,
      happenedOn: '2024-10-11',
      payload: ceremony?.payload,
      basis: 'Biên bản lễ kết nạp',
      approvedBy: 'Bí thư Đảng ủy',
    })
    const [effect] = correctionEffects(caseOf([...ACTS, correction], '2024-12-20'))
    const end = (answer: NonNullable<typeof effect>['before']) =>
      answer.deadlines.find(({ key }) => key === 'probation')?.end
    expect(effect && [end(effect.before), end(effect.after)]).toEqual(['2025-10-04', '2025-10-11'])
  })
})
