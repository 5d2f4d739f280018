import { z } from 'zod'
import { dateSchema, idSchema, paperSchema, textSchema } from '../../contract/common.ts'
import { TRANSFER_BECAUSE } from '../transfer-payloads.ts'
import type { ActRows } from './act-row.ts'
import { keysOf, reasonSchema } from './act-schemas.ts'

/** An official transfer (QĐ 294-QĐ/TW §6.3.1). */
export const TRANSFER_ACTS: ActRows<
  | 'transfer_introduced'
  | 'transfer_received'
  | 'transfer_returned'
  | 'transfer_withdrawn'
  | 'transfer_arrived'
> = {
  transfer_introduced: {
    label: 'Giới thiệu chuyển sinh hoạt đảng',
    doing: 'giới thiệu chuyển sinh hoạt đảng',
    schema: z.object({
      to: idSchema.nullable(),
      toName: textSchema(200),
      because: keysOf(TRANSFER_BECAUSE),
      triggeredOn: dateSchema,
      paper: paperSchema,
    }),
    recordedBy: 'introducer',
    needs: ['is_member', 'no_transfer'],
  },
  transfer_received: {
    label: 'Ghi đã tiếp nhận',
    doing: 'tiếp nhận',
    schema: z.object({ cell: idSchema.nullable(), cellName: textSchema(200) }),
    recordedBy: 'arrival',
    needs: ['is_member', 'in_transfer'],
  },
  transfer_returned: {
    label: 'Trả lại giấy giới thiệu',
    doing: 'trả lại giấy giới thiệu',
    schema: reasonSchema,
    recordedBy: 'arrival',
    needs: ['is_member', 'in_transfer'],
  },
  transfer_withdrawn: {
    label: 'Rút giấy giới thiệu',
    doing: 'rút giấy giới thiệu',
    schema: reasonSchema,
    recordedBy: 'introducer',
    needs: ['is_member', 'in_transfer'],
  },
  transfer_arrived: {
    label: 'Tiếp nhận từ ngoài tỉnh',
    doing: 'tiếp nhận từ ngoài tỉnh',
    schema: z.object({
      fromName: textSchema(200),
      paper: paperSchema,
      decidedOn: dateSchema.nullable(),
      ceremonyOn: dateSchema,
      officialOn: dateSchema.nullable(),
    }),
    recordedBy: 'newcomer',
    needs: ['no_member', 'went_away'],
  },
}
