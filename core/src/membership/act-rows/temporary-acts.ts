import { z } from 'zod'
import { dateSchema, idSchema, paperSchema, textSchema } from '../../contract/common.ts'
import { TEMPORARY_BECAUSE } from '../temporary-payloads.ts'
import type { ActRows } from './act-row.ts'
import { keysOf, reasonSchema } from './act-schemas.ts'

/** A temporary transfer (QĐ 294-QĐ/TW §6.3.2). */
export const TEMPORARY_ACTS: ActRows<
  | 'temporary_introduced'
  | 'temporary_received'
  | 'temporary_declined'
  | 'temporary_withdrawn'
  | 'temporary_extended'
  | 'temporary_returned'
> = {
  temporary_introduced: {
    label: 'Giới thiệu sinh hoạt đảng tạm thời',
    doing: 'giới thiệu sinh hoạt đảng tạm thời',
    schema: z.object({
      to: idSchema.nullable(),
      toName: textSchema(200),
      because: keysOf(TEMPORARY_BECAUSE),
      from: dateSchema,
      until: dateSchema,
      paper: paperSchema,
    }),
    recordedBy: 'introducer',
    needs: ['is_member', 'no_transfer', 'not_elsewhere'],
  },
  temporary_received: {
    label: 'Ghi nơi tạm thời đã tiếp nhận',
    doing: 'tiếp nhận sinh hoạt tạm thời',
    schema: z.object({ cell: idSchema.nullable(), cellName: textSchema(200) }),
    recordedBy: 'arrival',
    needs: ['is_member', 'temporary_on_the_way'],
  },
  temporary_declined: {
    label: 'Trả lại giấy giới thiệu tạm thời',
    doing: 'trả lại giấy giới thiệu tạm thời',
    schema: reasonSchema,
    recordedBy: 'arrival',
    needs: ['is_member', 'temporary_on_the_way'],
  },
  temporary_withdrawn: {
    label: 'Rút giấy giới thiệu tạm thời',
    doing: 'rút giấy giới thiệu tạm thời',
    schema: reasonSchema,
    recordedBy: 'introducer',
    needs: ['is_member', 'temporary_on_the_way'],
  },
  temporary_extended: {
    label: 'Gia hạn sinh hoạt tạm thời',
    doing: 'gia hạn sinh hoạt tạm thời',
    schema: z.object({ until: dateSchema, reason: textSchema(500), paper: paperSchema }),
    recordedBy: 'introducer',
    needs: ['is_member', 'introduced_elsewhere'],
  },
  temporary_returned: {
    label: 'Ghi đã trở về sinh hoạt',
    doing: 'ghi đã trở về sinh hoạt',
    schema: z.object({ paper: paperSchema.optional() }),
    recordedBy: 'home',
    needs: ['is_member', 'is_elsewhere'],
  },
}
