import { officeDayUpTo, type Day } from './days.ts'
import type { Random } from './random.ts'

/**
 * The ordinary path with the days that usually pass before each step. Short enough for every
 * clock: at most 50 days from the cell's vote to the decision, at most 90 from the life history to the vote.
 */
export const PATH = [
  { step: 'introduced', after: [0, 0] },
  { step: 'in_view', after: [8, 20] },
  { step: 'helper', after: [0, 12] },
  { step: 'course', after: [40, 160] },
  { step: 'applied', after: [10, 60] },
  { step: 'life_history', after: [7, 25] },
  { step: 'asked', after: [3, 15] },
  { step: 'answered', after: [5, 18] },
  { step: 'certified', after: [2, 10] },
  { step: 'introduction', after: [2, 12] },
  { step: 'second_introduction', after: [0, 6] },
  { step: 'opinions', after: [2, 10] },
  { step: 'cell_vote', after: [3, 12] },
  { step: 'appraisal', after: [3, 8] },
  { step: 'base_vote', after: [3, 12] },
  { step: 'decision', after: [8, 30] },
] as const satisfies readonly { step: string; after: readonly [number, number] }[]

export type CaseStep = (typeof PATH)[number]['step']
export type CaseDays = Readonly<Partial<Record<CaseStep, Day>>>

/** Days of all steps up to `last`, which happens on `on`; offices keep their hours. */
export function daysUpTo(random: Random, last: CaseStep, on: Day): CaseDays {
  const days: Partial<Record<CaseStep, Day>> = {}
  let day = on
  const steps = PATH.slice(0, PATH.findIndex(({ step }) => step === last) + 1)
  for (const { step, after } of steps.toReversed()) {
    days[step] = officeDayUpTo(day)
    day -= random.int(after[0], after[1])
  }
  return days
}

/** @throws RangeError when the case has no day */
export function firstDay(days: CaseDays): Day {
  const known = Object.values(days)
  if (known.length === 0) throw new RangeError('A case without a day.')
  return Math.min(...known)
}
