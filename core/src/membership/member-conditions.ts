import { formatDate } from '../calendar/format-date.ts'
import type { PartialDate, PlainDate } from '../calendar/plain-date.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import { findRule, type RuleSource } from '../admission/rule-on.ts'
import { END_WORDS } from './member-words.ts'
import { isMember, type MemberState } from './member-state.ts'

/** All a condition may look at: the member as they stood on a day. */
export interface MemberContext extends RuleSource {
  readonly on: PlainDate
  readonly state: MemberState
  readonly hasActs: boolean
  readonly openCase: boolean
  readonly birth: PartialDate | null
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
  | 'may_be_honoured'
  | 'no_member'
  | 'went_away'
  | 'no_transfer'
  | 'in_transfer'
  | 'not_elsewhere'
  | 'is_elsewhere'
  | 'introduced_elsewhere'
  | 'temporary_on_the_way'
  | 'no_open_case'
  | 'has_acts'
  | 'is_official'
  | 'not_exempt'
  | 'is_exempt'
  | 'no_removal'
  | 'removal_proposed'
  | 'removal_at_base'
  | 'no_leave'
  | 'leave_asked'
  | 'was_put_out'
  | 'not_away'
  | 'is_away'
  | 'no_residence'
  | 'has_residence'

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
  // A badge for the dead needs a rule that says so; none was found.
  may_be_honoured: {
    code: 'KHONG-CON-LA-DANG-VIEN',
    hides: true,
    lacks: (context) => {
      const { on, state } = context
      if (state.ended?.reason !== 'died') return MEMBER_CONDITIONS.is_member.lacks(context)
      const rule = findRule('badge_after_death', on, context)
      return (rule?.value ?? null) === null
        ? `đã từ trần ngày ${formatDate(state.ended.on)}, hệ thống chưa có quy định về truy tặng; ghi điều này cùng văn bản ở trang Quy định trước`
        : undefined
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
  not_elsewhere: {
    code: 'DANG-SINH-HOAT-TAM-THOI',
    hides: false,
    lacks: ({ state: { elsewhere, temporary } }) => {
      if (!elsewhere) return undefined
      return temporary === null
        ? 'theo danh sách đang sinh hoạt tạm thời ở nơi khác; ghi đã trở về trước'
        : `đã giới thiệu sinh hoạt tạm thời đến ${temporary.introduced.payload.toName} đến ngày ${formatDate(temporary.until)}; gia hạn giấy ấy, hoặc ghi đã trở về trước`
    },
  },
  is_elsewhere: {
    code: 'KHONG-O-NOI-TAM-THOI',
    hides: true,
    lacks: ({ state: { elsewhere } }) =>
      elsewhere ? undefined : 'khi ấy chưa được giới thiệu sinh hoạt tạm thời ở nơi khác',
  },
  introduced_elsewhere: {
    code: 'KHONG-O-NOI-TAM-THOI',
    hides: true,
    lacks: ({ state: { temporary } }) =>
      temporary === null ? 'khi ấy không có giấy giới thiệu sinh hoạt tạm thời' : undefined,
  },
  temporary_on_the_way: {
    code: 'CHUA-CO-GIAY-TAM-THOI',
    hides: true,
    lacks: ({ state: { temporary } }) => {
      if (temporary === null) return 'khi ấy không có giấy giới thiệu sinh hoạt tạm thời'
      return temporary.received === null
        ? undefined
        : `${temporary.received.name} đã tiếp nhận ngày ${formatDate(temporary.received.on)}`
    },
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
  is_official: {
    code: 'CHUA-CHINH-THUC',
    hides: true,
    lacks: ({ state }) =>
      state.standing === 'official' ? undefined : 'khi ấy chưa là đảng viên chính thức',
  },
  not_exempt: {
    code: 'DANG-DUOC-MIEN',
    hides: true,
    lacks: ({ state }) => (state.exempt ? 'đang được miễn công tác và sinh hoạt' : undefined),
  },
  is_exempt: {
    code: 'KHONG-DUOC-MIEN',
    hides: true,
    lacks: ({ state }) => (state.exempt ? undefined : 'khi ấy không được miễn sinh hoạt'),
  },
  no_removal: {
    code: 'DANG-XET-XOA-TEN',
    hides: true,
    lacks: ({ state: { removal } }) =>
      removal === null
        ? undefined
        : `đang xét xóa tên từ ngày ${formatDate(removal.happenedOn)}, chờ cấp trên`,
  },
  removal_proposed: {
    code: 'CHUA-DE-NGHI-XOA-TEN',
    hides: true,
    lacks: ({ state: { removal } }) =>
      removal?.kind === 'removal_cell_voted' ? undefined : 'chi bộ chưa đề nghị xóa tên đủ 2/3',
  },
  removal_at_base: {
    code: 'DANG-UY-CHUA-XET',
    hides: true,
    lacks: ({ state: { removal } }) =>
      removal?.kind === 'removal_base_voted'
        ? undefined
        : 'đảng ủy cơ sở chưa đề nghị xóa tên đủ 2/3',
  },
  no_leave: {
    code: 'DA-CO-DON-XIN-RA',
    hides: true,
    lacks: ({ state: { leave } }) =>
      leave === null ? undefined : `đã có đơn xin ra ngày ${formatDate(leave.happenedOn)}`,
  },
  leave_asked: {
    code: 'CHUA-CO-DON-XIN-RA',
    hides: true,
    lacks: ({ state: { leave } }) => (leave === null ? 'chưa có đơn xin ra khỏi Đảng' : undefined),
  },
  was_put_out: {
    code: 'KHONG-CO-GI-DE-PHUC-HOI',
    hides: true,
    lacks: ({ state: { ended } }) =>
      ended?.reason === 'expelled' || ended?.reason === 'removed'
        ? undefined
        : 'khi ấy không bị khai trừ, xóa tên',
  },
  not_away: {
    code: 'DANG-DI-LAM-XA',
    hides: true,
    lacks: ({ state: { away } }) =>
      away === null
        ? undefined
        : `đã ghi đi làm xa (${away.region}) từ ngày ${formatDate(away.since)}`,
  },
  is_away: {
    code: 'KHONG-DI-LAM-XA',
    hides: true,
    lacks: ({ state: { away } }) =>
      away === null ? 'khi ấy không có tên trong danh sách đi làm xa' : undefined,
  },
  no_residence: {
    code: 'DA-GIOI-THIEU-NOI-CU-TRU',
    hides: true,
    lacks: ({ state: { residence } }) =>
      residence === null
        ? undefined
        : `đã giới thiệu về ${residence.payload.toName} ngày ${formatDate(residence.happenedOn)}`,
  },
  has_residence: {
    code: 'CHUA-GIOI-THIEU-NOI-CU-TRU',
    hides: true,
    lacks: ({ state: { residence } }) =>
      residence === null ? 'khi ấy chưa giới thiệu về nơi cư trú' : undefined,
  },
}
