import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { ActFormKit } from './act-form-of.tsx'
import { applied } from './applied.tsx'
import { baseVoted } from './base-voted.tsx'
import { cellVoted } from './cell-voted.tsx'
import { ceremonyHeld } from './ceremony-held.tsx'
import { coursePassed } from './course-passed.tsx'
import { decided } from './decided.tsx'
import { decisionReceived } from './decision-received.tsx'
import { helperAssigned } from './helper-assigned.tsx'
import { inView } from './in-view.tsx'
import { introducedByMember } from './introduced-by-member.tsx'
import { introducedByUnion } from './introduced-by-union.tsx'
import { lifeHistoryCertified } from './life-history-certified.tsx'
import { lifeHistoryHandedIn } from './life-history-handed-in.tsx'
import { opinionsGathered } from './opinions-gathered.tsx'
import { outstandingIntroduced } from './outstanding-introduced.tsx'
import { returned } from './returned.tsx'
import { subCommitteeAppraised } from './sub-committee-appraised.tsx'
import { takenOffList } from './taken-off-list.tsx'
import { vettingAnswered } from './vetting-answered.tsx'
import { vettingAsked } from './vetting-asked.tsx'
import { withdrawn } from './withdrawn.tsx'

/** The form of every act that tells of the case itself; a correction tells of one of these. */
export const ACT_FORMS = {
  in_view: inView,
  outstanding_introduced: outstandingIntroduced,
  helper_assigned: helperAssigned,
  course_passed: coursePassed,
  applied,
  life_history_handed_in: lifeHistoryHandedIn,
  vetting_asked: vettingAsked,
  vetting_answered: vettingAnswered,
  life_history_certified: lifeHistoryCertified,
  introduced_by_member: introducedByMember,
  introduced_by_union: introducedByUnion,
  opinions_gathered: opinionsGathered,
  cell_voted: cellVoted,
  sub_committee_appraised: subCommitteeAppraised,
  base_voted: baseVoted,
  decided,
  decision_received: decisionReceived,
  ceremony_held: ceremonyHeld,
  returned,
  withdrawn,
  taken_off_list: takenOffList,
} as const satisfies Record<Exclude<AdmissionActKind, 'corrected'>, ActFormKit>
