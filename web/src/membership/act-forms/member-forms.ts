import type { MemberActKind } from '@ptdv/core/membership/acts'
import { awayBegan, awayChanged, awayContacted, awayEnded } from './away.tsx'
import { cardIssued, cardNoted } from './card.tsx'
import { died } from './died.tsx'
import { badgeAwarded, badgeNoted, badgeProposed } from './badge.tsx'
import { disciplined, expulsionDecided, restored } from './disciplined.tsx'
import { exempted, exemptionEnded } from './exempted.tsx'
import { leaveAsked, leaveDecided } from './leave.tsx'
import { residenceEnded, residenceIntroduced } from './residence.tsx'
import { removalBaseVoted, removalCellVoted, removalDecided } from './removal.tsx'
import {
  admitted,
  expelled,
  left,
  recognised,
  registered,
  removed,
  transferArrived,
  transferredIn,
  transferredOut,
} from './listed.tsx'
import type { MemberFormKit } from './member-form-of.tsx'
import { temporaryExtended } from './temporary-extended.tsx'
import { temporaryIntroduced } from './temporary-introduced.tsx'
import { temporaryReceived } from './temporary-received.tsx'
import { temporaryReturned } from './temporary-returned.tsx'
import { transferIntroduced } from './transfer-introduced.tsx'
import { transferReceived } from './transfer-received.tsx'
import {
  temporaryDeclined,
  temporaryWithdrawn,
  transferReturned,
  transferWithdrawn,
} from './transfer-taken-back.tsx'

/** The forms of a member's acts; a kind without one comes with a list or is done on a page of its own. */
export const MEMBER_FORMS: { readonly [K in MemberActKind]?: MemberFormKit } = {
  died,
  exempted,
  exemption_ended: exemptionEnded,
  removal_cell_voted: removalCellVoted,
  removal_base_voted: removalBaseVoted,
  removal_decided: removalDecided,
  leave_asked: leaveAsked,
  leave_decided: leaveDecided,
  disciplined,
  expulsion_decided: expulsionDecided,
  restored,
  badge_proposed: badgeProposed,
  badge_awarded: badgeAwarded,
  badge_noted: badgeNoted,
  card_issued: cardIssued,
  card_noted: cardNoted,
  residence_introduced: residenceIntroduced,
  residence_ended: residenceEnded,
  away_began: awayBegan,
  away_changed: awayChanged,
  away_contacted: awayContacted,
  away_ended: awayEnded,
  temporary_introduced: temporaryIntroduced,
  temporary_received: temporaryReceived,
  temporary_declined: temporaryDeclined,
  temporary_withdrawn: temporaryWithdrawn,
  temporary_extended: temporaryExtended,
  temporary_returned: temporaryReturned,
  transfer_introduced: transferIntroduced,
  transfer_received: transferReceived,
  transfer_returned: transferReturned,
  transfer_withdrawn: transferWithdrawn,
}

/** Every kind that can be corrected on the page: also what came with a list, and is recorded on no desk. */
export const MENDING_FORMS: { readonly [K in MemberActKind]?: MemberFormKit } = {
  ...MEMBER_FORMS,
  registered,
  admitted,
  recognised,
  transferred_in: transferredIn,
  transferred_out: transferredOut,
  transfer_arrived: transferArrived,
  removed,
  left,
  expelled,
}
