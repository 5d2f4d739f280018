import { z } from 'zod'
import { idSchema, paperSchema, textSchema } from '../../contract/common.ts'
import type { ActRows } from './act-row.ts'
import { reasonSchema } from './act-schemas.ts'

/** Contact with where one lives (QĐ 213-QĐ/TW). */
export const RESIDENCE_ACTS: ActRows<'residence_introduced' | 'residence_ended'> = {
  residence_introduced: {
    label: 'Giới thiệu về nơi cư trú',
    doing: 'giới thiệu về nơi cư trú',
    schema: z.object({ to: idSchema.nullable(), toName: textSchema(200), paper: paperSchema }),
    recordedBy: 'home',
    needs: ['is_member', 'no_residence'],
  },
  residence_ended: {
    label: 'Thôi giữ mối liên hệ nơi cư trú',
    doing: 'ghi thôi giữ mối liên hệ nơi cư trú',
    schema: reasonSchema,
    recordedBy: 'home',
    needs: ['is_member', 'has_residence'],
  },
}
