import { z } from 'zod'
import { dateSchema, paperSchema } from '../../contract/common.ts'
import { DISCIPLINE_MEASURES, EXEMPTION_GROUNDS } from '../exit-payloads.ts'
import type { ActRows } from './act-row.ts'
import { keysOf, noteSchema } from './act-schemas.ts'

/** Exempt from activity, and disciplined. */
export const STANDING_ACTS: ActRows<'exempted' | 'exemption_ended' | 'disciplined'> = {
  exempted: {
    label: 'Miễn công tác và sinh hoạt',
    doing: 'miễn công tác và sinh hoạt',
    schema: z.object({
      ground: keysOf(EXEMPTION_GROUNDS),
      asked: z.enum(['written', 'orally']),
      until: dateSchema.nullable(),
      paper: paperSchema,
    }),
    recordedBy: 'cell',
    needs: ['is_member', 'not_exempt'],
  },
  exemption_ended: {
    label: 'Trở lại sinh hoạt',
    doing: 'ghi trở lại sinh hoạt',
    schema: z.object({ note: noteSchema }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_exempt'],
  },
  disciplined: {
    label: 'Ghi kỷ luật',
    doing: 'ghi kỷ luật',
    schema: z.object({ measure: keysOf(DISCIPLINE_MEASURES), paper: paperSchema }),
    recordedBy: 'any',
    needs: ['is_member'],
  },
}
