import type { ExportKey } from '@ptdv/core/exports/exports'
import type { ExportSource } from './export-source.ts'
import { accountsSource } from './sources/accounts.ts'
import { allocationSource } from './sources/allocation.ts'
import { assignmentSource } from './sources/assignment.ts'
import { awayMeetingsSource } from './sources/away-meetings.ts'
import { awaySource } from './sources/away.ts'
import { badgeOutlookSource } from './sources/badge-outlook.ts'
import { badgesSource } from './sources/badges.ts'
import { boardSource } from './sources/board.ts'
import { caseHistorySource } from './sources/case-history.ts'
import { casesSource } from './sources/cases.ts'
import { delegationsSource } from './sources/delegations.ts'
import { durationCasesSource } from './sources/duration-cases.ts'
import { durationsSource } from './sources/durations.ts'
import { formListSource } from './sources/form-list.ts'
import { importsSource } from './sources/imports.ts'
import { membersBookSource } from './sources/members-book.ts'
import { membersTemplateSource } from './sources/members-template.ts'
import { membersSource } from './sources/members.ts'
import { militiaPostsSource } from './sources/militia-posts.ts'
import { movementsSource } from './sources/movements.ts'
import { organisationChildrenSource } from './sources/organisation-children.ts'
import { organisationTreeSource } from './sources/organisation-tree.ts'
import { paperNumbersSource } from './sources/paper-numbers.ts'
import { peopleBehindSource } from './sources/people-behind.ts'
import { provinceTargetsSource } from './sources/province-targets.ts'
import { lossesSource } from './sources/losses.ts'
import { qualitySource } from './sources/quality.ts'
import { reorganisationsSource } from './sources/reorganisations.ts'
import { reportsSource } from './sources/reports.ts'
import { residenceSource } from './sources/residence.ts'
import { soldierBoardSource } from './sources/soldier-board.ts'
import { soldierGiversSource } from './sources/soldier-givers.ts'
import { soldiersSource } from './sources/soldiers.ts'
import { surveyRoundSource } from './sources/survey-round.ts'
import { surveyRoundsSource } from './sources/survey-rounds.ts'
import { targetRequestsSource } from './sources/target-requests.ts'
import { temporaryTransfersSource } from './sources/temporary-transfers.ts'
import { transfersSource } from './sources/transfers.ts'
import { vettingSource } from './sources/vetting.ts'
import { voteSheetSource } from './sources/vote-sheet.ts'
import { workSource } from './sources/work.ts'

/** Where each export of core's table takes its rows. */
export const EXPORT_SOURCES: { readonly [What in ExportKey]: ExportSource<What> } = {
  members: membersSource,
  members_template: membersTemplateSource,
  members_book: membersBookSource,
  movements: movementsSource,
  cases: casesSource,
  case_history: caseHistorySource,
  vote_sheet: voteSheetSource,
  work: workSource,
  paper_numbers: paperNumbersSource,
  transfers: transfersSource,
  temporary_transfers: temporaryTransfersSource,
  vetting: vettingSource,
  away: awaySource,
  badges: badgesSource,
  badge_outlook: badgeOutlookSource,
  away_meetings: awayMeetingsSource,
  residence: residenceSource,
  soldiers: soldiersSource,
  soldier_board: soldierBoardSource,
  soldier_givers: soldierGiversSource,
  militia_posts: militiaPostsSource,
  board: boardSource,
  people_behind: peopleBehindSource,
  form_list: formListSource,
  durations: durationsSource,
  duration_cases: durationCasesSource,
  reports: reportsSource,
  losses: lossesSource,
  quality: qualitySource,
  reorganisations: reorganisationsSource,
  imports: importsSource,
  survey_rounds: surveyRoundsSource,
  survey_round: surveyRoundSource,
  allocation: allocationSource,
  assignment: assignmentSource,
  province_targets: provinceTargetsSource,
  target_requests: targetRequestsSource,
  organisation_children: organisationChildrenSource,
  organisation_tree: organisationTreeSource,
  accounts: accountsSource,
  delegations: delegationsSource,
}
