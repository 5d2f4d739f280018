import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct, AdmissionActKind, AdmissionPayloads, Tally } from './acts.ts'
import { checkAdmissionAct } from './check-act.ts'
import { foldCase, type CaseAnswer } from './fold-case.ts'
import {
  act,
  caseOf,
  changed,
  ordinaryActs,
  recognitionActs,
  ROLL,
  tally,
  until,
  without,
} from './ordinary-case.ts'

const ADMITTED = ordinaryActs()
const WHOLE = [...ADMITTED, ...recognitionActs()]
const CONSIDERING = until(WHOLE, 'recognition_cell_voted')

type More = Parameters<typeof caseOf>[2]

function answerOf(acts: readonly AdmissionAct[], on: PlainDate, more: More = {}): CaseAnswer {
  return foldCase(caseOf(acts, on, more))
}

function allowed({ next }: CaseAnswer, kind: AdmissionActKind): boolean | undefined {
  return next.find((it) => it.kind === kind)?.allowed
}

function lacking(acts: readonly AdmissionAct[], on: PlainDate, more: More = {}): readonly string[] {
  return answerOf(acts, on, more).missing.map(({ key }) => key)
}

function deadline({ deadlines }: CaseAnswer, key: string) {
  return deadlines.find((it) => it.key === key)
}

function refusal(
  acts: readonly AdmissionAct[],
  candidate: AdmissionAct,
  today: PlainDate,
  more: More = {},
) {
  try {
    checkAdmissionAct(caseOf(acts, today, more), candidate)
    return undefined
  } catch (refused) {
    if (refused instanceof Refusal) return refused
    throw refused
  }
}

const paper = (date: PlainDate) => ({ number: '12-NQ', date })

function cellVote(
  on: PlainDate,
  votes: Tally,
  kind: 'recognition_cell_voted' | 'removal_cell_voted' = 'recognition_cell_voted',
) {
  return act(kind, on, { roll: ROLL, tally: votes, paper: paper(on) })
}

function baseVote(on: PlainDate, proposes: 'recognise' | 'remove', inFavour = 15) {
  return act('recognition_base_voted', on, {
    proposes,
    committeeSize: 15,
    tally: tally(inFavour, 15 - inFavour),
    paper: paper(on),
  })
}

function decision(on: PlainDate, outcome: 'recognised' | 'removed', inFavour = 11) {
  const payload: AdmissionPayloads['recognition_decided'] = {
    outcome,
    bodySize: 11,
    tally: tally(inFavour, 11 - inFavour),
    paper: paper(on),
  }
  return act('recognition_decided', on, payload)
}

describe('twelve months from the ceremony (Điều lệ Đảng, Điều 5.1)', () => {
  test.each([
    ['2025-10-03', 'probation', 'the day before'],
    ['2025-10-04', 'new_member_course', 'the day itself: over'],
    ['2025-10-05', 'new_member_course', 'the day after'],
  ] as const)('Điều 5.1: on %s the case stands at %s (%s)', (on, stage, _why) => {
    expect(answerOf(ADMITTED, on).stage).toBe(stage)
  })

  test('Điều 5.1: a ceremony on 29 February ends on 28 February', () => {
    const leap = changed(until(ADMITTED, 'ceremony_held'), 'decision_received', {
      happenedOn: '2024-02-28',
    })
    const acts = [
      ...leap.map((it) => ({ ...it, happenedOn: '2024-02-01' as PlainDate })),
      act('ceremony_held', '2024-02-29', { helper: { person: 101, name: 'A' } }),
    ]
    expect(deadline(answerOf(acts, '2024-03-01'), 'probation')?.end).toBe('2025-02-28')
  })

  test.each([
    ['2025-10-03', ['probation_over'], 'a day too early'],
    ['2025-10-04', [], 'on the day the twelve months end'],
    ['2025-10-06', [], 'after it'],
  ] as const)(
    'QĐ 24/294-QĐ/TW §4.2a: the cell considers on %s → lacking %j (%s)',
    (on, keys, _why) => {
      const early = CONSIDERING.map((it) =>
        it.happenedOn > '2025-10-01' ? { ...it, happenedOn: '2025-10-01' as PlainDate } : it,
      )
      expect(lacking(early, on)).toEqual(keys)
    },
  )

  test.each([
    ['new_member_course_passed', 'new_member_course', 'HD 06-HD/TW 2025 §4'],
    ['self_reviewed', 'self_review', 'mẫu 10-KNĐ'],
    ['helper_commented', 'helper_comment', 'mẫu 11-KNĐ'],
    ['probation_opinions_gathered', 'probation_opinions', 'HD 06-HD/TW 2025 §4'],
  ] as const)('without %s the cell lacks %s (%s)', (kind, key, _source) => {
    expect(lacking(without(CONSIDERING, kind), '2025-10-10')).toEqual([key])
  })

  test('Điều lệ Đảng, Điều 24.1: a cell of two official members cannot consider', () => {
    expect(
      lacking(CONSIDERING, '2025-10-10', { circumstances: { officialMembersOfCell: 2 } }),
    ).toEqual(['minimum_cell'])
  })

  test('Điều 5.1: another helper may be assigned on the way', () => {
    const changedHelper = [
      ...CONSIDERING,
      act('probation_helper_assigned', '2025-10-09', { helper: { person: 102, name: 'Tiến' } }),
    ]
    const helper = answerOf(changedHelper, '2025-10-10').conditions.find(
      ({ key }) => key === 'probation_helper',
    )
    expect(helper).toMatchObject({ met: true, why: 'Tiến giúp đỡ đảng viên dự bị.' })
  })
})

