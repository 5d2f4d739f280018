import { MEETING_KINDS } from '@ptdv/core/soldiers/acts'
import type { SoldierActKind } from '@ptdv/core/soldiers/acts'
import { MEMBERSHIP_WORDS } from '@ptdv/core/soldiers/soldier-words'
import { SUPPORT_KINDS } from '@ptdv/core/soldiers/support-kinds'
import type { SoldierFile } from '../api/shapes.ts'
import type { Option } from '../ui/select.tsx'

/** One field of an act's form; `as` says how it is drawn and what it holds. */
export interface SoldierField {
  readonly key: string
  readonly as: 'text' | 'date' | 'paper' | 'choice' | 'yes' | 'cell' | 'commune'
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** Above the day of a paper. */
  readonly paperDay?: string
  readonly max?: number
  /** What is asked while it is empty. */
  readonly ask?: string
  readonly options?: (soldier: SoldierFile) => readonly Option[]
  /** Not asked of everybody. */
  readonly of?: (soldier: SoldierFile) => boolean
}

interface SoldierFormRow {
  /** Above the field of the day. */
  readonly day: string
  readonly fields: readonly SoldierField[]
}

const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const ofMember = ({ answer }: SoldierFile) => answer.member !== 'none'
const ofOfficial = ({ answer }: SoldierFile) => answer.member === 'official'

const REASON: SoldierField = {
  key: 'reason',
  as: 'text',
  label: 'Lý do',
  ask: 'Ghi lý do.',
}
const SUPPORT: SoldierField = {
  key: 'kind',
  as: 'choice',
  label: 'Loại hỗ trợ',
  ask: 'Chọn loại hỗ trợ.',
  options: () => optionsOf(SUPPORT_KINDS),
}

