import { formatDate, formatDateLong } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { NO_VOTE } from '../away/meeting-rules.ts'
import { DOTS } from './field.ts'
import type { Line } from './layout.ts'

/** The appendix to a cell's minutes: what those away wrote, as it was read at the meeting. */
export const OPINIONS_FORM = {
  name: 'Phụ lục biên bản: ý kiến bằng văn bản',
  title: 'PHỤ LỤC BIÊN BẢN',
  abstract: 'Ý kiến bằng văn bản của đảng viên đi làm xa',
  lines: [
    'Kèm biên bản kỳ họp {{Ngày họp}} của {{Chi bộ}}.',
    'Nội dung kỳ họp:',
    { each: 'Các nội dung', line: '- {{Nội dung}}' },
    'Số đảng viên ở xa được hỏi ý kiến: {{Số được hỏi}}; đã gửi ý kiến: {{Số đã gửi}}.',
    {
      table: 'Các ý kiến',
      columns: [
        { title: 'Họ tên', tag: 'Họ tên' },
        { title: 'Gửi ngày', tag: 'Gửi ngày' },
        { title: 'Ý kiến', tag: 'Ý kiến' },
      ],
    },
    NO_VOTE,
    { sign: [{ title: 'Thư ký' }, { title: 'Chủ trì' }] },
  ] as readonly Line[],
} as const

export interface OpinionsSource {
  readonly above: string | null
  readonly cell: string
  readonly heldOn: PlainDate
  readonly subjects: readonly string[]
  readonly asked: number
  readonly opinions: readonly {
    readonly name: string
    readonly sentOn: PlainDate
    readonly text: string
  }[]
}

/** All that its template may ask for, by the name written in {{ }}. */
export const OPINIONS_TAGS: Readonly<
  Record<string, { readonly about: string; readonly holds?: readonly string[] }>
> = {
  'Cơ quan cấp trên': { about: 'cơ quan cấp trên' },
  'Cơ quan ban hành': { about: 'chi bộ' },
  'Địa danh': { about: 'địa danh' },
  'Ngày văn bản': { about: 'ngày họp' },
  'Ngày họp': { about: 'ngày họp' },
  'Chi bộ': { about: 'chi bộ' },
  'Số được hỏi': { about: 'số đảng viên ở xa được hỏi' },
  'Số đã gửi': { about: 'số đảng viên đã gửi ý kiến' },
  'Các nội dung': { about: 'nội dung kỳ họp', holds: ['Nội dung'] },
  'Các ý kiến': { about: 'các ý kiến đã gửi', holds: ['Họ tên', 'Gửi ngày', 'Ý kiến'] },
}

/** Where the template that comes with the product lies. */
export const OPINIONS_TEMPLATE = 'minutes/opinions.docx'

export function fillOpinions({
  above,
  cell,
  heldOn,
  subjects,
  asked,
  opinions,
}: OpinionsSource): Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>> {
  return {
    'Cơ quan cấp trên': above?.toLocaleUpperCase('vi') ?? DOTS,
    'Cơ quan ban hành': cell.toLocaleUpperCase('vi'),
    'Địa danh': DOTS,
    'Ngày văn bản': formatDateLong(heldOn),
    'Ngày họp': formatDateLong(heldOn),
    'Chi bộ': cell,
    'Số được hỏi': String(asked),
    'Số đã gửi': String(opinions.length),
    'Các nội dung': subjects.map((subject) => ({ 'Nội dung': subject })),
    'Các ý kiến': opinions.map(({ name, sentOn, text }) => ({
      'Họ tên': name,
      'Gửi ngày': formatDate(sentOn),
      'Ý kiến': text,
    })),
  }
}
