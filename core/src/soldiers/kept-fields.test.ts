import type { z } from 'zod'
import { expect, test } from 'vitest'
import { SOLDIER_ACTS } from './act-kinds.ts'
import { soldierPersonSchema } from './contract.ts'

const fieldsOf = (schema: z.ZodType) => Object.keys((schema as z.ZodObject).shape).join(' ')

test('[2.4-a] of military service no more is kept than the clause needs: a field more is a decision, not a slip', () => {
  expect(fieldsOf(soldierPersonSchema)).toBe('fullName birth sex citizenNumber')
  const kept = Object.entries(SOLDIER_ACTS).map(([kind, { schema }]) => [kind, fieldsOf(schema)])
  expect(Object.fromEntries(kept)).toEqual({
    announced: 'year paper demobilisedOn unit member introducedOn specialty commune communeName',
    taken_over: '',
    handed_over: 'to toName reason',
    papers_presented: 'paper',
    registered: 'cell cellName decidedOn ceremonyOn officialOn',
    introduced: '',
    put_in_view: 'case',
    reserve_joined: 'unit',
    reserve_not_joined: 'reason',
    work_stated: 'stable',
    need_stated: 'kind what',
    offer_made: 'kind from what',
    result_recorded: 'offer taken what',
    task_given: 'task',
    post_wished: 'post',
    wish_withdrawn: '',
    companion_assigned: 'name organisation',
    companion_met: 'kind what',
    taken_off: 'reason',
    corrected: 'act happenedOn payload basis',
  })
})
