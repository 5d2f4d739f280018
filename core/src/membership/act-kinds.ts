import { z } from 'zod'
import { tallySchema } from '../admission/payload-schemas.ts'
import { dateSchema, idSchema, paperSchema, textSchema } from '../contract/common.ts'
import type { MemberActKind, MemberPayloads } from './acts.ts'
import { CONTACT_PACES, CONTACT_WAYS } from './away-payloads.ts'
import type { MemberConditionKey } from './member-conditions.ts'
import type { MemberDoer } from './member-desks.ts'
import { BADGE_YEARS, type BadgeYears } from './badge-payloads.ts'
import { bareNumber } from './card-number.ts'
import { CARD_REASONS } from './card-payloads.ts'
import { DISCIPLINE_MEASURES, EXEMPTION_GROUNDS, REMOVAL_GROUNDS } from './exit-payloads.ts'
import { TEMPORARY_BECAUSE } from './temporary-payloads.ts'
import { TRANSFER_BECAUSE, type TransferBecause } from './transfer-payloads.ts'

export interface MemberActRow<P> {
  /** On a button. */
  readonly label: string
  /** After “Không thể …”. */
  readonly doing: string
  /** What the wire lets through. */
  readonly schema: z.ZodType<P>
  /** Whose desk records it; none: it comes with a list or from the person's case. */
  readonly recordedBy: MemberDoer | null
  /** All must be met on the day of the act, in this order of telling. */
  readonly needs: readonly MemberConditionKey[]
}

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(table) as [K, ...K[]])
/** Members of a body, or those who count in a cell. */
const body = z.number().int().min(1).max(2_000)
/** Digits as people write them down, with blanks and dots between; which digits is for the rules to say. */
const cardNumber = z.string().trim().min(1).max(30).transform(bareNumber)
const badgeYears = z
  .number()
  .refine((years): years is BadgeYears => BADGE_YEARS.some((one) => one === years))
const note = z.string().max(500).optional()
/** What a list tells of a way out. */
const listed = z.object({ note, paper: paperSchema.optional() })
const reason = z.object({ reason: textSchema(500) })
const dates = z.object({
  decidedOn: dateSchema.nullable(),
  ceremonyOn: dateSchema.nullable(),
  officialOn: dateSchema.nullable().optional(),
})
const arrangement = z.object({
  region: textSchema(120),
  place: textSchema(200),
  until: dateSchema.nullable(),
  way: keysOf(CONTACT_WAYS),
  pace: keysOf(CONTACT_PACES),
})
const because = z.enum(Object.keys(TRANSFER_BECAUSE) as [TransferBecause, ...TransferBecause[]])

