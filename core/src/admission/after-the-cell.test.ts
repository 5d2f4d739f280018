import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { foldCase, type CaseAnswer } from './fold-case.ts'
import { act, caseOf, changed, ordinaryActs, ROLL, tally, until, without } from './ordinary-case.ts'

const ACTS = ordinaryActs()
const LATER: PlainDate = '2024-12-20'

function answerOf(
  acts: readonly AdmissionAct[],
  on: PlainDate = LATER,
  circumstances: Partial<Circumstances> = {},
): CaseAnswer {
  return foldCase(caseOf(acts, on, { circumstances }))
}

function allowed({ next }: CaseAnswer, kind: AdmissionActKind): boolean {
  return next.find((it) => it.kind === kind)?.allowed ?? false
}

function stateOf({ steps }: CaseAnswer, key: string) {
  return steps.find((step) => step.key === key)
}

function deadline({ deadlines }: CaseAnswer, key: string) {
  return deadlines.find((it) => it.key === key)
}

describe('votes (QĐ 24/294-QĐ/TW §9.3.2; HD §3.6)', () => {
  test('HD 01-HD/TW 2021 §5.1: a cell vote below two thirds goes up instead of ending the case', () => {
    const acts = until(
      changed(ACTS, 'cell_voted', { payload: { tally: tally(13, 7) } }),
      'base_voted',
    )
    const answer = answerOf(acts)
    expect(answer.closed).toBeUndefined()
    expect(stateOf(answer, 'cell_vote')).toMatchObject({ state: 'done' })
    expect(stateOf(answer, 'cell_vote')?.note).toMatch(
      /13\/20.*chưa đủ ít nhất 2\/3, chuyển cấp trên xem xét/,
    )
    expect(allowed(answer, 'base_voted')).toBe(true)
  })

  test('HD §5.1: a base committee’s vote below two thirds goes up as well', () => {
    const acts = until(changed(ACTS, 'base_voted', { payload: { tally: tally(9, 6) } }), 'decided')
    expect(allowed(answerOf(acts), 'decided')).toBe(true)
  })

  test('§9.3.2: members on temporary transfer and exempt absentees leave the base', () => {
    const roll = ROLL.map((line, index) => ({
      ...line,
      presence:
        index < 14
          ? ('present' as const)
          : index < 17
            ? ('exempt_absent' as const)
            : ('temporarily_elsewhere' as const),
    }))
    const acts = changed(ACTS, 'cell_voted', { payload: { roll, tally: tally(10, 4) } })
    expect(stateOf(answerOf(acts), 'cell_vote')?.note).toMatch(/10\/14.*đủ ít nhất 2\/3/)
  })
})

describe('who stands between the cell and the decision', () => {
  test('HD §3.6: a sub-committee appraises before the base committee votes', () => {
    const acts = until(ACTS, 'base_voted')
    const answer = answerOf(acts, LATER, { subCommittee: true })
    expect(answer.stage).toBe('appraisal')
    expect(allowed(answer, 'base_voted')).toBe(false)
    const appraised = [
      ...acts,
      act('sub_committee_appraised', '2024-08-15', {
        paper: { number: '2-BC', date: '2024-08-15' },
      }),
    ]
    expect(allowed(answerOf(appraised, LATER, { subCommittee: true }), 'base_voted')).toBe(true)
  })

  test('a base cell has no base committee: the decision follows its own vote', () => {
    const answer = answerOf(until(ACTS, 'base_voted'), LATER, { baseKind: 'base_cell' })
    expect(answer.stage).toBe('decision')
    expect(allowed(answer, 'decided')).toBe(true)
    expect(answer.next.map(({ kind }) => kind)).not.toContain('base_voted')
  })

  test('a base cell vets and certifies itself', () => {
    const answer = answerOf(until(ACTS, 'vetting_asked'), LATER, { baseKind: 'base_cell' })
    expect(answer.next.find(({ kind }) => kind === 'vetting_asked')?.by).toBe('cell')
  })

  test('§4.3.2: a delegated base committee decides itself, in one vote', () => {
    const answer = answerOf(until(ACTS, 'base_voted'), LATER, { delegated: true })
    expect(answer.stage).toBe('decision')
    expect(answer.next.find(({ kind }) => kind === 'decided')).toMatchObject({
      allowed: true,
      by: 'base',
    })
  })
})

