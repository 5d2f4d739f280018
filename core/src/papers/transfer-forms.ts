import { formatDate, formatDateLong } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { DOTS, DOTTED_DATE } from './field.ts'
import type { Line } from './layout.ts'

/** Papers of a member who moves, outside any case: for good, and for a time. */
export const TRANSFER_FORM_CODES = ['1-SHĐ', '2-SHĐ'] as const
export type TransferFormCode = (typeof TRANSFER_FORM_CODES)[number]

/** 3A-SHĐ and 3C-SHĐ were seen by their codes alone (rules §9): what stands in them is not known, so neither is printed. */
export const ABROAD_FORMS =
  'Giấy giới thiệu ra nước ngoài là mẫu 3A-SHĐ, 3C-SHĐ. Hệ thống chưa có nội dung hai mẫu này nên chưa in được: dùng mẫu của Ban Tổ chức Tỉnh ủy, rồi ghi số giấy vào đây.'

interface TransferForm {
  readonly name: string
  readonly title: string
  readonly abstract: string
  readonly lines: readonly Line[]
}

const MEMBER: readonly Line[] = [
  'Đồng chí: {{Họ tên in hoa}}, sinh {{Ngày sinh}}',
  'Quê quán: {{Quê quán}}',
  'Nơi cư trú: {{Nơi cư trú}}',
  'Vào Đảng {{Ngày vào Đảng}}, chính thức {{Ngày chính thức}}',
  'Số thẻ đảng viên: {{Số thẻ}}',
  'Đang sinh hoạt tại {{Chi bộ}}, {{Đảng bộ cơ sở}}',
]

/** The boxes that each level on the way fills in by hand when the paper passes it. */
const WAY: readonly Line[] = [
  'Nơi giới thiệu tiếp và nơi tiếp nhận ghi, ký, đóng dấu ở các ô dưới đây:',
  {
    table: 'Các ô',
    columns: [
      { title: 'Kính gửi', tag: 'Nơi nhận tiếp' },
      { title: 'Đã giới thiệu, tiếp nhận ngày', tag: 'Ngày qua' },
      { title: 'T/M cấp ủy (ký, đóng dấu)', tag: 'Ký' },
    ],
  },
]

export const TRANSFER_FORMS: Readonly<Record<TransferFormCode, TransferForm>> = {
  '1-SHĐ': {
    name: 'Giấy giới thiệu sinh hoạt đảng chính thức',
    title: 'GIẤY GIỚI THIỆU',
    abstract: 'sinh hoạt đảng chính thức',
    lines: [
      'Kính gửi: {{Nơi đến}}',
      ...MEMBER,
      'Được giới thiệu đến {{Nơi đến}} sinh hoạt đảng chính thức; lý do: {{Lý do}}.',
      'Đảng phí đã đóng hết tháng …… năm ……; hồ sơ gửi kèm gồm: ……',
      'Nộp giấy này cho chi ủy nơi đến chậm nhất {{Hạn nộp giấy}}.',
      ...WAY,
    ],
  },
  '2-SHĐ': {
    name: 'Giấy giới thiệu sinh hoạt đảng tạm thời',
    title: 'GIẤY GIỚI THIỆU',
    abstract: 'sinh hoạt đảng tạm thời',
    lines: [
      'Kính gửi: {{Nơi đến}}',
      ...MEMBER,
      'Được giới thiệu đến {{Nơi đến}} sinh hoạt đảng tạm thời; lý do: {{Lý do}}.',
      'Thời gian từ {{Từ ngày}} đến {{Đến ngày}}.',
      'Nhiệm vụ đảng viên thực hiện ở cả hai nơi; quyền biểu quyết, ứng cử, bầu cử ở nơi sinh hoạt chính thức.',
      ...WAY,
    ],
  },
}

export interface TransferSource {
  readonly name: string
  readonly birth: string | null
  readonly homeland: string | null
  readonly residence: string | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
  readonly card: string | null
  readonly cell: string
  readonly base: string
  readonly issuer: string
  readonly above: string | null
  readonly number: string | null
  readonly date: PlainDate | null
  readonly to: string | null
  readonly because: string | null
  readonly presentBy: PlainDate | null
  readonly from: PlainDate | null
  readonly until: PlainDate | null
}

interface TransferField {
  readonly about: string
  readonly blank?: string
  readonly read: (source: TransferSource) => string | null
}

