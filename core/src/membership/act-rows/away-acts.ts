import { z } from 'zod'
import { dateSchema, textSchema } from '../../contract/common.ts'
import { CONTACT_PACES, CONTACT_WAYS } from '../away-payloads.ts'
import type { ActRows } from './act-row.ts'
import { keysOf, noteSchema } from './act-schemas.ts'

const arrangement = z.object({
  region: textSchema(120),
  place: textSchema(200),
  until: dateSchema.nullable(),
  way: keysOf(CONTACT_WAYS),
  pace: keysOf(CONTACT_PACES),
})

/** Working away, without any paper of transfer. */
export const AWAY_ACTS: ActRows<'away_began' | 'away_changed' | 'away_contacted' | 'away_ended'> = {
  away_began: {
    label: 'Ghi đi làm xa',
    doing: 'ghi đi làm xa',
    schema: arrangement,
    recordedBy: 'cell',
    needs: ['is_member', 'not_away'],
  },
  away_changed: {
    label: 'Ghi thay đổi khi làm xa',
    doing: 'ghi thay đổi khi làm xa',
    schema: arrangement,
    recordedBy: 'cell',
    needs: ['is_member', 'is_away'],
  },
  away_contacted: {
    label: 'Ghi đã liên lạc được',
    doing: 'ghi đã liên lạc được',
    schema: z.object({ way: keysOf(CONTACT_WAYS) }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_away'],
  },
  away_ended: {
    label: 'Ghi đã về',
    doing: 'ghi đã về',
    schema: z.object({ note: noteSchema }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_away'],
  },
}