describe('the clocks of probation', () => {
  test('HD 12-HD/BTCTW 2022 II.2.2: the member’s own file within 30 working days of the ceremony', () => {
    const clock = { start: '2024-10-04', length: 30, end: '2024-11-15' }
    expect(deadline(answerOf(ADMITTED, '2024-11-15'), 'lylich_dangvien')).toMatchObject({
      ...clock,
      state: 'running',
    })
    expect(deadline(answerOf(ADMITTED, '2024-11-18'), 'lylich_dangvien')).toMatchObject({
      ...clock,
      state: 'late',
    })
    expect(deadline(answerOf(WHOLE, '2025-11-10'), 'lylich_dangvien')).toMatchObject({
      state: 'met',
    })
  })

  // 04/10/2025 is a Saturday: the thirty working days run to 14/11/2025.
  test.each([
    ['2025-10-03', undefined, undefined, 'it has not begun'],
    ['2025-10-04', 'running', 30, 'from the end of the twelve months'],
    ['2025-11-14', 'running', 0, 'the last day'],
    ['2025-11-15', 'late', 0, 'Saturday: late, no working day gone'],
    ['2025-11-17', 'late', -1, 'the first working day late'],
  ] as const)(
    'QĐ 294-QĐ/TW §4.2a: considering, on %s: %s, %s left (%s)',
    (on, state, left, _why) => {
      const clock = deadline(answerOf(CONSIDERING, on), 'consider_recognition')
      expect(clock?.state).toBe(state)
      expect(clock?.workingDaysLeft).toBe(left)
    },
  )

  test('QĐ 294-QĐ/TW §4.2a: considered in time stops it', () => {
    expect(deadline(answerOf(WHOLE, '2025-11-20'), 'consider_recognition')).toMatchObject({
      state: 'met',
      stoppedOn: '2025-10-10',
    })
  })

  test.each([
    ['2025-11-21', 'running'],
    ['2025-11-22', 'late'],
  ] as const)(
    'QĐ 294-QĐ/TW §4.3.1: the decision within 30 working days of the cell’s vote: on %s %s',
    (on, state) => {
      const waiting = until(WHOLE, 'recognition_decided')
      expect(deadline(answerOf(waiting, on), 'recognition_decision')).toMatchObject({
        start: '2025-10-10',
        length: 30,
        end: '2025-11-21',
        state,
        by: 'superior',
      })
    },
  )

  test('QĐ 294-QĐ/TW §4.3.1: extended by thirty working days at most, once', () => {
    const waiting = until(WHOLE, 'recognition_decided')
    const extension = (workingDays: number) =>
      act('decision_extended', '2025-11-20', { workingDays, reason: 'Chờ ý kiến nơi cư trú' })
    expect(refusal(waiting, extension(31), '2025-11-20')?.code).toBe('KEO-DAI-QUA-NHIEU')
    const extended = [...waiting, extension(30)]
    expect(refusal(waiting, extension(30), '2025-11-20')).toBeUndefined()
    expect(deadline(answerOf(extended, '2025-12-01'), 'recognition_decision')).toMatchObject({
      length: 30,
      extension: 30,
      end: '2026-01-06',
      state: 'running',
    })
    expect(allowed(answerOf(extended, '2025-12-01'), 'decision_extended')).toBeUndefined()
  })
})

