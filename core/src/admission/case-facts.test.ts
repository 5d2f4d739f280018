import { expect, test } from 'vitest'
import { caseFacts } from './case-facts.ts'
import { act, ordinaryActs } from './ordinary-case.ts'

test('[0.1] the ceremony of one who was a member before counts as readmission beside joining', () => {
  const before = act('former_membership_noted', '2024-01-11', {
    leftOn: '2018-05-01',
    because: 'removed',
    readmittedBefore: false,
  })
  const at = (acts: ReturnType<typeof ordinaryActs>) =>
    caseFacts(acts).filter(({ kind }) => kind === 'readmitted' || kind === 'joined')
  expect(at([...ordinaryActs(), before])).toEqual([
    { kind: 'readmitted', amount: 1, on: '2024-10-04' },
    { kind: 'joined', amount: 1, on: '2024-10-04' },
  ])
  expect(at(ordinaryActs())).toHaveLength(1)
})
