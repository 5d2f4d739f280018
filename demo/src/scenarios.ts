import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { STORY_END } from './plan.ts'

/** How far a demo tells, and whether the people of the pictures are in it. */
export interface Story {
  readonly end: PlainDate
  /** Chi bộ thôn Thượng as docs/screens show it in the autumn of 2024. */
  readonly pictures: boolean
}

/**
 * `2024`: old Hưng Yên on 15/10/2024. `2025`: the same province a year later, after the reorganisations of 2024 and of
 * 1/7/2025 were carried out on it (scenario-2025).
 */
export const SCENARIOS = {
  '2024': { story: { end: STORY_END, pictures: true } },
  '2025': { story: { end: '2025-10-15', pictures: false } },
} as const satisfies Record<string, { readonly story: Story }>

export type Scenario = keyof typeof SCENARIOS