describe('recognition (QĐ 24/294-QĐ/TW §4.2–4.3)', () => {
  test('§4.2b: official from the end of the twelve months, three dates apart', () => {
    expect(answerOf(WHOLE, '2025-11-10').member).toEqual({
      standing: 'official',
      decidedOn: '2024-09-20',
      enteredOn: '2024-10-04',
      officialOn: '2025-10-04',
      recognisedOn: '2025-10-31',
      partyAgeFrom: '2024-09-20',
      mayVote: true,
    })
  })

  test('§4.2b: years late, recognised as of the same day; the forgetting is told', () => {
    const years = recognitionActs().map((it) =>
      it.kind === 'member_file_made' || it.kind === 'new_member_course_passed'
        ? it
        : { ...it, happenedOn: `2028${it.happenedOn.slice(4)}` as PlainDate },
    )
    const late = [...ADMITTED, ...changedPapers(years)]
    expect(answerOf(late, '2028-12-01').member.officialOn).toBe('2025-10-04')
    const waiting = until(late, 'recognition_cell_voted')
    expect(answerOf(waiting, '2028-10-09').warnings).toContain(
      'Xét công nhận quá hạn từ ngày 14/11/2025: vẫn xét, công nhận từ ngày 04/10/2025, làm rõ trách nhiệm.',
    )
    expect(refusal(waiting, cellVote('2028-10-10', tally(20)), '2028-10-10')).toBeUndefined()
  })

  test.each([
    ['2025-10-03', 'before the twelve months end'],
    ['2025-10-20', 'after them, while the decision is waited for'],
    ['2025-10-30', 'the day before the decision'],
  ] as const)('Điều lệ Đảng, Điều 3.4: no vote on %s, %s', (on, _why) => {
    expect(answerOf(WHOLE, on).member).toMatchObject({ standing: 'probationary', mayVote: false })
  })

  test('Điều lệ Đảng, Điều 3.4: from the decision on', () => {
    expect(answerOf(WHOLE, '2025-10-31').member.mayVote).toBe(true)
  })

  test('§4.3.1: the case is closed, and the result still goes to the cell', () => {
    const decided = until(WHOLE, 'recognition_received')
    const answer = answerOf(decided, '2025-11-01')
    expect(answer.closed).toEqual({ reason: 'recognised', on: '2025-10-31' })
    expect(answer.nextGate).toBe('recognition_received')
    expect(allowed(answer, 'recognition_received')).toBe(true)
  })

  test('§4.2a: three thresholds on the way: 14/20 by the cell, 10/15 by the base, 6/11 above', () => {
    const acts = [
      ...CONSIDERING,
      cellVote('2025-10-10', tally(14, 6)),
      baseVote('2025-10-17', 'recognise', 10),
      decision('2025-10-31', 'recognised', 6),
    ]
    const { votes, member } = answerOf(acts, '2025-11-01')
    expect(votes.slice(-3)).toMatchObject([
      { inFavour: 14, base: 20, needed: 14, reached: true },
      { inFavour: 10, base: 15, needed: 10, reached: true },
      { inFavour: 6, base: 11, needed: 6, reached: true },
    ])
    expect(member.standing).toBe('official')
  })

  test('§4.3.2: five of eleven do not decide', () => {
    const acts = until(WHOLE, 'recognition_decided')
    expect(refusal(acts, decision('2025-10-31', 'recognised', 5), '2025-11-01')).toMatchObject({
      code: 'QUYET-DINH-TRAI-BIEU-QUYET',
      field: 'outcome',
    })
  })

  test.each([
    [7, 'QUYET-DINH-TRAI-BIEU-QUYET'],
    [8, undefined],
  ] as const)('HD 06-HD/TW §3.7a: delegated, %d of eleven → %s', (inFavour, code) => {
    const acts = until(WHOLE, 'recognition_base_voted')
    const delegated = { circumstances: { delegated: true } }
    expect(
      refusal(acts, decision('2025-10-31', 'recognised', inFavour), '2025-11-01', delegated)?.code,
    ).toBe(code)
  })

  test('HD §3.6: with a sub-committee its appraisal comes first', () => {
    const acts = until(WHOLE, 'recognition_base_voted')
    const sub = { circumstances: { subCommittee: true } }
    expect(answerOf(acts, '2025-10-12', sub)).toMatchObject({ stage: 'recognition_appraisal' })
    expect(allowed(answerOf(acts, '2025-10-12', sub), 'recognition_base_voted')).toBe(false)
  })

  test('a base cell sends its proposal straight up', () => {
    const acts = until(WHOLE, 'recognition_base_voted')
    const answer = answerOf(acts, '2025-10-12', { circumstances: { baseKind: 'base_cell' } })
    expect(answer.stage).toBe('recognition_decision')
    expect(allowed(answer, 'recognition_decided')).toBe(true)
  })

  test('the residence disagrees: told before the vote, not an obstacle (Bắc Ninh)', () => {
    const acts = changed(CONSIDERING, 'probation_opinions_gathered', {
      payload: { residence: 'disagrees' },
    })
    const answer = answerOf(acts, '2025-10-10')
    expect(answer.warnings.join()).toMatch(/Nơi cư trú không đồng ý công nhận/)
    expect(allowed(answer, 'recognition_cell_voted')).toBe(true)
  })

  test('recognised on paper, told by the register: the case is closed as of that day', () => {
    const circumstances = { registeredOfficialOn: '2025-10-04' } as const
    expect(answerOf(ADMITTED, '2025-10-03', { circumstances }).closed).toBeUndefined()
    const answer = answerOf(ADMITTED, '2025-11-20', { circumstances })
    expect(answer.closed).toEqual({ reason: 'recognised', on: '2025-10-04' })
    expect(answer.member).toMatchObject({ standing: 'official', officialOn: '2025-10-04' })
    expect(answer.missing).toEqual([])
  })
})