describe('the decision (QĐ 24/294-QĐ/TW §4.3.1: 60 working days from the cell’s resolution)', () => {
  const waiting = until(ACTS, 'decided')

  test('2/9 is not counted: from Friday 09/08/2024 to Tuesday 05/11/2024', () => {
    expect(deadline(answerOf(waiting, '2024-08-12'), 'admission_decision')).toMatchObject({
      start: '2024-08-09',
      length: 60,
      end: '2024-11-05',
      state: 'running',
      workingDaysLeft: 59,
      by: 'superior',
      source: 'QĐ 24-QĐ/TW, §4.3.1',
    })
  })

  test.each([
    ['2024-11-05', 'running', 0],
    ['2024-11-06', 'late', -1],
    ['2024-11-11', 'late', -4],
  ] as const)('looked at on %s it is %s, %d working days left', (on, state, workingDaysLeft) => {
    expect(deadline(answerOf(waiting, on), 'admission_decision')).toMatchObject({
      state,
      workingDaysLeft,
    })
  })

  test('late, the step is overdue; decided late, the clock stays late and stops', () => {
    expect(stateOf(answerOf(waiting, '2024-11-06'), 'decision')?.state).toBe('overdue')
    const decided = changed(until(ACTS, 'decision_received'), 'decided', {
      happenedOn: '2024-11-06',
    })
    const answer = answerOf(decided)
    expect(stateOf(answer, 'decision')?.state).toBe('done')
    expect(deadline(answer, 'admission_decision')).toMatchObject({
      state: 'late',
      stoppedOn: '2024-11-06',
    })
  })

  test('a refusal closes the case, and its result still goes to the cell', () => {
    const refused = changed(until(ACTS, 'decision_received'), 'decided', {
      payload: { outcome: 'refused', tally: tally(3, 8) },
    })
    const answer = answerOf(refused)
    expect(answer.closed).toEqual({ reason: 'refused', on: '2024-09-20' })
    expect(answer.next.filter((it) => it.allowed).map(({ kind }) => kind)).toEqual([
      'decision_received',
      'corrected',
    ])
    expect(answer.nextGate).toBe('decision_received')
  })

  test('a refusal starts no ceremony clock', () => {
    const refused = changed(until(ACTS, 'ceremony_held'), 'decided', {
      payload: { outcome: 'refused', tally: tally(3, 8) },
    })
    expect(deadline(answerOf(refused), 'ceremony')).toBeUndefined()
  })
})

describe('the ceremony (QĐ 24/294-QĐ/TW §4.1: 30 working days from receipt)', () => {
  test('the clock starts with the receipt, not with the decision', () => {
    const waiting = until(ACTS, 'ceremony_held')
    expect(deadline(answerOf(waiting, '2024-10-01'), 'ceremony')).toMatchObject({
      start: '2024-09-25',
      end: '2024-11-06',
      state: 'running',
    })
    expect(deadline(answerOf(without(waiting, 'decision_received')), 'ceremony')).toBeUndefined()
  })

  test('without the decision in the cell’s hands no ceremony', () => {
    const answer = answerOf(until(ACTS, 'decision_received'))
    expect(allowed(answer, 'ceremony_held')).toBe(false)
    expect(answer.missing.map(({ key }) => key)).toEqual([])
    expect(answer.nextGate).toBe('decision_received')
  })

  test('Charter Điều 5.1: probation runs twelve months from the ceremony', () => {
    expect(deadline(answerOf(ACTS), 'probation')).toMatchObject({
      start: '2024-10-04',
      end: '2025-10-04',
      state: 'running',
    })
    expect(deadline(answerOf(ACTS, '2025-10-04'), 'probation')).toMatchObject({ state: 'met' })
    expect(answerOf(ACTS).stage).toBe('probation')
  })
})

