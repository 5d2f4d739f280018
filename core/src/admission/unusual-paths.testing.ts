import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct, AdmissionActKind, AdmissionPayloads } from './acts.ts'
import { checkAdmissionAct } from './check-act.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, ordinaryActs, ROLL, tally, until, without } from './ordinary-case.ts'
import type { SpecialCase } from './special-cases.ts'

// What the tests of the unusual paths share: the ordinary case, and how they ask about it.

export type More = Parameters<typeof caseOf>[2]

export const ACTS = ordinaryActs()
export const READY = until(ACTS, 'cell_voted')
export const MEETING: PlainDate = '2024-08-09'

export function answerOf(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}) {
  return foldCase(caseOf(acts, on, more))
}

export function lacking(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}) {
  return answerOf(acts, on, more).missing.map(({ key, about }) =>
    about === undefined ? key : `${key} ${about}`,
  )
}

export function why(
  acts: readonly AdmissionAct[],
  on: PlainDate = MEETING,
  more: More = {},
): string {
  return answerOf(acts, on, more)
    .missing.map((condition) => condition.why)
    .join(' ')
}

export function allowed(
  acts: readonly AdmissionAct[],
  kind: AdmissionActKind,
  on: PlainDate = MEETING,
  more: More = {},
): boolean | undefined {
  return answerOf(acts, on, more).next.find((it) => it.kind === kind)?.allowed
}

export function code(
  acts: readonly AdmissionAct[],
  candidate: AdmissionAct,
  today: PlainDate,
  more: More = {},
) {
  try {
    checkAdmissionAct(caseOf(acts, today, more), candidate)
    return undefined
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code
    throw refused
  }
}

export const NOTED: PlainDate = '2024-02-01'
export const paper = (date: PlainDate) => ({ number: '118-CV/TU', date })
export type Noted = AdmissionPayloads['special_case_noted']['matter']
export const noted = (matter: Noted) => act('special_case_noted', NOTED, { matter })
export const received = (matter: SpecialCase, on: PlainDate = '2024-02-05') =>
  act('special_paper_received', on, { matter, by: 'Ban Thường vụ Tỉnh ủy', paper: paper(on) })

/** Two introducing members instead of the union: for applicants past youth age. */
export const OLDER = [
  ...without(READY, 'introduced_by_union'),
  act('introduced_by_member', '2024-08-02', {
    person: 102,
    name: 'Hoàng Văn Tiến',
    togetherSince: '2019-01-01',
  }),
]
export const voted = act('cell_voted', MEETING, {
  roll: ROLL,
  tally: tally(20),
  paper: { number: '5', date: MEETING },
})
export const baseVoted = act('base_voted', '2024-08-23', {
  committeeSize: 15,
  tally: tally(15),
  paper: { number: '31', date: '2024-08-23' },
})