describe('votes that fail (QĐ 24/294-QĐ/TW §4.2c)', () => {
  const failed = (on: PlainDate, kind?: 'removal_cell_voted') => cellVote(on, tally(13, 7), kind)

  test.each([
    ['one', false, [failed('2025-10-10')]],
    [
      'two, of either kind',
      false,
      [failed('2025-10-10'), failed('2025-10-20', 'removal_cell_voted')],
    ],
    [
      'three',
      true,
      [failed('2025-10-10'), failed('2025-10-20', 'removal_cell_voted'), failed('2025-11-03')],
    ],
  ] as const)('§4.2c: %s failed, it goes up: %s', (_how, up, votes) => {
    const answer = answerOf([...CONSIDERING, ...votes], '2025-11-05')
    expect(allowed(answer, 'recognition_base_voted')).toBe(up)
    expect(allowed(answer, 'recognition_cell_voted') ?? false).toBe(!up)
  })

  test('§4.2c: after three failed votes the levels above decide either way', () => {
    const up = [...CONSIDERING, failed('2025-10-10'), failed('2025-10-20'), failed('2025-11-03')]
    for (const outcome of ['recognised', 'removed'] as const) {
      const proposes = outcome === 'recognised' ? 'recognise' : 'remove'
      const acts = [...up, baseVote('2025-11-10', proposes), decision('2025-11-20', outcome)]
      expect(answerOf(acts, '2025-11-21').closed?.reason).toBe(outcome)
      expect(
        refusal(
          [...up, baseVote('2025-11-10', proposes)],
          decision('2025-11-20', outcome),
          '2025-11-21',
        ),
      ).toBeUndefined()
    }
  })

  test('§4.2c: failed twice and passed the third time, it is proposed', () => {
    const acts = [
      ...CONSIDERING,
      failed('2025-10-10'),
      failed('2025-10-20'),
      cellVote('2025-11-03', tally(14, 6)),
    ]
    const answer = answerOf(acts, '2025-11-05')
    expect(answer.stage).toBe('recognition_base')
    expect(deadline(answer, 'recognition_decision')?.start).toBe('2025-11-03')
  })

  test('a returned vote that failed still counts among the three', () => {
    const acts = [
      ...CONSIDERING,
      failed('2025-10-10'),
      cellVote('2025-10-20', tally(15, 5)),
      act('returned', '2025-10-25', { reason: 'Thiếu nhận xét' }),
      failed('2025-11-03'),
      failed('2025-11-10'),
    ]
    expect(allowed(answerOf(acts, '2025-11-12'), 'recognition_base_voted')).toBe(true)
  })
})

