import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { MovementValues } from '@ptdv/core/imports/kinds/movement-columns'
import type { CellRef, MemberActKind, MemberPayloads } from '@ptdv/core/membership/acts'
import type { MemberState } from '@ptdv/core/membership/member-state'
import type { Cell } from '../find-cell.ts'
import type { WhereTo } from './province-places.ts'

/** One act that a row makes, K naming the kind. */
export interface StepOf<K extends MemberActKind> {
  readonly kind: K
  readonly happenedOn: PlainDate
  readonly payload: MemberPayloads[K]
  /** Where the act lies. */
  readonly cell: CellRef
}

export type Step = { [K in MemberActKind]: StepOf<K> }[MemberActKind]

/** What stands around a row when its acts are thought out. */
export interface Situation {
  readonly values: MovementValues
  readonly on: PlainDate
  /** The member on that day, with what rows before this one made of them. */
  readonly state: MemberState
  /** Where the row's place lies; null where the row says none. */
  readonly where: WhereTo | null
  /** The cell of the row in the asker's part of the tree. */
  readonly cell: Cell | Finding
  /** A later row of the same person says that they were received: this one only introduces. */
  readonly isReceivedLater: boolean
  /** The paper on which the member is on the way leads to another place than where the row has them arrive. */
  readonly leadsElsewhere: boolean
  /** Of who comes and was in the register before. */
  readonly ceremonyOn: PlainDate | null
}

/** The acts of a row, or why there can be none. */
export type Planned = readonly Step[] | Finding

export function isFinding(planned: Planned): planned is Finding {
  return !Array.isArray(planned)
}