describe('a dossier sent back', () => {
  const returned = (on: PlainDate) => act('returned', on, { reason: 'Nghị quyết thiếu số phiếu' })

  test('from above, the base committee must consider again', () => {
    const answer = answerOf([...until(ACTS, 'decided'), returned('2024-09-01')])
    expect(answer.stage).toBe('base_vote')
    expect(stateOf(answer, 'base_vote')).toMatchObject({
      state: 'returned',
      note: 'Nghị quyết thiếu số phiếu',
    })
    expect(allowed(answer, 'base_voted')).toBe(true)
    expect(allowed(answer, 'decided')).toBe(false)
  })

  test('from the base committee, the cell must; its new resolution starts the clock again', () => {
    const acts = [...until(ACTS, 'base_voted'), returned('2024-08-20')]
    expect(answerOf(acts).stage).toBe('cell_vote')
    expect(deadline(answerOf(acts), 'admission_decision')).toBeUndefined()
    const again = [
      ...acts,
      act('cell_voted', '2024-09-06', {
        roll: ROLL,
        tally: tally(20),
        paper: { number: '8', date: '2024-09-06' },
      }),
    ]
    expect(deadline(answerOf(again), 'admission_decision')?.start).toBe('2024-09-06')
  })

  test('before the cell’s vote, the applicant hands the life history in again', () => {
    const acts = [...until(ACTS, 'introduced_by_member'), returned('2024-07-30')]
    expect(stateOf(answerOf(acts), 'life_history')?.state).toBe('returned')
  })

  test('the level it has come to is the one that returns it', () => {
    const returner = (acts: readonly AdmissionAct[]) =>
      answerOf(acts).next.find(({ kind }) => kind === 'returned')?.by
    expect(returner(until(ACTS, 'cell_voted'))).toBe('base')
    expect(returner(until(ACTS, 'base_voted'))).toBe('base')
    expect(returner(until(ACTS, 'decided'))).toBe('superior')
  })
})

describe('the case closed', () => {
  test.each([
    ['withdrawn', act('withdrawn', '2024-08-07', {}), ['dossier_destroyed', 'corrected']],
    ['taken_off_list', act('taken_off_list', '2024-08-07', { reason: 'Chuyển đi' }), ['corrected']],
  ] as const)(
    '%s: what was kept may end, mistakes be mended, and no clock runs',
    (reason, closing, remains) => {
      const answer = answerOf([...until(ACTS, 'cell_voted'), closing])
      expect(answer.closed).toEqual({ reason, on: '2024-08-07' })
      expect(answer.next.map(({ kind }) => kind)).toEqual(remains)
      expect(answer.missing).toEqual([])
      expect(answer.deadlines.filter(({ stoppedOn }) => stoppedOn === undefined)).toEqual([])
    },
  )
})

describe('corrections (a mistake is mended by an act with its basis, §6.2.4)', () => {
  const voted = ACTS.find(({ kind }) => kind === 'cell_voted')
  const correction = (happenedOn: PlainDate, recordedAt: string, made: PlainDate = '2024-12-01') =>
    act(
      'corrected',
      made,
      {
        act: voted?.id ?? 0,
        happenedOn,
        payload: voted?.payload,
        basis: 'Biên bản',
        approvedBy: 'Bí thư',
      },
      { recordedAt },
    )

  test('the date given by the correction is the one that counts', () => {
    const acts = [...ACTS, correction('2024-08-12', '2024-12-01T08:00:00Z')]
    expect(deadline(answerOf(acts), 'admission_decision')?.start).toBe('2024-08-12')
  })

  test('of several corrections of one act the last recorded wins, in whatever order they lie', () => {
    const first = correction('2024-08-12', '2024-12-01T08:00:00Z')
    const second = correction('2024-08-13', '2024-12-02T08:00:00Z', '2024-11-30')
    expect(deadline(answerOf([...ACTS, first, second]), 'admission_decision')?.start).toBe(
      '2024-08-13',
    )
    expect(deadline(answerOf([second, ...ACTS, first]), 'admission_decision')?.start).toBe(
      '2024-08-13',
    )
  })

  test('a correction made later is not yet known when looking back', () => {
    const acts = [...ACTS, correction('2024-08-12', '2024-12-01T08:00:00Z')]
    expect(deadline(answerOf(acts, '2024-11-30'), 'admission_decision')?.start).toBe('2024-08-09')
  })
})