describe('removal from the list of probationers (QĐ 24/294-QĐ/TW §4.2a; Điều lệ Đảng, Điều 5.2)', () => {
  const proposed = [...ADMITTED, cellVote('2025-03-10', tally(14, 6), 'removal_cell_voted')]

  test('§4.2a: three thresholds, and it may come before the twelve months end', () => {
    const acts = [
      ...proposed,
      baseVote('2025-03-17', 'remove', 10),
      decision('2025-03-31', 'removed', 6),
    ]
    const answer = answerOf(acts, '2025-04-01')
    expect(answer.closed).toEqual({ reason: 'removed', on: '2025-03-31' })
    expect(answer.member).toMatchObject({ standing: 'removed', mayVote: false })
  })

  test('§4.2a: the cell proposes removal, so nobody may recognise', () => {
    expect(refusal(proposed, baseVote('2025-03-17', 'recognise'), '2025-04-01')).toMatchObject({
      code: 'TRAI-NGHI-QUYET-CHI-BO',
      field: 'proposes',
    })
    const withBase = [...proposed, baseVote('2025-03-17', 'remove')]
    expect(refusal(withBase, decision('2025-03-31', 'recognised'), '2025-04-01')?.code).toBe(
      'TRAI-NGHI-QUYET-CHI-BO',
    )
  })

  test.each([
    [13, false],
    [14, true],
  ] as const)('§4.2a: %d of 20 in the cell proposes removal: %s', (inFavour, passes) => {
    const acts = [
      ...ADMITTED,
      cellVote('2025-03-10', tally(inFavour, 20 - inFavour), 'removal_cell_voted'),
    ]
    expect(allowed(answerOf(acts, '2025-03-12'), 'recognition_base_voted')).toBe(passes)
  })

  test.each([
    [5, 'QUYET-DINH-TRAI-BIEU-QUYET'],
    [6, undefined],
  ] as const)('§4.2a: %d of 11 above decides removal → %s', (inFavour, code) => {
    const acts = [...proposed, baseVote('2025-03-17', 'remove', 10)]
    expect(refusal(acts, decision('2025-03-31', 'removed', inFavour), '2025-04-01')?.code).toBe(
      code,
    )
  })
})

describe('a probationer who moves or dies', () => {
  const moved = act('moved', '2025-06-01', {
    to: null,
    toName: 'Chi bộ thôn Đông',
    certificate: { number: '5', date: '2025-06-01' },
    dossierSent: false,
  })

  test('HD §4 (G): recognised where they are, with the earlier place’s comment', () => {
    const acts = [...CONSIDERING, moved]
    expect(lacking(acts, '2025-10-10')).toEqual(['earlier_place_comment'])
    const condition = answerOf(acts, '2025-10-10').missing[0]
    expect(condition).toMatchObject({ confidence: 'G', confirmed: false })
    const commented = [
      ...acts,
      act('earlier_place_commented', '2025-10-01', { organisationName: 'Chi bộ thôn Thượng' }),
    ]
    expect(lacking(commented, '2025-10-10')).toEqual([])
  })

  test('nobody who stayed is asked for such a comment', () => {
    expect(allowed(answerOf(CONSIDERING, '2025-10-10'), 'earlier_place_commented')).toBeUndefined()
  })

  test('a probationer dies (U): closed, no automatic recognition, and it says to ask', () => {
    const answer = answerOf([...ADMITTED, act('died', '2025-06-01', {})], '2025-11-01')
    expect(answer.closed).toEqual({ reason: 'died', on: '2025-06-01' })
    expect(answer.member).toMatchObject({ standing: 'probationary', mayVote: false })
    expect(answer.warnings.join()).toMatch(/chưa thấy quy định .* hỏi Ban Tổ chức Tỉnh ủy/)
    expect(answer.next.map(({ kind }) => kind)).toEqual(['membership_cancelled', 'corrected'])
  })
})

