import { z } from 'zod'
import { dateSchema, idSchema, paperSchema, textSchema } from '../contract/common.ts'
import {
  MEETING_KINDS,
  type MeetingKind,
  type SoldierActKind,
  type SoldierPayloads,
} from './acts.ts'
import type { SoldierConditionKey } from './soldier-conditions.ts'
import type { SoldierDoer } from './soldier-desks.ts'
import { SUPPORT_KIND_KEYS } from './support-kinds.ts'

interface SoldierActRow<P> {
  /** On a button. */
  readonly label: string
  /** After “Không thể …”. */
  readonly doing: string
  /** What the wire lets through. */
  readonly schema: z.ZodType<P>
  /** Any of these parts records it; none: it has a door of its own. */
  readonly recordedBy: readonly SoldierDoer[]
  /** All must be met, in this order of telling. */
  readonly needs: readonly SoldierConditionKey[]
}

const support = z.enum(SUPPORT_KIND_KEYS)
const line = textSchema(200)
const reason = z.object({ reason: line })
const dayOrNone = dateSchema.nullable()
const here: readonly SoldierDoer[] = ['commune', 'cell']

/** Every act about a demobilised soldier. A new kind is a row here; the compiler names the rest. */
export const SOLDIER_ACTS: {
  readonly [K in SoldierActKind]: SoldierActRow<SoldierPayloads[K]>
} = {
  announced: {
    label: 'Công bố trong danh sách xuất ngũ',
    doing: 'công bố',
    schema: z.object({
      year: z.number().int().min(2000).max(2100),
      paper: paperSchema,
      demobilisedOn: dateSchema,
      unit: line,
      member: z.enum(['none', 'probationary', 'official']),
      introducedOn: dayOrNone,
      specialty: line.nullable(),
      commune: idSchema,
      communeName: textSchema(300),
    }),
    recordedBy: [],
    needs: [],
  },
  taken_over: {
    label: 'Tiếp nhận từ cơ quan quân sự',
    doing: 'tiếp nhận',
    schema: z.object({}),
    recordedBy: ['commune'],
    needs: ['on_list', 'not_taken_over', 'demobilised'],
  },
  handed_over: {
    label: 'Chuyển cho đúng nơi về',
    doing: 'chuyển cho nơi khác',
    schema: z.object({ to: idSchema, toName: textSchema(300), reason: line }),
    recordedBy: ['commune', 'military'],
    needs: ['on_list', 'not_registered'],
  },
  papers_presented: {
    label: 'Nhận giấy giới thiệu sinh hoạt đảng',
    doing: 'nhận giấy giới thiệu',
    schema: z.object({ paper: paperSchema }),
    recordedBy: ['commune'],
    needs: ['on_list', 'comes_as_member', 'no_papers', 'taken_over', 'demobilised'],
  },
  registered: {
    label: 'Ghi vào chi bộ',
    doing: 'ghi vào chi bộ',
    schema: z.object({
      cell: idSchema,
      cellName: textSchema(300),
      decidedOn: dayOrNone,
      ceremonyOn: dayOrNone,
      officialOn: dayOrNone,
    }),
    recordedBy: ['commune'],
    needs: ['on_list', 'not_registered', 'taken_over', 'papers_if_member', 'demobilised'],
  },
  introduced: {
    label: 'Giới thiệu với chi bộ',
    doing: 'giới thiệu với chi bộ',
    schema: z.object({}),
    recordedBy: here,
    needs: ['on_list', 'comes_as_member', 'not_introduced', 'registered'],
  },
  put_in_view: {
    label: 'Đưa vào danh sách theo dõi (nguồn bộ đội xuất ngũ)',
    doing: 'đưa vào danh sách theo dõi',
    schema: z.object({ case: idSchema }),
    recordedBy: ['cell'],
    needs: ['on_list', 'no_member', 'not_in_view', 'registered'],
  },
  reserve_joined: {
    label: 'Vào đơn vị dự bị động viên',
    doing: 'ghi vào đơn vị dự bị động viên',
    schema: z.object({ unit: line.nullable() }),
    recordedBy: ['military'],
    needs: ['on_list', 'demobilised'],
  },
  reserve_not_joined: {
    label: 'Chưa vào đơn vị dự bị động viên',
    doing: 'ghi chưa vào đơn vị dự bị động viên',
    schema: reason,
    recordedBy: ['military'],
    needs: ['on_list', 'demobilised'],
  },
  work_stated: {
    label: 'Ghi tình trạng việc làm',
    doing: 'ghi tình trạng việc làm',
    schema: z.object({ stable: z.boolean() }),
    recordedBy: here,
    needs: ['on_list', 'demobilised'],
  },
  need_stated: {
    label: 'Ghi nhu cầu hỗ trợ',
    doing: 'ghi nhu cầu',
    schema: z.object({ kind: support, what: line }),
    recordedBy: here,
    needs: ['on_list'],
  },
  offer_made: {
    label: 'Ghi nơi nhận giúp, giới thiệu việc',
    doing: 'ghi nơi nhận giúp',
    schema: z.object({ kind: support, from: line, what: line }),
    recordedBy: here,
    needs: ['on_list'],
  },
  result_recorded: {
    label: 'Ghi kết quả',
    doing: 'ghi kết quả',
    schema: z.object({ offer: idSchema, taken: z.boolean(), what: line }),
    recordedBy: here,
    needs: ['on_list', 'has_open_offer'],
  },
  task_given: {
    label: 'Phân công nhiệm vụ',
    doing: 'phân công nhiệm vụ',
    schema: z.object({ task: line }),
    recordedBy: here,
    needs: ['on_list', 'registered'],
  },
  post_wished: {
    label: 'Ghi nguyện vọng vào quy hoạch',
    doing: 'ghi nguyện vọng',
    schema: z.object({ post: line }),
    recordedBy: here,
    needs: ['on_list', 'no_wish'],
  },
  wish_withdrawn: {
    label: 'Rút nguyện vọng',
    doing: 'rút nguyện vọng',
    schema: z.object({}),
    recordedBy: here,
    needs: ['on_list', 'has_wish'],
  },
  companion_assigned: {
    label: 'Phân công người đồng hành',
    doing: 'phân công người đồng hành',
    schema: z.object({ name: textSchema(80), organisation: line }),
    recordedBy: ['youth', 'commune'],
    needs: ['on_list'],
  },
  companion_met: {
    label: 'Ghi lần gặp',
    doing: 'ghi lần gặp',
    schema: z.object({
      kind: z.enum(Object.keys(MEETING_KINDS) as [MeetingKind, ...MeetingKind[]]),
      what: line,
    }),
    recordedBy: ['youth', 'commune'],
    needs: ['on_list', 'has_companion'],
  },
  taken_off: {
    label: 'Đưa ra khỏi danh sách (công bố nhầm)',
    doing: 'đưa ra khỏi danh sách',
    schema: reason,
    recordedBy: ['military'],
    needs: ['on_list', 'not_registered'],
  },
  // By whoever recorded what is corrected (check-correction.ts).
  corrected: {
    label: 'Đính chính',
    doing: 'đính chính',
    schema: z.object({
      act: idSchema,
      happenedOn: dayOrNone,
      payload: z.unknown(),
      basis: textSchema(300),
    }),
    recordedBy: [],
    needs: [],
  },
}

export const SOLDIER_ACT_KINDS = Object.keys(SOLDIER_ACTS) as [SoldierActKind, ...SoldierActKind[]]
