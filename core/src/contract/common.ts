import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts'
import { SOURCE_IDS, type SourceId } from '../sources/five-sources.ts'

/** A calendar day YYYY-MM-DD (Asia/Ho_Chi_Minh). */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isPlainDate)
  .transform((text) => text as PlainDate)
export const sourceSchema = z
  .number()
  .int()
  .refine((id): id is SourceId => (SOURCE_IDS as readonly number[]).includes(id))
export const idSchema = z.number().int().positive()
/** Ids and years arrive as text in addresses and queries. */
export const idInPath = z.coerce.number().int().positive()
export const yearInPath = z.coerce.number().int().min(2000).max(2100)
export const textSchema = (most: number) => z.string().trim().min(1).max(most)
export const paperSchema = z.object({ number: textSchema(60), date: dateSchema })
export const basisSchema = z.enum(['then', 'today'])

/** What every write carries besides its content: a key of the sender's that makes sending twice safe. */
export const writeKey = { key: z.string().min(8).max(80) }

const refusal = z.object({
  code: z.string(),
  sentence: z.string(),
  field: z.string().optional(),
})

/** Every endpoint answers its refusals in the same four ways. "Forbidden" and "missing" are the same answer. */
export const route = oc.errors({
  SIGNED_OUT: { status: 401, data: refusal },
  NOT_FOUND: { status: 404, data: refusal },
  CONFLICT: { status: 409, data: refusal.extend({ changes: z.array(z.string()) }) },
  REFUSED: { status: 422, data: refusal },
})

export const organisationRef = z.object({ id: idSchema, name: z.string() })
export const personRef = z.object({ id: idSchema, name: z.string() })

/** What became of one line of several. */
export const answered = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), value: z.object({ act: idSchema }) }),
  z.object({ done: z.literal(false), code: z.string(), sentence: z.string() }),
])
