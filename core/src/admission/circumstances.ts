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

export const SCHOOLING_NAMES = {
  literate: 'Biết đọc, biết viết',
  primary: 'Tiểu học',
  lower_secondary: 'Trung học cơ sở',
  upper_secondary: 'Trung học phổ thông',
  higher: 'Cao đẳng, đại học trở lên',
} as const satisfies Record<Schooling, string>

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
  /** A member of either union; left out where nobody said. */
  readonly youthUnionMember?: boolean
  readonly tradeUnionMember?: boolean
  /** The register has the person as an official member since this day, without acts of recognition here. */
  readonly registeredOfficialOn?: PlainDate | null
  /** What becomes otherwise, each from its day on. */
  readonly changes?: readonly CircumstancesChange[]
  /** What was otherwise until a day, the first on which it no longer was. */
  readonly earlier?: readonly CircumstancesBefore[]
}

/** What of the circumstances may be otherwise on another day. */
type Dated = Partial<Omit<Circumstances, 'changes' | 'earlier'>>

/** Something about the person or the organisations that is so from a day on. */
export type CircumstancesChange = Dated & { readonly from: PlainDate }

/** Something that was so until a day. */
export type CircumstancesBefore = Dated & { readonly until: PlainDate }

/** The circumstances as they were on a day: no act is judged by what came after it. */
export function circumstancesOn(circumstances: Circumstances, day: PlainDate): Circumstances {
  const { changes = [], earlier = [], ...first } = circumstances
  if (changes.length + earlier.length === 0) return circumstances
  const then = earlier
    .filter(({ until }) => day < until)
    .toSorted((a, b) => (a.until > b.until ? -1 : 1))
    .reduce<Circumstances>((later, { until: _until, ...was }) => ({ ...later, ...was }), first)
  return changes
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<Circumstances>((before, { from: _from, ...is }) => ({ ...before, ...is }), then)
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