const day = (about: string, read: (source: TransferSource) => PlainDate | null): TransferField => ({
  about,
  blank: DOTTED_DATE,
  read: (source) => {
    const on = read(source)
    return on === null ? null : formatDateLong(on)
  },
})

/** All that their templates may ask for, by the name written in {{ }}; what the data does not say is dotted. */
export const TRANSFER_FIELDS: Readonly<Record<string, TransferField>> = {
  'Cơ quan cấp trên': { about: 'cơ quan cấp trên', read: ({ above }) => upper(above) },
  'Cơ quan ban hành': { about: 'nơi giới thiệu', read: ({ issuer }) => upper(issuer) },
  'Số ký hiệu': {
    about: 'số giấy',
    blank: `Số ${DOTS}-SHĐ`,
    read: ({ number }) => (number === null ? null : `Số ${number}`),
  },
  'Địa danh': { about: 'địa danh', read: () => null },
  'Ngày văn bản': day('ngày giấy giới thiệu', ({ date }) => date),
  'Thẩm quyền': { about: 'thẩm quyền ký', read: () => null },
  'Chức vụ': { about: 'chức vụ người ký', read: () => null },
  'Người ký': { about: 'họ tên người ký', read: () => null },
  'Họ tên in hoa': { about: 'họ tên', read: ({ name }) => upper(name) },
  'Họ tên': { about: 'họ tên', read: ({ name }) => name },
  'Ngày sinh': { about: 'ngày sinh', read: ({ birth }) => birth },
  'Quê quán': { about: 'quê quán', read: ({ homeland }) => homeland },
  'Nơi cư trú': { about: 'nơi cư trú', read: ({ residence }) => residence },
  'Ngày vào Đảng': day('ngày vào Đảng', ({ ceremonyOn }) => ceremonyOn),
  'Ngày chính thức': day('ngày chính thức', ({ officialOn }) => officialOn),
  'Số thẻ': { about: 'số thẻ đảng viên', read: ({ card }) => card },
  'Chi bộ': { about: 'chi bộ', read: ({ cell }) => cell },
  'Đảng bộ cơ sở': { about: 'đảng bộ cơ sở', read: ({ base }) => base },
  'Nơi đến': { about: 'nơi đến', read: ({ to }) => to },
  'Lý do': { about: 'lý do chuyển', read: ({ because }) => because },
  'Hạn nộp giấy': {
    about: 'hạn nộp giấy',
    blank: DOTTED_DATE,
    read: ({ presentBy }) => (presentBy === null ? null : `ngày ${formatDate(presentBy)}`),
  },
  'Từ ngày': day('ngày bắt đầu', ({ from }) => from),
  'Đến ngày': day('ngày kết thúc', ({ until }) => until),
}

const LISTS = {
  'Các ô': {
    about: 'các ô nơi giới thiệu, tiếp nhận ghi tay',
    holds: ['Nơi nhận tiếp', 'Ngày qua', 'Ký'],
    rows: Array.from({ length: 3 }, () => ({
      'Nơi nhận tiếp': DOTS,
      'Ngày qua': '…/…/……',
      Ký: '',
    })),
  },
  'Nơi nhận': {
    about: 'nơi nhận',
    holds: ['Tên'],
    rows: [{ Tên: '- Như trên,' }, { Tên: '- Lưu.' }],
  },
} as const

/** For who changes a template: every name, and what it stands for. */
export const TRANSFER_TAGS: Readonly<
  Record<string, { readonly about: string; readonly holds?: readonly string[] }>
> = { ...TRANSFER_FIELDS, ...LISTS }

/** A paper filled from what is known; the rest is dotted for the hand. */
export function fillTransfer(
  source: TransferSource,
): Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>> {
  const fields = Object.entries(TRANSFER_FIELDS).map(([tag, { blank = DOTS, read }]) => [
    tag,
    read(source) ?? blank,
  ])
  const lists = Object.entries(LISTS).map(([tag, { rows }]) => [tag, rows])
  return Object.fromEntries([...fields, ...lists])
}

/** Where the template that comes with the product lies: “transfer/1-SHD.docx”. */
export function transferTemplate(code: TransferFormCode): string {
  return `transfer/${code.replaceAll('Đ', 'D')}.docx`
}

function upper(text: string | null): string | null {
  return text === null ? null : text.toLocaleUpperCase('vi')
}
