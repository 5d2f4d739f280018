import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import { CIRCUMSTANCES, caseOf, ordinaryActs } from './ordinary-case.ts'
import { foldCase } from './fold-case.ts'

test('a case written to a file and read back is answered as it was', () => {
  const acts = ordinaryActs()
  const file: unknown = JSON.parse(JSON.stringify({ circumstances: CIRCUMSTANCES, acts }))
  expect(explain(file, '2024-10-15')).toEqual({
    today: '2024-10-15',
    answer: foldCase(caseOf(acts, '2024-10-15')),
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
