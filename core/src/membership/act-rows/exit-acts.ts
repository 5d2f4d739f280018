import { z } from 'zod'
import { tallySchema } from '../../admission/payload-schemas.ts'
import { paperSchema, textSchema } from '../../contract/common.ts'
import { REMOVAL_GROUNDS } from '../exit-payloads.ts'
import type { ActRows } from './act-row.ts'
import { keysOf, noteSchema, reasonSchema } from './act-schemas.ts'

/** Members of a body, or those who count in a cell. */
const body = z.number().int().min(1).max(2_000)

/** Out of the list, and back into it. */
export const EXIT_ACTS: ActRows<
  | 'died'
  | 'removal_cell_voted'
  | 'removal_base_voted'
  | 'removal_decided'
  | 'leave_asked'
  | 'leave_decided'
  | 'expulsion_decided'
  | 'restored'
> = {
  died: {
    label: 'Ghi từ trần',
    doing: 'ghi từ trần',
    schema: z.object({ note: noteSchema }),
    recordedBy: 'cell',
    needs: ['is_member', 'no_open_case'],
  },
  removal_cell_voted: {
    label: 'Ghi chi bộ đề nghị xóa tên',
    doing: 'ghi chi bộ đề nghị xóa tên',
    schema: z.object({
      ground: keysOf(REMOVAL_GROUNDS),
      selfReview: z.enum(['written', 'asked_three_times']),
      counting: body,
      tally: tallySchema,
      paper: paperSchema,
    }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_official', 'no_removal', 'no_open_case'],
  },
  removal_base_voted: {
    label: 'Ghi đảng ủy cơ sở đề nghị xóa tên',
    doing: 'ghi đảng ủy cơ sở đề nghị xóa tên',
    schema: z.object({ committeeSize: body, tally: tallySchema, paper: paperSchema }),
    recordedBy: 'base',
    needs: ['is_member', 'removal_proposed'],
  },
  removal_decided: {
    label: 'Ghi quyết định về việc xóa tên',
    doing: 'ghi quyết định về việc xóa tên',
    schema: z.object({
      outcome: z.enum(['removed', 'kept']),
      bodySize: body,
      tally: tallySchema,
      paper: paperSchema,
    }),
    recordedBy: 'superior',
    needs: ['is_member', 'removal_at_base'],
  },
  leave_asked: {
    label: 'Ghi đơn xin ra khỏi Đảng',
    doing: 'ghi đơn xin ra khỏi Đảng',
    schema: reasonSchema,
    recordedBy: 'cell',
    needs: ['is_member', 'no_leave', 'no_removal', 'no_open_case'],
  },
  leave_decided: {
    label: 'Ghi quyết định cho ra khỏi Đảng',
    doing: 'ghi quyết định về đơn xin ra khỏi Đảng',
    schema: z.object({
      outcome: z.enum(['accepted', 'refused']),
      cellPaper: textSchema(60),
      basePaper: textSchema(60),
      paper: paperSchema,
    }),
    recordedBy: 'superior',
    needs: ['is_member', 'leave_asked'],
  },
  expulsion_decided: {
    label: 'Ghi quyết định khai trừ',
    doing: 'ghi quyết định khai trừ',
    schema: z.object({ paper: paperSchema, reason: textSchema(500) }),
    recordedBy: 'superior',
    needs: ['is_member', 'is_official'],
  },
  restored: {
    label: 'Ghi phục hồi đảng tịch',
    doing: 'ghi phục hồi đảng tịch',
    schema: z.object({ paper: paperSchema, reason: textSchema(500) }),
    recordedBy: 'superior',
    needs: ['was_put_out'],
  },
}
