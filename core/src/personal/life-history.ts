import { z } from 'zod'
import { LIFE_HISTORY_PARTS, type PartKey } from './life-history-form.ts'

/** Longest text of one field, in characters: the booklet gives the own history seven pages. */
export const MOST_CHARACTERS = 12_000
export const MOST_ROWS = 80

const answers = z.record(z.string().max(40), z.string().max(MOST_CHARACTERS))

/** One part as declared: its fields, or its rows, or the sentence that there is nothing to declare. */
export const partSchema = z.object({
  answers: answers.default({}),
  rows: z.array(answers).max(MOST_ROWS).default([]),
  none: z.boolean().default(false),
})

const KEYS = LIFE_HISTORY_PARTS.map(({ key }) => key) as [PartKey, ...PartKey[]]

export const partKeySchema = z.enum(KEYS)
export const lifeHistorySchema = z.partialRecord(partKeySchema, partSchema)

export type DeclaredPart = z.output<typeof partSchema>
/** What a person has declared so far; parts not begun are absent. */
export type LifeHistory = z.output<typeof lifeHistorySchema>

export const EMPTY_PART: DeclaredPart = { answers: {}, rows: [], none: false }
