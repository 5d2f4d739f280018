import { numberBookFilters } from '../papers/contract.ts'
import { z } from 'zod'
import { accountsFilters } from '../access/contract.ts'
import type { Capability } from '../access/roles.ts'
import { awayFilters, meetingsFilters } from '../away/contract.ts'
import { casesFilters, vettingFilters } from '../admission/contract.ts'
import { idInPath, yearInPath } from '../contract/common.ts'
import { badgeFilters } from '../membership/badges-contract.ts'
import { membersFilters } from '../membership/contract.ts'
import { temporaryFilters, transfersFilters } from '../membership/moves-contract.ts'
import { childrenFilters } from '../organisations/contract.ts'
import { behindFilters, boardFilters } from '../reports/contract.ts'
import { durationCasesFilters, durationsFilters } from '../reports/durations-contract.ts'
import { lossesFilters } from '../reports/losses-contract.ts'
import { residenceFilters } from '../residence/contract.ts'
import { cellFilters, movementsFilters } from '../reports/forms-contract.ts'
import { soldierBoardFilters, soldiersFilters } from '../soldiers/contract.ts'
import { findingsFilters } from '../quality/contract.ts'
import { roundFilters } from '../sources/contract.ts'
import type { ExportSheet, RowOf } from './columns.ts'
import { ACCOUNT_SHEETS, DELEGATION_SHEETS } from './sheets/account-sheets.ts'
import { AWAY_SHEETS, MEETING_SHEETS } from './sheets/away-sheets.ts'
import { BADGE_OUTLOOK_SHEETS, BADGE_SHEETS } from './sheets/badge-sheets.ts'
import { BEHIND_SHEETS, BOARD_SHEETS } from './sheets/board-sheets.ts'
import {
  CASE_SHEETS,
  HISTORY_SHEETS,
  TEMPORARY_SHEETS,
  TRANSFER_SHEETS,
  VETTING_SHEETS,
  NUMBER_SHEETS,
  VOTE_SHEETS,
  WORK_SHEETS,
} from './sheets/case-sheets.ts'
import { FORM_LIST_SHEETS } from './sheets/form-sheets.ts'
import { IMPORTS_SHEETS, PLANS_SHEETS } from './sheets/change-sheets.ts'
import { DURATION_CASE_SHEETS, DURATION_SHEETS } from './sheets/duration-sheets.ts'
import { LOSSES_SHEETS } from './sheets/losses-sheets.ts'
import { MEMBER_BOOK_SHEETS, MEMBER_TEMPLATE_SHEETS } from './sheets/member-book-sheets.ts'
import { MOVEMENT_SHEETS } from './sheets/movement-sheets.ts'
import { MEMBER_SHEETS } from './sheets/member-sheets.ts'
import { CHILDREN_SHEETS, TREE_SHEETS } from './sheets/organisation-sheets.ts'
import { QUALITY_SHEETS } from './sheets/quality-sheets.ts'
import { RESIDENCE_SHEETS } from './sheets/residence-sheets.ts'
import { REPORTS_SHEETS } from './sheets/report-sheets.ts'
import {
  MILITIA_POST_SHEETS,
  SOLDIER_BOARD_SHEETS,
  SOLDIER_GIVER_SHEETS,
  SOLDIER_SHEETS,
} from './sheets/soldier-sheets.ts'
import { ROUND_SHEETS, ROUNDS_SHEETS } from './sheets/survey-sheets.ts'
import {
  ALLOCATION_SHEETS,
  ASSIGNMENT_SHEETS,
  PROVINCE_TARGET_SHEETS,
  REQUEST_SHEETS,
} from './sheets/target-sheets.ts'

interface Export {
  /** Title of the workbook and the beginning of its file's name. */
  readonly name: string
  /** The capability that opens the list on the screen. */
  readonly needs: Capability
  /** The list's own filters: what stands in its page's address. */
  readonly filters: z.ZodType<object>
  readonly sheets: Readonly<Record<string, ExportSheet>>
}

const year = z.object({ year: yearInPath })
const none = z.object({})

