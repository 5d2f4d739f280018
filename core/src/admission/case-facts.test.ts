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

test('[0.1] [2.1-g] §4.4: what a cancelled decision led to counts for nothing, and once on the new days when done again', () => {
  const cancelled = act('membership_cancelled', '2024-11-10', {
    what: 'admission',
    ground: 'wrong_procedure',
    canceller: 'issuer',
    reason: 'Họp không đủ số người',
    paper: { number: '62-QĐ/HU', date: '2024-11-10' },
  })
  const counted = (acts: ReturnType<typeof ordinaryActs>) =>
    caseFacts(acts)
      .filter(({ kind }) => ['admitted', 'joined', 'member'].includes(kind))
      .map(({ kind, on }) => `${kind} ${on}`)
  const before = ordinaryActs()
  expect(counted(before)).toHaveLength(3)
  expect(counted([...before, cancelled])).toEqual([])
  const again = before
    .filter(({ kind }) => kind === 'decided' || kind === 'ceremony_held')
    .map((one, index) => ({
      ...one,
      id: 9_000 + index,
      happenedOn: (['2024-12-01', '2024-12-02'] as const)[index]!,
    }))
  expect(counted([...before, cancelled, ...again])).toEqual([
    'admitted 2024-12-01',
    'joined 2024-12-02',
    'member 2024-12-02',
  ])
})
