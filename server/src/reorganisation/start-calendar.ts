import type { House } from '../database/house.ts'
import { followCalendar } from '../organisations/follow-calendar.ts'
import { carryOutDue } from './carry-out-due.ts'

/** How soon after midnight, Vietnam time, the new day is seen. Milliseconds. */
const EVERY_MS = 20_000

/** What a new day brings by itself: the tree of that day, and the plans appointed for it. Also at start, for days missed. */
export function startCalendar(
  house: House,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let wake: (() => void) | undefined
  const loop = (async () => {
    while (!stopped) {
      await newDay(house).catch(onFault)
      if (stopped) break
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, EVERY_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    async stop() {
      stopped = true
      wake?.()
      await loop
    },
  }
}

export async function newDay(house: House): Promise<void> {
  await followCalendar(house.keeperDb, house.today())
  await carryOutDue(house)
}
