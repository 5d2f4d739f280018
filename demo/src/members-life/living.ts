import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { DemoMembership } from '../demo-data.ts'
import type { Numbering } from '../numbering.ts'
import type { Cell, Place } from '../tree.ts'

/** The day on which cells noted the cards and badges that their members held already. */
export const NOTED_ON: PlainDate = '2024-02-06'
/** Later there is no committee of a district: who would decide after the reorganisation is not told. */
export const LAST_DISTRICT_DAY: PlainDate = '2025-06-30'

/** A member who is one at the story's end, and whoever tells of them. */
export interface Living {
  readonly numbers: Numbering
  readonly membership: DemoMembership & { readonly officialOn: PlainDate }
  /** The day of the decision that made them official, where the story tells it. */
  readonly recognisedOn: PlainDate | null
  readonly cell: Cell
  readonly committee: Place
  /** The story's last day. */
  readonly end: PlainDate
  /** What was forgotten, or is on its way. */
  readonly badge: 'forgotten' | 'proposed' | undefined
  readonly card: 'unknown' | undefined
  /** When what they held before was noted: with everybody's, or once they had come. */
  readonly notedOn: PlainDate
}
