import type { Capability } from '../access/roles.ts'
import type { AdmissionActKind } from './acts.ts'
import { doerOf, type Doer } from './act-gates.ts'
import type { Circumstances } from './circumstances.ts'

/** The organisation at which an act is recorded. */
export type Desk = 'cell' | 'sub_committee' | 'base' | 'superior'

interface Recorder {
  readonly desk: Desk
  readonly capability: Capability
}

const AT_CELL: Recorder = { desk: 'cell', capability: 'admission.cell' }
const AT_BASE: Recorder = { desk: 'base', capability: 'admission.base' }
const AT_SUPERIOR: Recorder = { desk: 'superior', capability: 'admission.decide' }

/** What a person or a place outside the Party organisation brings in is recorded where it is handed in. */
const RECORDERS = {
  cell: [AT_CELL],
  applicant: [AT_CELL],
  mass_organisation: [AT_CELL],
  political_centre: [AT_CELL],
  vetting_place: [AT_BASE],
  sub_committee: [{ desk: 'sub_committee', capability: 'admission.base' }],
  base: [AT_BASE],
  superior: [AT_SUPERIOR],
  province: [AT_SUPERIOR],
} as const satisfies Record<Doer, readonly Recorder[]>

/** Acts that more than their doer's desk may record: each level returns what was handed to it, and mends records. */
const ALSO: { readonly [K in AdmissionActKind]?: readonly Recorder[] } = {
  returned: [AT_BASE, AT_SUPERIOR],
  // The papers of an unusual case lie with whoever handed them on.
  special_paper_received: [AT_BASE, AT_SUPERIOR],
  corrected: [AT_BASE, AT_SUPERIOR],
  // At the place of arrival, through the list of moves: it is no desk of the case yet.
  move_received: [],
}

/** Where an act may be recorded and with which capability. A base cell's base desk is the cell itself. */
export function recordersOf(
  kind: AdmissionActKind,
  circumstances: Circumstances,
): readonly Recorder[] {
  return ALSO[kind] ?? RECORDERS[doerOf(kind, circumstances)]
}
