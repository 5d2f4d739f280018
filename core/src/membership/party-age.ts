import { addDays, addMonths, daysBetween, partsOf, type PlainDate } from '../calendar/plain-date.ts'

/** Why somebody was outside activity for a time, and whether party age goes on through it (QĐ 24/294-QĐ/TW §4.5). */
export const GAPS = {
  expelled: { counts: false },
  removed: { counts: false },
  left: { counts: false },
  lost_contact: { counts: false },
  /** Between one place and the next, by the member's own delay. */
  transfer: { counts: false },
  /** Wrongly expelled or removed and restored: continuous, the dues of the time are paid. */
  restored: { counts: true },
} as const satisfies Record<string, { readonly counts: boolean }>

export type GapReason = keyof typeof GAPS

export interface Gap {
  readonly from: PlainDate
  /** The day of coming back: restored, readmitted, presented. */
  readonly to: PlainDate
  readonly because: GapReason
}

/** What party age is told from. */
export interface PartyLife {
  /** The day of the first decision to admit; null where it is lost. */
  readonly decidedOn: PlainDate | null
  /** The day on the card, which stands in for a lost decision. */
  readonly cardOn: PlainDate | null
  /** From when an official member; null while on probation: no party age yet (Charter Điều 5.4). */
  readonly officialOn: PlainDate | null
  readonly gaps: readonly Gap[]
}

export interface PartyAge {
  /** The day from which it would be counted had there been no gap. */
  readonly countedFrom: PlainDate
  readonly months: number
}

/**
 * Party age on a day: whole months from the decision (not the ceremony), less the time outside.
 * Undefined before official membership, or where neither decision nor card tells a day.
 */
export function partyAge(life: PartyLife, on: PlainDate): PartyAge | undefined {
  const first = life.decidedOn ?? life.cardOn
  if (first === null || life.officialOn === null || on < life.officialOn) return undefined
  const from = life.gaps
    .filter(({ because, from }) => !GAPS[because].counts && from < on)
    .reduce((start, { from, to }) => later(start, { from, to: to < on ? to : on }), first)
  return { countedFrom: from, months: wholeMonths(from, on) }
}

/** The day from which party age is counted, the gaps that are over left out; undefined as in `partyAge`. */
export function countedFrom({
  decidedOn,
  cardOn,
  officialOn,
  gaps,
}: PartyLife): PlainDate | undefined {
  const first = decidedOn ?? cardOn
  if (first === null || officialOn === null) return undefined
  return gaps.filter(({ because }) => !GAPS[because].counts).reduce(later, first)
}

/** The day somebody reaches a badge of so many years, were there no gap to come. */
export function reachesYears(life: PartyLife, years: number): PlainDate | undefined {
  const from = countedFrom(life)
  return from === undefined ? undefined : addMonths(from, years * 12)
}

/** A start moved on by the length of a gap: its whole months, then the days left over. */
function later(start: PlainDate, { from, to }: Pick<Gap, 'from' | 'to'>): PlainDate {
  const months = wholeMonths(from, to)
  const days = daysBetween(addMonths(from, months), to)
  return addDays(addMonths(start, months), days)
}

function wholeMonths(from: PlainDate, to: PlainDate): number {
  const start = partsOf(from)
  const end = partsOf(to)
  const months = (end.year - start.year) * 12 + end.month - start.month
  return addMonths(from, months) <= to ? months : months - 1
}
