import type { Random } from './random.ts'
import type { Day } from './days.ts'
import type { DemoPerson } from './demo-data.ts'
import type { Cell } from './tree.ts'

/** One member of a cell as the cell's meetings see them. */
export interface RosterMember {
  readonly person: DemoPerson
  /** In the cell from this day on. */
  readonly since: Day
  /** From this day on the member votes; null while probationary. */
  readonly votesFrom: Day | null
  /** The last day before which the member sat here; null while here. */
  endedOn: Day | null
  readonly exempt: boolean
  readonly temporarilyElsewhere: boolean
  office: string | null
}

/** A cell with its members, filled year by year. */
export interface Roster {
  readonly cell: Cell
  readonly members: RosterMember[]
}

/** Members who vote in the cell on the day. */
export function votersOn({ members }: Roster, on: Day): RosterMember[] {
  return members.filter(
    ({ since, votesFrom, endedOn }) =>
      since <= on && votesFrom !== null && votesFrom <= on && (endedOn === null || on < endedOn),
  )
}

/** `count` different official members who have been here long and stay: helpers and introducers. */
export function pillars(
  random: Random,
  { members }: Roster,
  count: number,
  before: Day,
): RosterMember[] {
  const steady = members.filter(
    ({ since, votesFrom, endedOn, exempt, temporarilyElsewhere }) =>
      endedOn === null &&
      since <= before &&
      votesFrom !== null &&
      votesFrom <= before &&
      !exempt &&
      !temporarilyElsewhere,
  )
  if (steady.length < count)
    throw new RangeError('A cell has too few members to help and introduce.')
  const first = random.int(0, steady.length - 1)
  return Array.from({ length: count }, (_, index) => steady[(first + index) % steady.length]!)
}
