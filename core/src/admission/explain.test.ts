import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { explain } from './explain.ts'
import { CIRCUMSTANCES, caseOf, ordinaryActs } from './ordinary-case.ts'
import { foldCase } from './fold-case.ts'

test('a case written to a file and read back is answered as it was', () => {
  const acts = ordinaryActs()
  const file: unknown = JSON.parse(JSON.stringify({ circumstances: CIRCUMSTANCES, acts }))
  expect(explain(file, '2024-10-15')).toEqual({
    today: '2024-10-15',
    answer: foldCase(caseOf(acts, '2024-10-15')),
    corrections: [],
  })
})

test('the shortest file: a birth date and acts with their days, the rest by default', () => {
  const file = {
    circumstances: { birth: '2000', schooling: 'upper_secondary' },
    acts: [
      { kind: 'in_view', happenedOn: '2024-01-10', payload: { source: 1 } },
      { kind: 'applied', happenedOn: '2024-02-10' },
    ],
  }
  const { answer } = explain(file, '2024-03-01')
  expect(answer.stage).toBe('helper')
  expect(answer.judgedBy.map(({ act }) => act)).toEqual([1, 2])
})

test('settings of the province may stand in the file', () => {
  const file = {
    circumstances: { birth: '2006-03-20' },
    acts: [],
    settings: { age_month_boundary: 'month_of_birth' },
  }
  const age = explain(file, '2024-03-01').answer.conditions.find(({ key }) => key === 'age')
  expect(age?.met).toBe(true)
})

test('a setting with its document, and circumstances that changed on the way', () => {
  const file = {
    circumstances: {
      birth: '2000',
      officialMembersOfCell: 2,
      changes: [{ from: '2024-02-01', officialMembersOfCell: 5 }],
    },
    acts: [],
    settings: { vetting_answer: { value: 15, document: 'CV 12-CV/BTCTU', from: '2024-01-01' } },
  }
  const cell = (today: '2024-01-31' | '2024-02-01') =>
    explain(file, today).answer.conditions.find(({ key }) => key === 'minimum_cell')?.met
  expect([cell('2024-01-31'), cell('2024-02-01')]).toEqual([false, true])
})

test('a correction is told with the case before and after it', () => {
  const file = {
    circumstances: { birth: '2000' },
    acts: [
      { kind: 'in_view', happenedOn: '2024-01-10', payload: { source: 1 } },
      {
        kind: 'corrected',
        happenedOn: '2024-02-01',
        payload: {
          act: 1,
          happenedOn: '2024-01-20',
          payload: { source: 1 },
          basis: 'Nghị quyết chi bộ',
          approvedBy: 'Bí thư',
        },
      },
    ],
  }
  const [effect] = explain(file, '2024-03-01').corrections
  const entered = (answer: NonNullable<typeof effect>['before']) =>
    answer.steps.find(({ key }) => key === 'in_view')?.date
  expect(effect && [entered(effect.before), entered(effect.after)]).toEqual([
    '2024-01-10',
    '2024-01-20',
  ])
})

test.each([
  [{ acts: [] }, 'circumstances'],
  [{ circumstances: { birth: '14/3/1998' }, acts: [] }, 'circumstances.birth'],
  [
    { circumstances: { birth: '1998' }, acts: [{ kind: 'applied', happenedOn: '2024-02-30' }] },
    'acts.0.happenedOn',
  ],
  [
    {
      circumstances: { birth: '1998' },
      acts: [{ kind: 'in_view', happenedOn: '2024-02-03', payload: { source: 6 } }],
    },
    'acts.0.payload.source',
  ],
] as const)('what cannot be read is named by its place: %j → %s', (file, place) => {
  expect(() => explain(file, '2024-03-01')).toThrow(`Không đọc được hồ sơ ở chỗ “${place}”`)
})

test('every condition, deadline and warning of the answer survives JSON', () => {
  const { answer } = explain({ circumstances: CIRCUMSTANCES, acts: ordinaryActs() }, '2024-10-15')
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
})

test('a document not yet in force may be asked about: the case is judged by it from its day on', () => {
  const acts = [
    {
      kind: 'course_passed',
      happenedOn: '2024-01-10',
      payload: { certificate: { number: '1', date: '2024-01-10' }, issuer: 'Trung tâm' },
    },
  ]
  const amendment = {
    rule: 'awareness_cert_valid',
    value: 6,
    from: '2024-12-01',
    document: '310-QĐ/TW ngày 01/10/2024, §3.1',
  }
  const end = (today: PlainDate) =>
    explain(
      { circumstances: { birth: '1998' }, acts, amendments: [amendment] },
      today,
    ).answer.deadlines.find(({ key }) => key === 'awareness_cert_valid')
  expect(end('2024-11-30')).toMatchObject({ length: 60 })
  expect(end('2024-12-01')).toMatchObject({ length: 6, source: amendment.document })
  const wrong = {
    circumstances: { birth: '1998' },
    acts,
    amendments: [{ ...amendment, value: 0.5 }],
  }
  expect(() => explain(wrong, '2024-12-01')).toThrow(
    expect.objectContaining({ code: 'GIA-TRI-KHONG-HOP' }),
  )
})
