import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionPayloads } from './acts.ts'
import { act } from './ordinary-case.ts'
import { SPECIAL_CASES } from './special-cases.ts'
import {
  ACTS,
  allowed,
  answerOf,
  baseVoted,
  lacking,
  NOTED,
  noted,
  READY,
  received,
  voted,
  why,
} from './unusual-paths.testing.ts'

describe('readmission (QĐ 24/294-QĐ/TW §3.5)', () => {
  type Former = AdmissionPayloads['former_membership_noted']
  const former = (payload: Partial<Former>) =>
    act('former_membership_noted', NOTED, {
      leftOn: '2021-08-09',
      because: 'removed',
      readmittedBefore: false,
      ...payload,
    })

  test.each([
    ['2021-08-08', []],
    ['2021-08-09', []],
    ['2021-08-10', ['readmission wait']],
  ] as const)('§3.5: removed on %s, considered on 09/08/2024: 36 months → %j', (leftOn, keys) => {
    expect(lacking([...READY, former({ leftOn })])).toEqual(keys)
  })

  test.each([
    [undefined, ['readmission wait'], 'not cleared'],
    ['2019-08-08', [], 'a day over sixty months'],
    ['2019-08-09', [], 'sixty months to the day'],
    ['2019-08-10', ['readmission wait'], 'a day short'],
  ] as const)('§3.5: a minor crime, record cleared %s → %j (%s)', (recordClearedOn, keys, _why) => {
    const convicted = former({
      because: 'minor_crime',
      leftOn: '2015-01-01',
      ...(recordClearedOn && { recordClearedOn }),
    })
    expect(lacking([...READY, convicted])).toEqual(keys)
  })

  test.each([
    ['quit_activity', true],
    ['own_request', true],
    ['disunity', true],
    ['corruption', true],
    ['serious_crime', true],
    ['own_request_hardship', false],
    ['expelled', false],
  ] as const)('§3.5: who left because “%s” is barred: %s', (because, barred) => {
    const keys = lacking([...READY, former({ because, leftOn: '2010-01-01' })])
    expect(keys).toEqual(barred ? ['readmission bars'] : [])
  })

  test('§3.5: once only', () => {
    expect(lacking([...READY, former({ readmittedBefore: true })])).toEqual(['readmission once'])
  })

  test('§3.5: the province’s written consent before the decision', () => {
    const acts = [...READY, former({}), voted, baseVoted]
    expect(lacking(acts, '2024-09-01')).toEqual(['special_papers former_member'])
    expect(lacking([...acts, received('former_member', '2024-09-01')], '2024-09-01')).toEqual([])
  })

  test('§3.5, §4.5: a new probation; party age from the first decision less the time outside', () => {
    const noteds = [former({ firstDecisionOn: '2010-03-03' }), received('former_member')]
    const answer = answerOf([...ACTS, ...noteds], '2025-10-04', {
      circumstances: { registeredOfficialOn: '2025-10-04' },
    })
    expect(answer.member).toMatchObject({
      enteredOn: '2024-10-04',
      officialOn: '2025-10-04',
      partyAgeFrom: '2010-03-03',
      outside: { from: '2021-08-09', to: '2024-09-20' },
    })
  })
})

describe('population policy (QĐ 05-QĐi/TW 28/8/2018)', () => {
  const child = (which: 'third' | 'fourth', bornOn: PlainDate) =>
    act('population_policy_noted', NOTED, { child: which, bornOn })

  test.each([
    ['third', '2022-08-09', []],
    ['third', '2022-08-10', ['population_wait']],
    ['fourth', '2021-08-09', []],
    ['fourth', '2021-08-10', ['population_wait']],
  ] as const)('the %s child born %s, considered on 09/08/2024 → %j', (which, bornOn, keys) => {
    expect(lacking([...READY, child(which, bornOn)])).toEqual(keys)
  })

  test('since 20/3/2025 whether to wait is the province’s to set (U)', () => {
    const acts = [...READY, child('third', '2020-01-01')]
    expect(lacking(acts, '2025-03-19')).toEqual([])
    expect(lacking(acts, '2025-03-20')).toEqual(['population_wait'])
    expect(why(acts, '2025-03-20')).toMatch(/Tỉnh ủy chưa đặt còn phải chờ hay không/)
    const settings = { population_wait_third: { value: 0, document: 'CV 20-CV/UBKTTU' } }
    expect(lacking(acts, '2025-03-20', { settings })).toEqual([])
  })
})

describe('special cases with documents of their own (rules §8.3)', () => {
  test.each([
    ['private_owner', 'HD 08-HD/BTCTW 27/9/2021', 'V'],
    ['ethnic_hoa', 'Thông tri 06-TT/TW 2004; HD 42-HD/BTCTW 2005', 'V'],
    ['religious', 'QĐ 123-QĐ/TW 2004; HD 40-HD/BTCTW', 'G'],
    ['foreign_relative', 'QĐ 127-QĐ/TW 2004; HD 41-HD/BTCTW', 'G'],
    ['political_history', 'QĐ 58-QĐ/TW 2022, Điều 10', 'V'],
  ] as const)('%s: its paper before the cell’s meeting (%s, %s)', (matter, source, confidence) => {
    const acts = [...READY, noted(matter)]
    expect(answerOf(acts).missing).toMatchObject([
      { key: 'special_papers', about: matter, source, confidence, confirmed: confidence === 'V' },
    ])
    expect(lacking([...acts, received(matter)])).toEqual([])
    expect(answerOf(acts).papers).toContainEqual({
      form: 'văn bản',
      label: `Trường hợp ${SPECIAL_CASES[matter].label}`,
      state: 'missing',
    })
  })

  test('on the ordinary path no such paper can be recorded', () => {
    expect(allowed(READY, 'special_paper_received')).toBeUndefined()
  })
})
