import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MovementKey } from '@ptdv/core/imports/kinds/movement-types'
import type { NewPerson } from '../../../people/create-person.ts'
import type { Step } from './situation.ts'

/** What a row writes: of whom, and which acts, in their order. */
export interface MovementPlan {
  /** The record to go on with; null where a row of the sheet makes it. */
  readonly person: number | null
  /** Rows of one person in the sheet share it. */
  readonly key: string
  /** The record that this row makes. */
  readonly record: NewRecord | null
  /** The cell of another's part of the tree that introduced them here. */
  readonly from: number | null
  readonly movement: MovementKey
  readonly on: PlainDate
  readonly steps: readonly Step[]
}

export interface NewRecord {
  readonly cell: number
  readonly person: NewPerson
}