describe('each act is judged by the rulebook of its own day', () => {
  test('a case across 30/6/2025 shows which regime judged what', () => {
    const acts = changed(
      changed(until(ACTS, 'decision_received'), 'base_voted', { happenedOn: '2025-02-03' }),
      'decided',
      { happenedOn: '2025-07-02' },
    )
    const { judgedBy, conditions } = answerOf(acts, '2025-07-03')
    const regimes = Object.fromEntries(judgedBy.map(({ kind, regime }) => [kind, regime]))
    expect(regimes).toMatchObject({ cell_voted: 'qd24', base_voted: 'qd232', decided: 'qd294' })
    const source = (key: string, forStep: string) =>
      conditions.find((it) => it.key === key && it.forStep === forStep)?.source
    expect(source('schooling', 'cell_vote')).toBe('QĐ 24-QĐ/TW, §1.1.2')
    expect(source('base_voted', 'decision')).toBe('HD 06-HD/TW 2025, §3.6c')
  })

  test('before the first rulebook nobody judges, and the fold says so', () => {
    const early = until(ACTS, 'cell_voted').map((it) => ({
      ...it,
      happenedOn: '2016-07-01' as PlainDate,
    }))
    const { missing, judgedBy } = answerOf(early, '2016-07-24')
    expect(judgedBy.every(({ regime }) => regime === null)).toBe(true)
    expect(missing.some(({ why }) => /chưa có bộ quy định nào/.test(why))).toBe(true)
  })
})

describe('what a person should look at', () => {
  test('acts that came in without their conditions are told, not hidden', () => {
    const { warnings } = answerOf(without(ACTS, 'opinions_gathered'))
    expect(warnings).toEqual([
      'Ghi biểu quyết của chi bộ ngày 09/08/2024 khi thiếu tổng hợp ý kiến của đoàn thể và nơi cư trú.',
    ])
  })

  test('an introducer whom the cell did not assign to help', () => {
    const acts = [
      ...until(ACTS, 'cell_voted'),
      act('introduced_by_member', '2024-08-06', {
        person: 9,
        name: 'Vũ Văn Chín',
        togetherSince: '2019-01-01',
      }),
    ]
    expect(answerOf(acts).warnings).toEqual([
      'Vũ Văn Chín giới thiệu nhưng chưa được chi bộ phân công giúp đỡ.',
    ])
  })

  test('the ordinary path warns of nothing', () => {
    expect(answerOf(ACTS).warnings).toEqual([])
  })
})

test('the papers: there, missing, and the helper’s introduction still unsigned', () => {
  const acts = without(until(ACTS, 'cell_voted'), 'introduced_by_member', 'opinions_gathered')
  expect(answerOf(acts).papers).toMatchObject([
    { form: '1-KNĐ', state: 'have' },
    { form: '2-KNĐ', state: 'have' },
    { form: 'kèm 2-KNĐ', state: 'have' },
    { form: 'kèm 2-KNĐ', state: 'have' },
    { form: 'CN-NTVĐ', state: 'have' },
    { form: '4-KNĐ', state: 'have' },
    { form: '3-KNĐ', label: 'Giấy giới thiệu của Nguyễn Đình Khánh', state: 'unsigned' },
    { form: '5-KNĐ', state: 'missing' },
  ])
})
