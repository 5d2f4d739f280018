import { ageInMonths } from '../calendar/age-by-month.ts'
import type { PartialDate, PlainDate } from '../calendar/plain-date.ts'

/** Schooling completed, lowest first. */
export const SCHOOLING = [
  'literate',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'higher',
] as const

export type Schooling = (typeof SCHOOLING)[number]

/** What the fold must know about the person and the organisations besides the acts. */
export interface Circumstances {
  readonly birth: PartialDate
  readonly sex?: 'male' | 'female'
  readonly citizen: boolean
  /** null: not known yet. */
  readonly schooling: Schooling | null
  /** The unit has a Youth Union organisation; a Trade Union organisation. */
  readonly youthUnionPresent: boolean
  readonly tradeUnionPresent: boolean
  /** Under a base committee, or a base cell standing by itself. */
  readonly baseKind: 'base_committee' | 'base_cell'
  /** A sub-committee stands between the cell and the base committee. */
  readonly subCommittee: boolean
  /** The base committee itself is delegated to decide (QĐ 24/294-QĐ/TW §4.3.2). */
  readonly delegated: boolean
  readonly deciderName: string
  readonly cellName: string
  readonly baseName: string
  /** null: not known yet. */
  readonly officialMembersOfCell: number | null
}

/**
 * Whether the person is of Youth Union age (16 to 30 completed years, G) on a date. Where the
 * birth date is partial the younger reading holds, so that the union is asked when in doubt.
 */
export function isYouthAge(
  birth: PartialDate,
  on: PlainDate,
  { min, max }: { min: number; max: number },
): boolean {
  const years = Math.floor(ageInMonths(birth, on, 'day_of_birth').least / 12)
  return min <= years && years <= max
}
