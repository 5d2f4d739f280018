import { z } from 'zod'
import { dateSchema, idSchema, paperSchema, textSchema } from '../../contract/common.ts'
import type { ActRows } from './act-row.ts'

/** What was recorded wrongly. */
export const CORRECTION_ACTS: ActRows<'corrected'> = {
  corrected: {
    label: 'Đính chính',
    doing: 'đính chính',
    schema: z.object({
      act: idSchema,
      happenedOn: dateSchema,
      payload: z.unknown(),
      basis: textSchema(300),
      approvedBy: textSchema(120),
      paper: paperSchema.optional(),
    }),
    recordedBy: 'any',
    needs: ['has_acts'],
  },
}
