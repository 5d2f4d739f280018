import { z } from 'zod'
import { dateSchema, paperSchema, textSchema } from '../../contract/common.ts'
import { BADGE_YEARS, type BadgeYears } from '../badge-payloads.ts'
import type { ActRows } from './act-row.ts'

const badgeYears = z
  .number()
  .refine((years): years is BadgeYears => BADGE_YEARS.some((one) => one === years))

/** Badges of party age. */
export const BADGE_ACTS: ActRows<'badge_proposed' | 'badge_awarded' | 'badge_noted'> = {
  badge_proposed: {
    label: 'Đề nghị tặng Huy hiệu Đảng',
    doing: 'đề nghị tặng Huy hiệu Đảng',
    schema: z.object({ years: badgeYears, round: dateSchema }),
    recordedBy: 'any',
    needs: ['is_member', 'is_official'],
  },
  badge_awarded: {
    label: 'Ghi tặng Huy hiệu Đảng',
    doing: 'ghi tặng Huy hiệu Đảng',
    schema: z.object({
      years: badgeYears,
      paper: paperSchema,
      round: dateSchema.nullable().optional(),
      early: z.boolean().optional(),
    }),
    recordedBy: 'superior',
    needs: ['may_be_honoured', 'is_official'],
  },
  badge_noted: {
    label: 'Ghi Huy hiệu Đảng đã có',
    doing: 'ghi Huy hiệu Đảng đã có',
    schema: z.object({
      years: badgeYears,
      on: dateSchema.nullable(),
      number: textSchema(60).nullable(),
    }),
    recordedBy: 'any',
    needs: ['is_member', 'is_official'],
  },
}
