import type { Paper } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** Badges of Party age, in years (HD 12-HD/BTCTW 2022). */
export const BADGE_YEARS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const
export type BadgeYears = (typeof BADGE_YEARS)[number]

/** A badge that a member holds. */
export interface Badge {
  /** Of the register that recorded it. */
  readonly act: number
  readonly years: BadgeYears
  /** Of the decision; null where the file does not tell. */
  readonly on: PlainDate | null
  readonly number: string | null
  readonly round: PlainDate | null
}

/** Somebody on the way up proposed a member for a badge of a round. */
export interface BadgeProposal {
  readonly act: number
  readonly years: BadgeYears
  readonly round: PlainDate
  readonly on: PlainDate
  readonly organisation: number
  readonly by: string
}

export interface BadgePayloads {
  badge_proposed: { readonly years: BadgeYears; readonly round: PlainDate }
  badge_awarded: {
    readonly years: BadgeYears
    readonly paper: Paper
    /** The round it is awarded in: who reaches the years by that day may be decided on before it. */
    readonly round?: PlainDate | null
    /** Gravely ill, before the years are full: only as far as the province says. */
    readonly early?: boolean
  }
  /** Held before the system kept badges, as the member's file has it. */
  badge_noted: {
    readonly years: BadgeYears
    readonly on: PlainDate | null
    readonly number: string | null
  }
}
