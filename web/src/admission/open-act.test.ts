import { foldCase } from '@ptdv/core/admission/fold-case'
import { caseOf, ordinaryActs, until, without } from '@ptdv/core/admission/ordinary-case'
import { expect, test } from 'vitest'
import { openActOf } from './open-act.ts'

const ACTS = until(ordinaryActs(), 'cell_voted')
const ready = foldCase(caseOf(ACTS, '2024-08-09'))
const lacking = foldCase(caseOf(without(ACTS, 'opinions_gathered'), '2024-08-09'))

test('with nothing missing the gate itself stands open', () => {
  expect(openActOf({ answer: ready, mayRecord: ['opinions_gathered', 'cell_voted'] }, null)).toBe(
    'cell_voted',
  )
})

test('else the first missing thing that is ours', () => {
  const mayRecord = ['cell_voted', 'opinions_gathered'] as const
  expect(openActOf({ answer: lacking, mayRecord: [...mayRecord] }, null)).toBe('opinions_gathered')
})

test('what is with others opens no form', () => {
  expect(openActOf({ answer: lacking, mayRecord: ['vetting_asked'] }, null)).toBeNull()
})

test('the act named in the address opens, a name that is none does not', () => {
  expect(openActOf({ answer: ready, mayRecord: [] }, 'returned')).toBe('returned')
  expect(openActOf({ answer: ready, mayRecord: [] }, 'khong-co')).toBeNull()
})
