import type {
  Circumstances,
  CircumstancesBefore,
  CircumstancesChange,
} from '@ptdv/core/admission/circumstances'
import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { UnitAspect, UnitStatement } from '@ptdv/core/organisations/unit-statements'
import { passageOf, type LineStop, type Passage } from './passage.ts'

/** Who lay above a cell, from when until when. */
export interface DatedStop extends LineStop {
  /** The cell: the one the case was opened in, or the one that follows it. */
  readonly below: number
  readonly from: PlainDate
  /** The first day on which it no longer did; null: it does. */
  readonly to: PlainDate | null
}

const FACTS = {
  youth_union: 'youthUnionPresent',
  trade_union: 'tradeUnionPresent',
  delegated: 'delegated',
} as const satisfies Record<UnitAspect, keyof Circumstances>

type UnitFacts = Pick<Circumstances, (typeof FACTS)[UnitAspect]>

/** Units as they stand today, with what they were before and what is stated ahead. */
export function unitFacts(
  before: UnitFacts,
  statements: readonly UnitStatement[],
  today: PlainDate,
): Pick<Circumstances, keyof UnitFacts | 'changes' | 'earlier'> {
  const now: Record<keyof UnitFacts, boolean> = { ...before }
  const earlier: CircumstancesBefore[] = []
  const changes: CircumstancesChange[] = []
  for (const { aspect, value, from } of statements) {
    const fact = FACTS[aspect]
    if (from > today) {
      changes.push({ from, [fact]: value })
    } else {
      earlier.push({ until: from, [fact]: now[fact] })
      now[fact] = value
    }
  }
  return {
    ...now,
    ...(changes.length > 0 && { changes }),
    ...(earlier.length > 0 && { earlier }),
  }
}

/** Through which organisations cases of a cell passed before the tree changed above it, or the cell ended. */
export function earlierPassages(
  cells: readonly number[],
  stops: readonly DatedStop[],
  today: PlainDate,
): readonly CircumstancesBefore[] {
  const ends = stops.flatMap(({ to }) => (to !== null && to <= today ? [to] : []))
  return [...new Set(ends)].toSorted().flatMap((until) => {
    const last = addDays(until, -1)
    const onLast = stops.filter(({ from, to }) => from <= last && (to === null || last < to))
    const cell = cells.find((id) => onLast.some((stop) => stop.id === id && stop.below === id))
    if (cell === undefined) return []
    const line = onLast.filter(({ below }) => below === cell)
    return [{ until, ...passageFacts(passageOf(cell, line)) }]
  })
}

/** What the rules must know of the organisations a case passes. */
export function passageFacts(passage: Passage) {
  return {
    baseKind: passage.base.id === passage.cell.id ? 'base_cell' : 'base_committee',
    subCommittee: passage.subCommittee !== null,
    deciderName: passage.superior?.name ?? '',
    cellName: passage.cell.name,
    baseName: passage.base.name,
  } as const satisfies Partial<Circumstances>
}
