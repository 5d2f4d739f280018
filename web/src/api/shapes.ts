import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '@ptdv/core/contract/contract'

type Outputs = InferContractRouterOutputs<typeof contract>
type Inputs = InferContractRouterInputs<typeof contract>

/** What the server answers, by the contract; views are fed with these where they fit. */
export type Board = Outputs['reports']['board']
export type BoardChild = Board['children'][number]
export type Durations = Outputs['reports']['durations']
export type BoardList = Outputs['reports']['list']
export type YearlyReport = Outputs['reports']['getReport']
export type Form2 = Outputs['reports']['getForm2']
export type Form2Asked = Inputs['reports']['getForm2']
export type ReportAsked = Inputs['reports']['getReport']
export type Sheet = Outputs['targets']['getSheet']
export type SheetLine = NonNullable<Sheet['draft']>['lines'][number]
export type CaseFile = Outputs['admission']['getCase']
export type VoteSheet = Outputs['admission']['voteSheet']
export type Work = Outputs['admission']['work']
export type TreeNode = Outputs['organisations']['listChildren'][number]
export type OrganisationFile = Outputs['organisations']['get']
export type OrganisationChange = Inputs['organisations']['change']
export type Round = Outputs['sources']['getRound']
export type ProvinceTargets = Outputs['targets']['getProvinceTarget']
export type TargetRequest = Sheet['requests'][number]
export type Member = Outputs['membership']['listMembers']['members'][number]
export type Account = Outputs['access']['listAccounts'][number]
export type Session = Outputs['access']['listSessions'][number]
export type Mine = Outputs['personal']['mine']
export type PersonalLink = Outputs['personal']['getLink']
export type Job = Outputs['jobs']['get']
export type ImportFile = Outputs['imports']['get']
export type ImportLine = Outputs['imports']['list'][number]
export type ImportRowLine = Outputs['imports']['rows']['rows'][number]
export type ImportVerdict = ImportRowLine['verdict']
