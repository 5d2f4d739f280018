import type { ConditionKey } from './condition-key.ts'

/** In which part somebody acts. */
export type Doer =
  | 'cell'
  | 'sub_committee'
  | 'base'
  | 'superior'
  | 'province'
  | 'vetting_place'
  | 'applicant'
  | 'mass_organisation'
  | 'political_centre'

export interface ActGate {
  /** On a button. */
  readonly label: string
  /** After “Chưa thể …”. */
  readonly doing: string
  /** `above_cell`: whoever stands directly above the cell. */
  readonly by: Doer | 'above_cell'
  /** All must be met on the day of the act, in this order of telling. */
  readonly needs: readonly ConditionKey[]
}

export const OPEN = 'open' satisfies ConditionKey
