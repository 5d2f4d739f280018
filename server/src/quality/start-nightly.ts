import type { House } from '../database/house.ts'
import { oncePerDay } from '../jobs/daily.ts'
import { every, type Rounds } from '../jobs/every.ts'
import { checkEveryNight } from './check-every-night.ts'

/** How often it is looked whether a new day has begun. */
const EVERY_MS = 10 * 60_000
/** Whoever has just started the server wants to work with it first. */
const FIRST_AFTER_MS = 15 * 60_000

/** Checks the data once a calendar day: soon after midnight, or some time after the server was started that day. */
export function startNightly(house: House, onFault: (error: unknown) => void): Rounds {
  return every(
    { ms: EVERY_MS, firstAfterMs: FIRST_AFTER_MS },
    () => oncePerDay(house.keeperDb, 'quality', house.today(), () => checkEveryNight(house)),
    onFault,
  )
}
