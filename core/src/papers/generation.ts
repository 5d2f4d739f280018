import { findRule, type RuleSource } from '../admission/rule-on.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** The two sets of forms. */
export const GENERATIONS = {
  hd12: { name: 'Bộ mẫu theo HD 12-HD/BTCTW 2022', document: 'HD 12-HD/BTCTW ngày 18/01/2022' },
  // Known from secondary sources only; its own day of beginning is not known.
  hd38: { name: 'Bộ mẫu theo HD 38-HD/BTCTW 2025', document: 'HD 38-HD/BTCTW năm 2025' },
} as const

export type Generation = keyof typeof GENERATIONS
export const GENERATION_KEYS = Object.keys(GENERATIONS) as [Generation, ...Generation[]]

/**
 * The set in use on a day. No document read says from which day the newer set is used: until the
 * province sets that day, the older one answers.
 */
export function generationOn(day: PlainDate, from?: RuleSource): Generation {
  const begins = findRule('forms_of_2025', day, from)?.value ?? null
  return begins !== null && begins <= day ? 'hd38' : 'hd12'
}
