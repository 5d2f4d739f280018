import type { Capability } from '../access/roles.ts'
import type { Cells, ImportColumn, LeftOut, Values } from './column.ts'
import type { Finding } from './finding.ts'
import { CANDIDATE_COLUMNS, CANDIDATE_LEFT_OUT } from './kinds/candidate-columns.ts'
import { checkCandidate } from './kinds/check-candidate.ts'
import { checkMember } from './kinds/check-member.ts'
import { checkMovement } from './kinds/check-movement.ts'
import { checkSoldier } from './kinds/check-soldier.ts'
import { checkTargets } from './kinds/check-targets.ts'
import { prepareMember } from './kinds/prepare-member.ts'
import { MEMBER_COLUMNS, MEMBER_LEFT_OUT } from './kinds/member-columns.ts'
import { MOVEMENT_COLUMNS, MOVEMENT_LEFT_OUT } from './kinds/movement-columns.ts'
import { ORGANISATION_COLUMNS, ORGANISATION_LEFT_OUT } from './kinds/organisation-columns.ts'
import { SOLDIER_COLUMNS, SOLDIER_LEFT_OUT } from './kinds/soldier-columns.ts'
import { SURVEY_COLUMNS, SURVEY_LEFT_OUT } from './kinds/survey-columns.ts'
import { TARGET_COLUMNS, TARGET_LEFT_OUT } from './kinds/target-columns.ts'
import type { ImportOptions, OptionKey } from './options.ts'
import type { ReadContext } from './readers.ts'

export interface ImportContext extends ReadContext {
  readonly options: ImportOptions
}

export interface ImportKind {
  /** “Nhập …” */
  readonly name: string
  /** What one row is: “412 người”. */
  readonly unit: string
  readonly capability: Capability
  readonly columns: readonly ImportColumn[]
  readonly leftOut: readonly LeftOut[]
  /** Asked on the page, for the whole workbook. */
  readonly options: readonly OptionKey[]
  /** Says in one column what a sheet says in others. */
  readonly prepare?: (cells: Cells) => Cells
  /** What the cells of one row say against each other, or that there is nothing to write of it. */
  readonly check: (values: Values) => readonly Finding[]
}

const nothingMore = (): readonly Finding[] => []

/** What can be brought in from a workbook: one row a kind, and nothing else says so. */
export const IMPORT_KINDS = {
  candidates: {
    name: 'Đối tượng kết nạp',
    unit: 'người',
    capability: 'imports.candidates',
    columns: CANDIDATE_COLUMNS,
    leftOut: CANDIDATE_LEFT_OUT,
    options: ['source'],
    check: checkCandidate,
  },
  members: {
    name: 'Đảng viên',
    unit: 'đảng viên',
    capability: 'imports.members',
    columns: MEMBER_COLUMNS,
    leftOut: MEMBER_LEFT_OUT,
    options: ['since'],
    prepare: prepareMember,
    check: checkMember,
  },
  soldiers: {
    name: 'Danh sách xuất ngũ',
    unit: 'người',
    capability: 'soldiers.announce',
    columns: SOLDIER_COLUMNS,
    leftOut: SOLDIER_LEFT_OUT,
    options: ['since', 'paperNumber', 'paperDate'],
    check: checkSoldier,
  },
  movements: {
    name: 'Biến động đảng viên',
    unit: 'biến động',
    capability: 'imports.members',
    columns: MOVEMENT_COLUMNS,
    leftOut: MOVEMENT_LEFT_OUT,
    options: [],
    check: checkMovement,
  },
  survey: {
    name: 'Số liệu khảo sát nguồn',
    unit: 'dòng',
    capability: 'sources.report',
    columns: SURVEY_COLUMNS,
    leftOut: SURVEY_LEFT_OUT,
    options: ['round'],
    check: nothingMore,
  },
  organisations: {
    name: 'Tổ chức đảng',
    unit: 'tổ chức',
    capability: 'organisations.change',
    columns: ORGANISATION_COLUMNS,
    leftOut: ORGANISATION_LEFT_OUT,
    options: ['since', 'paperNumber'],
    check: nothingMore,
  },
  targets: {
    name: 'Chỉ tiêu',
    unit: 'dòng',
    capability: 'targets.assign',
    columns: TARGET_COLUMNS,
    leftOut: TARGET_LEFT_OUT,
    options: ['year', 'printedTotal'],
    check: checkTargets,
  },
} as const satisfies Record<string, ImportKind>

export type ImportKindKey = keyof typeof IMPORT_KINDS
export const IMPORT_KIND_KEYS = Object.keys(IMPORT_KINDS) as [ImportKindKey, ...ImportKindKey[]]

export function kindOf(key: ImportKindKey): ImportKind {
  return IMPORT_KINDS[key]
}
