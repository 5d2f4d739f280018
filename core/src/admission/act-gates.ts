import type { ActGate, Doer } from './act-gate.ts'
import type { AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { ADMISSION_GATES } from './gates-of-admission.ts'
import { ANYTIME_GATES, PROBATION_GATES } from './gates-of-probation.ts'
import { decidesAtBase, hasBaseVote } from './steps.ts'

export type { Doer } from './act-gate.ts'

/** Every act, in the order of the path. */
export const ACT_GATES = {
  ...ADMISSION_GATES,
  ...PROBATION_GATES,
  ...ANYTIME_GATES,
} as const satisfies Record<AdmissionActKind, ActGate>

/** Acts of one day count in this order. */
export const KIND_ORDER: readonly AdmissionActKind[] = Object.keys(ACT_GATES) as AdmissionActKind[]

export function gateOf(kind: AdmissionActKind): ActGate {
  return ACT_GATES[kind]
}

/** Who does it here: a base cell is its own base; a delegated committee decides itself. */
export function doerOf(kind: AdmissionActKind, circumstances: Circumstances): Doer {
  const { by } = gateOf(kind)
  if (by === 'above_cell') return circumstances.baseKind === 'base_cell' ? 'superior' : 'base'
  if (by === 'base' && circumstances.baseKind === 'base_cell') return 'cell'
  if (by === 'superior' && decidesAtBase(circumstances)) return 'base'
  return by
}

/** A dossier is returned by the level it has come to. */
export function returnerOf(step: AdmissionActKind | undefined, circumstances: Circumstances): Doer {
  if (step === 'base_voted' || step === 'recognition_base_voted') return 'superior'
  const ofCell = step === 'cell_voted' || step === 'recognition_cell_voted'
  const toDecider = ofCell && !hasBaseVote(circumstances)
  return doerOf(toDecider ? 'decided' : 'base_voted', circumstances)
}
