import type { House } from '../database/house.ts'
import { every, type Rounds } from '../jobs/every.ts'
import { followCalendar } from '../organisations/follow-calendar.ts'
import { carryOutDue } from './carry-out-due.ts'

/** How soon after midnight, Vietnam time, the new day is seen. Milliseconds. */
const EVERY_MS = 20_000

/** What a new day brings by itself: the tree of that day, and the plans appointed for it. Also at start, for days missed. */
export function startCalendar(house: House, onFault: (error: unknown) => void): Rounds {
  return every({ ms: EVERY_MS }, () => newDay(house), onFault)
}

export async function newDay(house: House): Promise<void> {
  await followCalendar(house.keeperDb, house.today())
  await carryOutDue(house)
}
