import { z } from 'zod'
import { dateSchema, paperSchema } from '../../contract/common.ts'
import type { ActRows } from './act-row.ts'
import { noteSchema } from './act-schemas.ts'

const dates = z.object({
  decidedOn: dateSchema.nullable(),
  ceremonyOn: dateSchema.nullable(),
  officialOn: dateSchema.nullable().optional(),
})

/** What a list tells of a way out. What is being decided at the desks is decided there (§8), not by a list. */
const wayOut = z.object({ note: noteSchema, paper: paperSchema.optional() })

/** What comes with a list that the office keeps: nobody records it at a desk. */
export const LISTED_ACTS: ActRows<
  | 'registered'
  | 'admitted'
  | 'recognised'
  | 'transferred_in'
  | 'transferred_out'
  | 'removed'
  | 'left'
  | 'expelled'
> = {
  registered: {
    label: 'Lập danh sách đảng viên',
    doing: 'lập danh sách',
    schema: dates,
    recordedBy: null,
    needs: ['no_member'],
  },
  admitted: {
    label: 'Kết nạp (theo danh sách)',
    doing: 'ghi kết nạp',
    schema: z.object({
      decidedOn: dateSchema.nullable(),
      ceremonyOn: dateSchema,
      officialOn: dateSchema.nullable(),
      again: z.boolean(),
      paper: paperSchema.optional(),
    }),
    recordedBy: null,
    needs: ['no_member', 'no_open_case'],
  },
  recognised: {
    label: 'Công nhận chính thức (theo danh sách)',
    doing: 'ghi công nhận chính thức',
    schema: z.object({ officialOn: dateSchema, paper: paperSchema.optional() }),
    recordedBy: null,
    needs: ['is_member', 'no_open_case'],
  },
  transferred_in: {
    label: 'Chuyển đến (theo danh sách)',
    doing: 'ghi chuyển đến',
    schema: dates,
    recordedBy: null,
    needs: ['no_member'],
  },
  transferred_out: {
    label: 'Chuyển đi (theo danh sách)',
    doing: 'ghi chuyển đi',
    schema: z.object({}),
    recordedBy: null,
    needs: ['is_member'],
  },
  removed: {
    label: 'Xóa tên (theo danh sách)',
    doing: 'ghi xóa tên',
    schema: wayOut,
    recordedBy: null,
    needs: ['is_member', 'no_removal', 'no_leave', 'no_open_case'],
  },
  left: {
    label: 'Xin ra khỏi Đảng (theo danh sách)',
    doing: 'ghi xin ra khỏi Đảng',
    schema: wayOut,
    recordedBy: null,
    needs: ['is_member', 'no_removal', 'no_leave', 'no_open_case'],
  },
  expelled: {
    label: 'Khai trừ (theo danh sách)',
    doing: 'ghi khai trừ',
    schema: wayOut,
    recordedBy: null,
    needs: ['is_member', 'no_removal', 'no_leave', 'no_open_case'],
  },
}