describe('a wrong admission or recognition (QĐ 24/294-QĐ/TW §4.4)', () => {
  const cancel = (on: PlainDate, payload: Partial<AdmissionPayloads['membership_cancelled']>) =>
    act('membership_cancelled', on, {
      what: 'admission',
      ground: 'not_qualified',
      canceller: 'issuer',
      reason: 'Chưa đủ 18 tuổi khi chi bộ xét',
      paper: paper(on),
      ...payload,
    })

  test('§4.4: not qualified: the decision is cancelled and the name removed', () => {
    const answer = answerOf([...WHOLE, cancel('2026-01-10', {})], '2026-02-01')
    expect(answer.closed).toEqual({ reason: 'cancelled', on: '2026-01-10' })
    expect(answer.member).toMatchObject({ standing: 'cancelled', mayVote: false })
    expect(allowed(answer, 'membership_cancelled')).toBeUndefined()
  })

  test('§4.4: wrong procedure: the decision is made again, and nobody is a member until then', () => {
    const acts = [...ADMITTED, cancel('2024-11-10', { ground: 'wrong_procedure' })]
    const answer = answerOf(acts, '2024-11-11')
    expect(answer.stage).toBe('decision')
    expect(answer.member).toEqual({ standing: 'none', mayVote: false })
    expect(answer.steps.find(({ key }) => key === 'decision')?.state).toBe('returned')
    expect(allowed(answer, 'decided')).toBe(true)
  })

  test('§4.4: wrong recognition is made again, the probation stands', () => {
    const acts = [
      ...WHOLE,
      cancel('2025-12-01', { what: 'recognition', ground: 'wrong_procedure' }),
    ]
    const answer = answerOf(acts, '2025-12-02')
    expect(answer.closed).toBeUndefined()
    expect(answer.stage).toBe('recognition_decision')
    expect(answer.member.standing).toBe('probationary')
  })

  test.each([
    [{ canceller: 'competent_now' }, 'VI-SAO-CAP-KHAC-HUY', 'no reason why not the issuer'],
    [
      { canceller: 'competent_now', because: 'body_gone' },
      undefined,
      'the issuer was merged (from 2021)',
    ],
    [
      { canceller: 'competent_now', because: 'transferred' },
      'THIEU-DONG-Y-CAP-TREN',
      'transferred, without the consent from above',
    ],
    [
      { canceller: 'competent_now', because: 'transferred', consent: paper('2026-01-05') },
      undefined,
      'transferred, with it',
    ],
  ] as const)('§4.4: %j → %s (%s)', (payload, code, _why) => {
    expect(refusal(WHOLE, cancel('2026-01-10', payload), '2026-02-01')?.code).toBe(code)
  })

  test('QĐ 29-QĐ/TW §4.4: in 2020 nothing said who cancels for a body that is gone', () => {
    const old = ADMITTED.map((it) => ({
      ...it,
      happenedOn: `2018${it.happenedOn.slice(4)}` as PlainDate,
    }))
    const candidate = cancel('2020-01-10', { canceller: 'competent_now', because: 'body_gone' })
    expect(refusal(old, candidate, '2020-02-01')?.code).toBe('CHUA-CO-QUY-DINH-HUY')
  })

  test('a recognition that never was cannot be cancelled', () => {
    expect(
      refusal(ADMITTED, cancel('2025-01-10', { what: 'recognition' }), '2025-02-01')?.code,
    ).toBe('CHUA-CONG-NHAN')
  })
})

/** Papers dated with their acts. */
function changedPapers(acts: readonly AdmissionAct[]): readonly AdmissionAct[] {
  return acts.map((it) =>
    'paper' in it.payload && it.payload.paper
      ? ({
          ...it,
          payload: { ...it.payload, paper: { ...it.payload.paper, date: it.happenedOn } },
        } as AdmissionAct)
      : it,
  )
}
