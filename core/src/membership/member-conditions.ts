import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import type { RuleSource } from '../admission/rule-on.ts'
import { END_WORDS } from './member-words.ts'
import { isMember, type MemberState } from './member-state.ts'

/** All a condition may look at: the member as they stood on a day. */
export interface MemberContext extends RuleSource {
  readonly on: PlainDate
  readonly state: MemberState
  readonly hasActs: boolean
  readonly openCase: boolean
  readonly calendar: WorkCalendar
}

interface MemberCondition {
  /** Of the refusal. */
  readonly code: string
  /** Unmet, the act is not of this member at all, rather than one that waits for something: no button for it. */
  readonly hides: boolean
  /** Why not, to follow “Không thể …: ”; undefined when met. */
  readonly lacks: (context: MemberContext) => string | undefined
}

export type MemberConditionKey =
  | 'is_member'
  | 'no_member'
  | 'went_away'
  | 'no_transfer'
  | 'in_transfer'
  | 'no_open_case'
  | 'has_acts'

export const MEMBER_CONDITIONS: { readonly [K in MemberConditionKey]: MemberCondition } = {
  is_member: {
    code: 'KHONG-CON-LA-DANG-VIEN',
    hides: true,
    lacks: ({ state }) => {
      if (isMember(state)) return undefined
      return state.ended === null
        ? 'khi ấy chưa có tên trong danh sách đảng viên'
        : `đã ${END_WORDS[state.ended.reason]} ngày ${formatDate(state.ended.on)}`
    },
  },
  no_member: {
    code: 'DANG-LA-DANG-VIEN',
    hides: true,
    lacks: ({ state }) =>
      isMember(state)
        ? `đang là đảng viên của ${state.cell?.name}, nhận bằng giấy giới thiệu chuyển sinh hoạt của nơi ấy`
        : undefined,
  },
  // Who was struck off, left or was expelled comes back by readmission or restoration, not by a paper of transfer.
  went_away: {
    code: 'KHONG-TIEP-NHAN-BANG-GIAY-CHUYEN',
    hides: true,
    lacks: ({ state: { ended } }) =>
      ended === null || ended.reason === 'departed' || ended.reason === 'transferred_out'
        ? undefined
        : `đã ${END_WORDS[ended.reason]} ngày ${formatDate(ended.on)}`,
  },
  no_transfer: {
    code: 'DANG-CHUYEN-SINH-HOAT',
    hides: false,
    lacks: ({ state: { transfer } }) =>
      transfer === null
        ? undefined
        : `đã giới thiệu đến ${transfer.payload.toName} ngày ${formatDate(transfer.happenedOn)}, nơi ấy chưa tiếp nhận; rút giấy giới thiệu trước`,
  },
  in_transfer: {
    code: 'CHUA-CO-GIAY-GIOI-THIEU',
    hides: true,
    lacks: ({ state: { transfer } }) =>
      transfer === null ? 'khi ấy chưa có giấy giới thiệu chuyển sinh hoạt đảng' : undefined,
  },
  // The case says what becomes of a probationer; the same death must not be counted twice.
  no_open_case: {
    code: 'GHI-TREN-HO-SO',
    hides: false,
    lacks: ({ openCase }) =>
      openCase ? 'hồ sơ kết nạp đang mở, ghi việc này trên hồ sơ ấy' : undefined,
  },
  has_acts: {
    code: 'KHONG-CO-VIEC-DE-DINH-CHINH',
    hides: true,
    lacks: ({ hasActs }) => (hasActs ? undefined : 'chưa có việc nào được ghi'),
  },
}
