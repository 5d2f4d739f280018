import type { PlainDate } from '../calendar/plain-date.ts'
import type { Doer } from './act-gates.ts'
import { doerOf } from './act-gates.ts'
import type { Circumstances } from './circumstances.ts'
import type { CaseAnswer } from './fold-case.ts'
import type { Desk } from './who-records.ts'

/** Whose turn it is and which clock ends first: what the work lists of organisations are chosen by. */
export interface CaseTurn {
  readonly waitsFor: Doer
  /** The desk that must see to it, also where somebody outside is waited for. */
  readonly desk: Desk
  readonly dueOn: PlainDate | null
  readonly dueKey: string | null
}

const DESKS = {
  cell: 'cell',
  applicant: 'cell',
  mass_organisation: 'cell',
  political_centre: 'cell',
  sub_committee: 'sub_committee',
  base: 'base',
  vetting_place: 'base',
  superior: 'superior',
  // What the province writes arrives at the committee that decides.
  province: 'superior',
} as const satisfies Record<Doer, Desk>

export function caseTurn(answer: CaseAnswer, circumstances: Circumstances): CaseTurn {
  const gate = answer.nextGate
  const waitsFor =
    answer.missing.find(({ mendBy }) => mendBy !== undefined)?.mendBy ??
    (gate === undefined ? 'cell' : doerOf(gate, circumstances))
  const running = answer.deadlines
    .filter(
      // A certificate that holds for years is a condition, not something to be done by a day.
      ({ stoppedOn, confidence, key }) =>
        stoppedOn === undefined && confidence !== 'U' && key !== 'awareness_cert_valid',
    )
    .toSorted((a, b) => (a.end < b.end ? -1 : 1))[0]
  return {
    waitsFor,
    desk: DESKS[waitsFor],
    dueOn: running?.end ?? null,
    dueKey: running?.key ?? null,
  }
}
