import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { ActFormKit } from './act-form-of.tsx'
import { applied } from './applied.tsx'
import { baseVoted } from './base-voted.tsx'
import { cellVoted } from './cell-voted.tsx'
import { ceremonyHeld } from './ceremony-held.tsx'
import { coursePassed } from './course-passed.tsx'
import { memberFileMade, selfReviewed, recognitionReceived } from './day-only.tsx'
import { decided } from './decided.tsx'
import { decisionExtended } from './decision-extended.tsx'
import { decisionReceived } from './decision-received.tsx'
import { dossierDestroyed } from './dossier-destroyed.tsx'
import { died } from './died.tsx'
import { earlierPlaceCommented } from './earlier-place-commented.tsx'
import { formerMembershipNoted } from './former-membership-noted.tsx'
import { helperAssigned } from './helper-assigned.tsx'
import { helperCommented } from './helper-commented.tsx'
import { inView } from './in-view.tsx'
import { introducedByMember } from './introduced-by-member.tsx'
import { introducedByUnion } from './introduced-by-union.tsx'
import { introducerStoodDown } from './introducer-stood-down.tsx'
import { lateCeremonyConsented } from './late-ceremony-consented.tsx'
import { lifeHistoryCertified } from './life-history-certified.tsx'
import { lifeHistoryHandedIn } from './life-history-handed-in.tsx'
import { membershipCancelled } from './membership-cancelled.tsx'
import { moveCancelled } from './move-cancelled.tsx'
import { moveReceived } from './move-received.tsx'
import { moved } from './moved.tsx'
import { newMemberCoursePassed } from './new-member-course-passed.tsx'
import { opinionsGathered } from './opinions-gathered.tsx'
import { outstandingIntroduced } from './outstanding-introduced.tsx'
import { populationPolicyNoted } from './population-policy-noted.tsx'
import { recognitionCellVoted, removalCellVoted } from './probation-cell-vote.tsx'
import { probationHelperAssigned } from './probation-helper-assigned.tsx'
import { probationOpinionsGathered } from './probation-opinions-gathered.tsx'
import { recognitionAppraised } from './recognition-appraised.tsx'
import { recognitionBaseVoted } from './recognition-base-voted.tsx'
import { recognitionDecided } from './recognition-decided.tsx'
import { returned } from './returned.tsx'
import { specialCaseNoted } from './special-case-noted.tsx'
import { specialPaperReceived } from './special-paper-received.tsx'
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
  special_case_noted: specialCaseNoted,
  former_membership_noted: formerMembershipNoted,
  population_policy_noted: populationPolicyNoted,
  special_paper_received: specialPaperReceived,
  introducer_stood_down: introducerStoodDown,
  decision_extended: decisionExtended,
  late_ceremony_consented: lateCeremonyConsented,
  moved,
  move_received: moveReceived,
  move_cancelled: moveCancelled,
  died,
  member_file_made: memberFileMade,
  probation_helper_assigned: probationHelperAssigned,
  new_member_course_passed: newMemberCoursePassed,
  self_reviewed: selfReviewed,
  helper_commented: helperCommented,
  probation_opinions_gathered: probationOpinionsGathered,
  earlier_place_commented: earlierPlaceCommented,
  recognition_cell_voted: recognitionCellVoted,
  removal_cell_voted: removalCellVoted,
  recognition_appraised: recognitionAppraised,
  recognition_base_voted: recognitionBaseVoted,
  recognition_decided: recognitionDecided,
  recognition_received: recognitionReceived,
  membership_cancelled: membershipCancelled,
  returned,
  withdrawn,
  dossier_destroyed: dossierDestroyed,
  taken_off_list: takenOffList,
} as const satisfies Record<Exclude<AdmissionActKind, 'corrected'>, ActFormKit>