/** Every act of a member. A new kind is a row here; the compiler names the rest. Acts of one day count by their number. */
export const MEMBER_ACTS: { readonly [K in MemberActKind]: MemberActRow<MemberPayloads[K]> } = {
  registered: {
    label: 'Lập danh sách đảng viên',
    doing: 'lập danh sách',
    schema: dates,
    recordedBy: null,
    needs: ['no_member'],
  },
  admitted: {
    label: 'Kết nạp (theo danh sách)',
    doing: 'ghi kết nạp',
    schema: z.object({
      decidedOn: dateSchema.nullable(),
      ceremonyOn: dateSchema,
      officialOn: dateSchema.nullable(),
      again: z.boolean(),
      paper: paperSchema.optional(),
    }),
    recordedBy: null,
    needs: ['no_member', 'no_open_case'],
  },
  recognised: {
    label: 'Công nhận chính thức (theo danh sách)',
    doing: 'ghi công nhận chính thức',
    schema: z.object({ officialOn: dateSchema, paper: paperSchema.optional() }),
    recordedBy: null,
    needs: ['is_member', 'no_open_case'],
  },
  transferred_in: {
    label: 'Chuyển đến (theo danh sách)',
    doing: 'ghi chuyển đến',
    schema: dates,
    recordedBy: null,
    needs: ['no_member'],
  },
  transferred_out: {
    label: 'Chuyển đi (theo danh sách)',
    doing: 'ghi chuyển đi',
    schema: z.object({}),
    recordedBy: null,
    needs: ['is_member'],
  },
  transfer_introduced: {
    label: 'Giới thiệu chuyển sinh hoạt đảng',
    doing: 'giới thiệu chuyển sinh hoạt đảng',
    schema: z.object({
      to: idSchema.nullable(),
      toName: textSchema(200),
      because,
      triggeredOn: dateSchema,
      paper: paperSchema,
    }),
    recordedBy: 'introducer',
    needs: ['is_member', 'no_transfer'],
  },
  transfer_received: {
    label: 'Ghi đã tiếp nhận',
    doing: 'tiếp nhận',
    schema: z.object({ cell: idSchema.nullable(), cellName: textSchema(200) }),
    recordedBy: 'arrival',
    needs: ['is_member', 'in_transfer'],
  },
  transfer_returned: {
    label: 'Trả lại giấy giới thiệu',
    doing: 'trả lại giấy giới thiệu',
    schema: reason,
    recordedBy: 'arrival',
    needs: ['is_member', 'in_transfer'],
  },
  transfer_withdrawn: {
    label: 'Rút giấy giới thiệu',
    doing: 'rút giấy giới thiệu',
    schema: reason,
    recordedBy: 'introducer',
    needs: ['is_member', 'in_transfer'],
  },
  transfer_arrived: {
    label: 'Tiếp nhận từ ngoài tỉnh',
    doing: 'tiếp nhận từ ngoài tỉnh',
    schema: z.object({
      fromName: textSchema(200),
      paper: paperSchema,
      decidedOn: dateSchema.nullable(),
      ceremonyOn: dateSchema,
      officialOn: dateSchema.nullable(),
    }),
    recordedBy: 'newcomer',
    needs: ['no_member', 'went_away'],
  },
  temporary_introduced: {
    label: 'Giới thiệu sinh hoạt đảng tạm thời',
    doing: 'giới thiệu sinh hoạt đảng tạm thời',
    schema: z.object({
      to: idSchema.nullable(),
      toName: textSchema(200),
      because: keysOf(TEMPORARY_BECAUSE),
      from: dateSchema,
      until: dateSchema,
      paper: paperSchema,
    }),
    recordedBy: 'introducer',
    needs: ['is_member', 'no_transfer', 'not_elsewhere'],
  },
  temporary_received: {
    label: 'Ghi nơi tạm thời đã tiếp nhận',
    doing: 'tiếp nhận sinh hoạt tạm thời',
    schema: z.object({ cell: idSchema.nullable(), cellName: textSchema(200) }),
    recordedBy: 'arrival',
    needs: ['is_member', 'temporary_on_the_way'],
  },
  temporary_declined: {
    label: 'Trả lại giấy giới thiệu tạm thời',
    doing: 'trả lại giấy giới thiệu tạm thời',
    schema: reason,
    recordedBy: 'arrival',
    needs: ['is_member', 'temporary_on_the_way'],
  },
  temporary_withdrawn: {
    label: 'Rút giấy giới thiệu tạm thời',
    doing: 'rút giấy giới thiệu tạm thời',
    schema: reason,
    recordedBy: 'introducer',
    needs: ['is_member', 'temporary_on_the_way'],
  },
  temporary_extended: {
    label: 'Gia hạn sinh hoạt tạm thời',
    doing: 'gia hạn sinh hoạt tạm thời',
    schema: z.object({ until: dateSchema, reason: textSchema(500), paper: paperSchema }),
    recordedBy: 'introducer',
    needs: ['is_member', 'introduced_elsewhere'],
  },
  temporary_returned: {
    label: 'Ghi đã trở về sinh hoạt',
    doing: 'ghi đã trở về sinh hoạt',
    schema: z.object({ paper: paperSchema.optional() }),
    recordedBy: 'home',
    needs: ['is_member', 'is_elsewhere'],
  },
  died: {
    label: 'Ghi từ trần',
    doing: 'ghi từ trần',
    schema: z.object({ note }),
    recordedBy: 'cell',
    needs: ['is_member', 'no_open_case'],
  },
  removed: {
    label: 'Xóa tên (theo danh sách)',
    doing: 'ghi xóa tên',
    schema: listed,
    recordedBy: null,
    needs: ['is_member', 'no_open_case'],
  },
  left: {
    label: 'Xin ra khỏi Đảng (theo danh sách)',
    doing: 'ghi xin ra khỏi Đảng',
    schema: listed,
    recordedBy: null,
    needs: ['is_member', 'no_open_case'],
  },
  expelled: {
    label: 'Khai trừ (theo danh sách)',
    doing: 'ghi khai trừ',
    schema: listed,
    recordedBy: null,
    needs: ['is_member', 'no_open_case'],
  },
  exempted: {
    label: 'Miễn công tác và sinh hoạt',
    doing: 'miễn công tác và sinh hoạt',
    schema: z.object({
      ground: keysOf(EXEMPTION_GROUNDS),
      asked: z.enum(['written', 'orally']),
      until: dateSchema.nullable(),
      paper: paperSchema,
    }),
    recordedBy: 'cell',
    needs: ['is_member', 'not_exempt'],
  },
  exemption_ended: {
    label: 'Trở lại sinh hoạt',
    doing: 'ghi trở lại sinh hoạt',
    schema: z.object({ note }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_exempt'],
  },
  removal_cell_voted: {
    label: 'Ghi chi bộ đề nghị xóa tên',
    doing: 'ghi chi bộ đề nghị xóa tên',
    schema: z.object({
      ground: keysOf(REMOVAL_GROUNDS),
      selfReview: z.enum(['written', 'asked_three_times']),
      counting: body,
      tally: tallySchema,
      paper: paperSchema,
    }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_official', 'no_removal', 'no_open_case'],
  },
  removal_base_voted: {
    label: 'Ghi đảng ủy cơ sở đề nghị xóa tên',
    doing: 'ghi đảng ủy cơ sở đề nghị xóa tên',
    schema: z.object({ committeeSize: body, tally: tallySchema, paper: paperSchema }),
    recordedBy: 'base',
    needs: ['is_member', 'removal_proposed'],
  },
  removal_decided: {
    label: 'Ghi quyết định về việc xóa tên',
    doing: 'ghi quyết định về việc xóa tên',
    schema: z.object({
      outcome: z.enum(['removed', 'kept']),
      bodySize: body,
      tally: tallySchema,
      paper: paperSchema,
    }),
    recordedBy: 'superior',
    needs: ['is_member', 'removal_at_base'],
  },
  leave_asked: {
    label: 'Ghi đơn xin ra khỏi Đảng',
    doing: 'ghi đơn xin ra khỏi Đảng',
    schema: reason,
    recordedBy: 'cell',
    needs: ['is_member', 'no_leave', 'no_removal', 'no_open_case'],
  },
  leave_decided: {
    label: 'Ghi quyết định cho ra khỏi Đảng',
    doing: 'ghi quyết định về đơn xin ra khỏi Đảng',
    schema: z.object({
      outcome: z.enum(['accepted', 'refused']),
      cellPaper: textSchema(60),
      basePaper: textSchema(60),
      paper: paperSchema,
    }),
    recordedBy: 'superior',
    needs: ['is_member', 'leave_asked'],
  },
  disciplined: {
    label: 'Ghi kỷ luật',
    doing: 'ghi kỷ luật',
    schema: z.object({ measure: keysOf(DISCIPLINE_MEASURES), paper: paperSchema }),
    recordedBy: 'any',
    needs: ['is_member'],
  },
  expulsion_decided: {
    label: 'Ghi quyết định khai trừ',
    doing: 'ghi quyết định khai trừ',
    schema: z.object({ paper: paperSchema, reason: textSchema(500) }),
    recordedBy: 'superior',
    needs: ['is_member', 'is_official'],
  },
  restored: {
    label: 'Ghi phục hồi đảng tịch',
    doing: 'ghi phục hồi đảng tịch',
    schema: z.object({ paper: paperSchema, reason: textSchema(500) }),
    recordedBy: 'superior',
    needs: ['was_put_out'],
  },
  badge_proposed: {
    label: 'Đề nghị tặng Huy hiệu Đảng',
    doing: 'đề nghị tặng Huy hiệu Đảng',
    schema: z.object({ years: badgeYears, round: dateSchema }),
    recordedBy: 'any',
    needs: ['is_member', 'is_official'],
  },
  badge_awarded: {
    label: 'Ghi tặng Huy hiệu Đảng',
    doing: 'ghi tặng Huy hiệu Đảng',
    schema: z.object({
      years: badgeYears,
      paper: paperSchema,
      round: dateSchema.nullable().optional(),
      early: z.boolean().optional(),
    }),
    recordedBy: 'superior',
    needs: ['may_be_honoured', 'is_official'],
  },
  badge_noted: {
    label: 'Ghi Huy hiệu Đảng đã có',
    doing: 'ghi Huy hiệu Đảng đã có',
    schema: z.object({
      years: badgeYears,
      on: dateSchema.nullable(),
      number: textSchema(60).nullable(),
    }),
    recordedBy: 'any',
    needs: ['is_member', 'is_official'],
  },
  card_issued: {
    label: 'Ghi phát thẻ đảng viên',
    doing: 'ghi phát thẻ đảng viên',
    schema: z.object({
      reason: keysOf(CARD_REASONS),
      number: cardNumber,
      place: textSchema(200),
    }),
    recordedBy: 'superior',
    needs: ['is_member', 'is_official'],
  },
  card_noted: {
    label: 'Ghi thẻ đã có',
    doing: 'ghi thẻ đã có',
    schema: z.object({
      number: cardNumber.nullable(),
      oldNumber: cardNumber.nullable(),
      issuedOn: dateSchema.nullable(),
      place: textSchema(200).nullable(),
    }),
    recordedBy: 'any',
    needs: ['is_member', 'is_official'],
  },
  away_began: {
    label: 'Ghi đi làm xa',
    doing: 'ghi đi làm xa',
    schema: arrangement,
    recordedBy: 'cell',
    needs: ['is_member', 'not_away'],
  },
  away_changed: {
    label: 'Ghi thay đổi khi làm xa',
    doing: 'ghi thay đổi khi làm xa',
    schema: arrangement,
    recordedBy: 'cell',
    needs: ['is_member', 'is_away'],
  },
  away_contacted: {
    label: 'Ghi đã liên lạc được',
    doing: 'ghi đã liên lạc được',
    schema: z.object({ way: keysOf(CONTACT_WAYS) }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_away'],
  },
  away_ended: {
    label: 'Ghi đã về',
    doing: 'ghi đã về',
    schema: z.object({ note }),
    recordedBy: 'cell',
    needs: ['is_member', 'is_away'],
  },
  residence_introduced: {
    label: 'Giới thiệu về nơi cư trú',
    doing: 'giới thiệu về nơi cư trú',
    schema: z.object({ to: idSchema.nullable(), toName: textSchema(200), paper: paperSchema }),
    recordedBy: 'home',
    needs: ['is_member', 'no_residence'],
  },
  residence_ended: {
    label: 'Thôi giữ mối liên hệ nơi cư trú',
    doing: 'ghi thôi giữ mối liên hệ nơi cư trú',
    schema: reason,
    recordedBy: 'home',
    needs: ['is_member', 'has_residence'],
  },
  corrected: {
    label: 'Đính chính',
    doing: 'đính chính',
    schema: z.object({
      act: idSchema,
      happenedOn: dateSchema,
      payload: z.unknown(),
      basis: textSchema(300),
      approvedBy: textSchema(120),
      paper: paperSchema.optional(),
    }),
    recordedBy: 'any',
    needs: ['has_acts'],
  },
}

export const MEMBER_ACT_KINDS = Object.keys(MEMBER_ACTS) as readonly MemberActKind[]
