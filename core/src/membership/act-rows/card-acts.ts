import { z } from 'zod'
import { dateSchema, textSchema } from '../../contract/common.ts'
import { bareNumber } from '../card-number.ts'
import { CARD_REASONS } from '../card-payloads.ts'
import type { ActRows } from './act-row.ts'
import { keysOf } from './act-schemas.ts'

/** Digits as people write them down, with blanks and dots between; which digits is for the rules to say. */
const cardNumber = z.string().trim().min(1).max(30).transform(bareNumber)

/** The card of a member. */
export const CARD_ACTS: ActRows<'card_issued' | 'card_noted'> = {
  card_issued: {
    label: 'Ghi phát thẻ đảng viên',
    doing: 'ghi phát thẻ đảng viên',
    schema: z.object({
      reason: keysOf(CARD_REASONS),
      number: cardNumber,
      place: textSchema(200),
    }),
    recordedBy: 'superior',
    needs: ['is_member', 'is_official'],
  },
  card_noted: {
    label: 'Ghi thẻ đã có',
    doing: 'ghi thẻ đã có',
    schema: z.object({
      number: cardNumber.nullable(),
      oldNumber: cardNumber.nullable(),
      issuedOn: dateSchema.nullable(),
      place: textSchema(200).nullable(),
    }),
    recordedBy: 'any',
    needs: ['is_member', 'is_official'],
  },
}
