import type { MemberActKind } from './acts.ts'
import type { ActRows } from './act-rows/act-row.ts'
import { AWAY_ACTS } from './act-rows/away-acts.ts'
import { BADGE_ACTS } from './act-rows/badge-acts.ts'
import { CARD_ACTS } from './act-rows/card-acts.ts'
import { CORRECTION_ACTS } from './act-rows/correction-acts.ts'
import { EXIT_ACTS } from './act-rows/exit-acts.ts'
import { LISTED_ACTS } from './act-rows/listed-acts.ts'
import { RESIDENCE_ACTS } from './act-rows/residence-acts.ts'
import { STANDING_ACTS } from './act-rows/standing-acts.ts'
import { TEMPORARY_ACTS } from './act-rows/temporary-acts.ts'
import { TRANSFER_ACTS } from './act-rows/transfer-acts.ts'

/** Every act of a member. A new kind is a row of its family; the compiler names the rest. Acts of one day count by their number. */
export const MEMBER_ACTS: ActRows<MemberActKind> = {
  ...LISTED_ACTS,
  ...TRANSFER_ACTS,
  ...TEMPORARY_ACTS,
  ...AWAY_ACTS,
  ...RESIDENCE_ACTS,
  ...BADGE_ACTS,
  ...CARD_ACTS,
  ...STANDING_ACTS,
  ...EXIT_ACTS,
  ...CORRECTION_ACTS,
}

export const MEMBER_ACT_KINDS = Object.keys(MEMBER_ACTS) as readonly MemberActKind[]