/** Every list and board that goes to Excel. A new row is served by server/src/exports/export-sources.ts. */
export const EXPORTS = {
  members: {
    name: 'Đảng viên',
    needs: 'members.read',
    filters: z.object(membersFilters),
    sheets: MEMBER_SHEETS,
  },
  members_template: {
    name: 'Đảng viên theo mẫu 33 cột',
    needs: 'members.read',
    filters: z.object(membersFilters),
    sheets: MEMBER_TEMPLATE_SHEETS,
  },
  members_book: {
    name: 'Sổ danh sách đảng viên (7-HSĐV)',
    needs: 'members.read',
    filters: z.object(membersFilters),
    sheets: MEMBER_BOOK_SHEETS,
  },
  movements: {
    name: 'Biến động đảng viên',
    needs: 'people.read',
    filters: z.object(movementsFilters),
    sheets: MOVEMENT_SHEETS,
  },
  cases: {
    name: 'Hồ sơ kết nạp',
    needs: 'admission.read',
    filters: z.object(casesFilters),
    sheets: CASE_SHEETS,
  },
  case_history: {
    name: 'Lịch sử hồ sơ',
    needs: 'admission.read',
    filters: z.object({ id: idInPath }),
    sheets: HISTORY_SHEETS,
  },
  vote_sheet: {
    name: 'Kỳ họp xét kết nạp',
    needs: 'admission.read',
    filters: z.object({ cell: idInPath }),
    sheets: VOTE_SHEETS,
  },
  work: { name: 'Việc cần làm', needs: 'admission.read', filters: none, sheets: WORK_SHEETS },
  vetting: {
    name: 'Thẩm tra lý lịch',
    needs: 'admission.read',
    filters: z.object(vettingFilters),
    sheets: VETTING_SHEETS,
  },
  paper_numbers: {
    name: 'Sổ văn bản',
    needs: 'admission.read',
    filters: z.object(numberBookFilters),
    sheets: NUMBER_SHEETS,
  },
  transfers: {
    name: 'Chuyển sinh hoạt đảng',
    needs: 'members.read',
    filters: z.object(transfersFilters),
    sheets: TRANSFER_SHEETS,
  },
  temporary_transfers: {
    name: 'Sinh hoạt đảng tạm thời',
    needs: 'members.read',
    filters: z.object(temporaryFilters),
    sheets: TEMPORARY_SHEETS,
  },
  away: {
    name: 'Đảng viên đi làm xa',
    needs: 'members.read',
    filters: z.object(awayFilters),
    sheets: AWAY_SHEETS,
  },
  badges: {
    name: 'Đợt tặng Huy hiệu Đảng',
    needs: 'members.read',
    filters: z.object(badgeFilters),
    sheets: BADGE_SHEETS,
  },
  badge_outlook: {
    name: 'Huy hiệu Đảng các đợt tới',
    needs: 'members.read',
    filters: z.object({ organisation: idInPath }),
    sheets: BADGE_OUTLOOK_SHEETS,
  },
  residence: {
    name: 'Giữ mối liên hệ nơi cư trú',
    needs: 'members.read',
    filters: z.object(residenceFilters),
    sheets: RESIDENCE_SHEETS,
  },
  away_meetings: {
    name: 'Kỳ họp đã báo cho đảng viên ở xa',
    needs: 'members.read',
    filters: z.object(meetingsFilters),
    sheets: MEETING_SHEETS,
  },
  soldiers: {
    name: 'Quân nhân xuất ngũ',
    needs: 'soldiers.read',
    filters: z.object(soldiersFilters),
    sheets: SOLDIER_SHEETS,
  },
  soldier_board: {
    name: 'Quân nhân xuất ngũ theo tổ chức',
    needs: 'soldiers.read',
    filters: z.object(soldierBoardFilters),
    sheets: SOLDIER_BOARD_SHEETS,
  },
  soldier_givers: {
    name: 'Nơi nhận quân nhân xuất ngũ',
    needs: 'soldiers.read',
    filters: z.object(soldierBoardFilters),
    sheets: SOLDIER_GIVER_SHEETS,
  },
  militia_posts: {
    name: 'Bí thư chi đoàn kiêm thôn đội trưởng',
    needs: 'soldiers.read',
    filters: z.object({ id: idInPath }),
    sheets: MILITIA_POST_SHEETS,
  },
  board: {
    name: 'Bảng chỉ tiêu',
    needs: 'board.read',
    filters: z.object(boardFilters),
    sheets: BOARD_SHEETS,
  },
  people_behind: {
    name: 'Danh sách sau con số',
    needs: 'people.read',
    filters: z.object(behindFilters),
    sheets: BEHIND_SHEETS,
  },
  form_list: {
    name: 'Danh sách sau ô của biểu',
    needs: 'people.read',
    filters: z.object(cellFilters),
    sheets: FORM_LIST_SHEETS,
  },
  durations: {
    name: 'Thời gian giải quyết hồ sơ',
    needs: 'board.read',
    filters: z.object(durationsFilters),
    sheets: DURATION_SHEETS,
  },
  duration_cases: {
    name: 'Hồ sơ theo thời gian',
    needs: 'people.read',
    filters: z.object(durationCasesFilters),
    sheets: DURATION_CASE_SHEETS,
  },
  reports: {
    name: 'Tình hình báo cáo',
    needs: 'reports.read',
    filters: year,
    sheets: REPORTS_SHEETS,
  },
  losses: {
    name: 'Đảng viên ra khỏi danh sách',
    needs: 'people.read',
    filters: z.object(lossesFilters),
    sheets: LOSSES_SHEETS,
  },
  quality: {
    name: 'Dữ liệu cần xem lại',
    needs: 'quality.read',
    filters: z.object(findingsFilters),
    sheets: QUALITY_SHEETS,
  },
  reorganisations: {
    name: 'Phương án sắp xếp tổ chức',
    needs: 'organisations.change',
    filters: none,
    sheets: PLANS_SHEETS,
  },
  imports: {
    name: 'Các lần nhập từ Excel',
    needs: 'imports.write',
    filters: none,
    sheets: IMPORTS_SHEETS,
  },
  survey_rounds: {
    name: 'Các đợt khảo sát nguồn',
    needs: 'targets.read',
    filters: none,
    sheets: ROUNDS_SHEETS,
  },
  survey_round: {
    name: 'Khảo sát nguồn',
    needs: 'targets.read',
    filters: z.object(roundFilters),
    sheets: ROUND_SHEETS,
  },
  allocation: {
    name: 'Bảng giao chỉ tiêu',
    needs: 'targets.read',
    filters: year,
    sheets: ALLOCATION_SHEETS,
  },
  assignment: {
    name: 'Chỉ tiêu đã giao',
    needs: 'targets.read',
    filters: year.extend({ version: z.coerce.number().int().positive() }),
    sheets: ASSIGNMENT_SHEETS,
  },
  province_targets: {
    name: 'Chỉ tiêu toàn tỉnh',
    needs: 'targets.read',
    filters: none,
    sheets: PROVINCE_TARGET_SHEETS,
  },
  target_requests: {
    name: 'Đề nghị điều chỉnh chỉ tiêu',
    needs: 'targets.read',
    filters: year,
    sheets: REQUEST_SHEETS,
  },
  organisation_children: {
    name: 'Tổ chức trực thuộc',
    needs: 'organisations.read',
    filters: z.object(childrenFilters),
    sheets: CHILDREN_SHEETS,
  },
  organisation_tree: {
    name: 'Cây tổ chức',
    needs: 'organisations.read',
    filters: z.object(childrenFilters),
    sheets: TREE_SHEETS,
  },
  accounts: {
    name: 'Tài khoản',
    needs: 'access.administer',
    filters: z.object(accountsFilters),
    sheets: ACCOUNT_SHEETS,
  },
  delegations: {
    name: 'Ủy quyền khi vắng',
    needs: 'access.delegate',
    filters: none,
    sheets: DELEGATION_SHEETS,
  },
} as const satisfies Record<string, Export>

export type ExportKey = keyof typeof EXPORTS
export const EXPORT_KEYS = Object.keys(EXPORTS) as [ExportKey, ...ExportKey[]]

export type FiltersOf<What extends ExportKey> = z.output<(typeof EXPORTS)[What]['filters']>
export type SheetsOf<What extends ExportKey> = (typeof EXPORTS)[What]['sheets']
/** The rows of each sheet of an export. */
export type RowsOf<What extends ExportKey> = {
  readonly [Sheet in keyof SheetsOf<What>]: SheetsOf<What>[Sheet] extends ExportSheet
    ? RowOf<SheetsOf<What>[Sheet]>
    : never
}