/** What each act asks. Announcing has a page of its own; its row here is for correcting what was announced. */
export const SOLDIER_FORMS: { readonly [K in SoldierActKind]?: SoldierFormRow } = {
  announced: {
    day: 'Ngày công bố cho địa phương',
    fields: [
      {
        key: 'member',
        as: 'choice',
        label: 'Trong Đảng',
        ask: 'Chọn một trong ba.',
        options: () => optionsOf(MEMBERSHIP_WORDS),
      },
      {
        key: 'demobilisedOn',
        as: 'date',
        label: 'Ngày xuất ngũ',
        ask: 'Nhập ngày xuất ngũ.',
      },
      {
        key: 'introducedOn',
        as: 'date',
        label: 'Ngày giấy giới thiệu sinh hoạt đảng',
        hint: 'Chỉ của đảng viên; các hạn tính từ ngày này, không phải từ ngày đính chính.',
        optional: true,
      },
      { key: 'unit', as: 'text', label: 'Đơn vị', ask: 'Ghi tên đơn vị.' },
      { key: 'specialty', as: 'text', label: 'Nghề, chuyên môn', optional: true },
      {
        key: 'paper',
        as: 'paper',
        label: 'Số quyết định',
        paperDay: 'Ngày quyết định',
        ask: 'Nhập số quyết định.',
      },
    ],
  },
  taken_over: { day: 'Ngày tiếp nhận', fields: [] },
  handed_over: {
    day: 'Ngày chuyển',
    fields: [
      {
        key: 'to',
        as: 'commune',
        label: 'Đảng ủy xã, phường hoặc đảng bộ cơ sở nơi về',
        hint: 'Tìm trong toàn tỉnh. Nơi ấy nhận thông báo và tiếp nhận lại từ đầu; các hạn vẫn tính từ ngày cũ.',
        ask: 'Chọn nơi về.',
      },
      REASON,
    ],
  },
  papers_presented: {
    day: 'Ngày nhận giấy',
    fields: [
      { key: 'paper', as: 'paper', label: 'Số giấy giới thiệu', ask: 'Nhập số giấy giới thiệu.' },
    ],
  },
  registered: {
    day: 'Ngày ghi vào chi bộ',
    fields: [
      {
        key: 'cell',
        as: 'cell',
        label: 'Chi bộ',
        hint: 'Chi bộ nơi người ấy về ở. Đảng viên được tính ở chi bộ từ ngày này.',
        ask: 'Chọn chi bộ.',
      },
      {
        key: 'decidedOn',
        as: 'date',
        label: 'Ngày quyết định kết nạp',
        optional: true,
        of: ofMember,
      },
      {
        key: 'ceremonyOn',
        as: 'date',
        label: 'Ngày vào Đảng',
        ask: 'Nhập ngày vào Đảng ghi trong hồ sơ.',
        of: ofMember,
      },
      {
        key: 'officialOn',
        as: 'date',
        label: 'Ngày chính thức',
        ask: 'Nhập ngày chính thức ghi trong hồ sơ.',
        of: ofOfficial,
      },
    ],
  },
  introduced: { day: 'Ngày giới thiệu với chi bộ', fields: [] },
  put_in_view: { day: 'Ngày chi bộ đưa vào danh sách', fields: [] },
  reserve_joined: {
    day: 'Ngày vào đơn vị',
    fields: [{ key: 'unit', as: 'text', label: 'Đơn vị dự bị động viên', optional: true }],
  },
  reserve_not_joined: { day: 'Ngày ghi', fields: [REASON] },
  work_stated: {
    day: 'Ngày hỏi',
    fields: [
      {
        key: 'stable',
        as: 'yes',
        label: 'Việc làm hiện nay',
        ask: 'Chọn một trong hai.',
        options: () => [
          { value: 'yes', label: 'Ổn định' },
          { value: 'no', label: 'Chưa ổn định' },
        ],
      },
    ],
  },
  need_stated: {
    day: 'Ngày nêu nhu cầu',
    fields: [SUPPORT, { key: 'what', as: 'text', label: 'Cần gì', ask: 'Ghi ngắn gọn nhu cầu.' }],
  },
  offer_made: {
    day: 'Ngày giới thiệu',
    fields: [
      SUPPORT,
      {
        key: 'from',
        as: 'text',
        label: 'Nơi nhận giúp',
        hint: 'Doanh nghiệp, trung tâm dạy nghề, ngân hàng…',
        ask: 'Ghi tên nơi nhận giúp.',
      },
      { key: 'what', as: 'text', label: 'Giúp gì, việc gì', ask: 'Ghi việc hoặc khoản giúp.' },
    ],
  },
  result_recorded: {
    day: 'Ngày có kết quả',
    fields: [
      {
        key: 'offer',
        as: 'choice',
        label: 'Nơi nhận giúp',
        ask: 'Chọn nơi đang chờ kết quả.',
        options: ({ answer }) =>
          answer.offers
            .filter(({ result }) => result === null)
            .map(({ act }) => ({
              value: String(act.id),
              label: `${act.payload.from}: ${act.payload.what}`,
            })),
      },
      {
        key: 'taken',
        as: 'yes',
        label: 'Kết quả',
        ask: 'Chọn kết quả.',
        options: () => [
          { value: 'yes', label: 'Đã nhận' },
          { value: 'no', label: 'Không nhận' },
        ],
      },
      { key: 'what', as: 'text', label: 'Nói rõ', ask: 'Ghi ngắn gọn kết quả.' },
    ],
  },
  task_given: {
    day: 'Ngày phân công',
    fields: [{ key: 'task', as: 'text', label: 'Nhiệm vụ', ask: 'Ghi nhiệm vụ được giao.' }],
  },
  post_wished: {
    day: 'Ngày người ấy nêu nguyện vọng',
    fields: [
      {
        key: 'post',
        as: 'text',
        label: 'Chức danh ở thôn, xã',
        hint: 'Chỉ ghi khi người ấy tự nguyện; có thể rút lại bất cứ lúc nào.',
        ask: 'Ghi chức danh người ấy muốn tham gia.',
      },
    ],
  },
  wish_withdrawn: { day: 'Ngày rút', fields: [] },
  companion_assigned: {
    day: 'Ngày phân công',
    fields: [
      { key: 'name', as: 'text', label: 'Người đồng hành', max: 80, ask: 'Ghi họ tên.' },
      { key: 'organisation', as: 'text', label: 'Tổ chức đoàn', ask: 'Ghi tên tổ chức đoàn.' },
    ],
  },
  companion_met: {
    day: 'Ngày gặp',
    fields: [
      {
        key: 'kind',
        as: 'choice',
        label: 'Cách gặp',
        ask: 'Chọn cách gặp.',
        options: () => optionsOf(MEETING_KINDS),
      },
      {
        key: 'what',
        as: 'text',
        label: 'Việc đã làm',
        hint: 'Một dòng, nói việc đã làm; không ghi nhận xét, chấm điểm.',
        ask: 'Ghi một dòng.',
      },
    ],
  },
  taken_off: { day: 'Ngày đưa ra', fields: [REASON] },
}
