import { z } from 'zod'
import { textSchema } from '../../contract/common.ts'

/** One of the keys of a table. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(table) as [K, ...K[]])

export const noteSchema = z.string().max(500).optional()

/** Why something is taken back, sent back or asked for. */
export const reasonSchema = z.object({ reason: textSchema(500) })
