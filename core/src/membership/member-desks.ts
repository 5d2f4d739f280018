import type { Capability } from '../access/roles.ts'

/** The organisation at which an act of a member is recorded, seen from the member's cell. */
export type MemberDesk = 'cell' | 'base' | 'superior'

/** In which part somebody acts. */
export type MemberDoer =
  | 'cell'
  | 'base'
  | 'superior'
  /** Whoever may introduce to the place of arrival (§6.3.1): see `introducerOf`. */
  | 'introducer'
  /** The cell committee of arrival, or the base committee above it. Outside the province: who introduced. */
  | 'arrival'
  /** The cell into which somebody comes from outside the province, or the base committee above it. */
  | 'newcomer'
  /** Where the member takes part: the cell, or the base committee above it. */
  | 'home'
  /** Every level that keeps the member's papers. */
  | 'any'

export interface MemberRecorder {
  readonly desk: MemberDesk
  readonly capability: Capability
}

const AT: { readonly [D in MemberDesk]: MemberRecorder } = {
  cell: { desk: 'cell', capability: 'members.cell' },
  base: { desk: 'base', capability: 'members.base' },
  superior: { desk: 'superior', capability: 'members.decide' },
}

/** Where each part's acts are recorded. The two sides of a transfer are told by the transfer itself. */
export const MEMBER_RECORDERS: {
  readonly [D in Exclude<MemberDoer, 'arrival'>]: readonly MemberRecorder[]
} = {
  cell: [AT.cell],
  base: [AT.base],
  superior: [AT.superior],
  introducer: [AT.base, AT.superior],
  newcomer: [AT.cell, AT.base],
  home: [AT.cell, AT.base],
  any: [AT.cell, AT.base, AT.superior],
}

/**
 * Where a recorded act may be mended: at the lowest desk that records such acts, or above it, so that no cell turns what
 * its committees decided (QĐ 294-QĐ/TW §6.2.4: consent of the competent committee).
 */
export function correctorsOf(by: MemberDoer | null): readonly MemberRecorder[] {
  const upwards = MEMBER_RECORDERS.any
  if (by === null || by === 'arrival') return upwards
  const places = MEMBER_RECORDERS[by].map(({ desk }) =>
    upwards.findIndex((one) => one.desk === desk),
  )
  return upwards.slice(Math.min(...places))
}

/**
 * Who introduces (QĐ 24/294-QĐ/TW §6.3.1): within one committee directly above base organisations the base committee,
 * internally; out of it, or out of the province, that committee. Right under the Tỉnh ủy it is the Tỉnh ủy's
 * organising board.
 */
export function introducerOf(
  from: { readonly superior: number | null },
  to: { readonly superior: number | null } | null,
): 'base' | 'superior' {
  return to !== null && to.superior === from.superior ? 'base' : 'superior'
}
