import { formatDate } from '../calendar/format-date.ts'
import type { DocumentForm } from './document-form.ts'
import type { ReportData } from './report-data.ts'
import { SECTIONS, textOf, type ReportDocument, type SectionKey } from './report-document.ts'
import { NOT_KNOWN } from './yearly-report.ts'

export type TemplateRow = Readonly<Record<string, string>>
export type TemplateValues = Readonly<Record<string, string | readonly TemplateRow[]>>

interface Tag {
  readonly about: string
  /** A list: what each of its lines holds. Written {{#name}} … {{/name}}. */
  readonly holds?: readonly string[]
}

/** One paragraph of a section. */
const PARAGRAPH = 'Đoạn'

/** All that a Word template may ask for, written {{name}}. Offices read these names, so they are Vietnamese. */
export const TEMPLATE_TAGS: Readonly<Record<string, Tag>> = {
  'Cơ quan cấp trên': { about: 'Dòng trên, góc trái' },
  'Cơ quan ban hành': { about: 'Dòng dưới, góc trái' },
  'Tiêu đề': { about: 'ĐẢNG CỘNG SẢN VIỆT NAM' },
  'Số ký hiệu': { about: 'Ví dụ “Số 152-BC/BTCTU”' },
  'Địa danh và ngày': { about: 'Ví dụ “Hưng Yên, ngày 05 tháng 01 năm 2025”' },
  'Tên loại': { about: 'BÁO CÁO' },
  'Trích yếu': { about: 'Kết quả công tác phát triển đảng viên năm …' },
  Năm: { about: 'Năm báo cáo' },
  'Năm trước': { about: 'Năm liền trước' },
  'Ngày chốt': { about: 'Ngày chốt số liệu' },
  'Mã kiểm': { about: 'Mã của số liệu đã chốt; chưa chốt thì để trống' },
  'Theo nguồn': {
    about: 'Bảng năm nguồn, mỗi nguồn một dòng và dòng cộng',
    holds: ['Tên', 'Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ'],
  },
  'Theo tổ chức': {
    about: 'Bảng tổ chức trực thuộc, mỗi tổ chức một dòng',
    holds: ['Tên', 'Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ'],
  },
  'Tăng giảm': {
    about: 'Bảng tăng, giảm đảng viên',
    holds: ['Tên', 'Kỳ này', 'Cùng kỳ'],
  },
  'Nơi nhận': { about: 'Mỗi nơi nhận một dòng', holds: ['Tên'] },
  'Thẩm quyền': { about: 'Ví dụ “T/M BAN THƯỜNG VỤ”' },
  'Chức vụ': { about: 'Chức vụ người ký' },
  'Người ký': { about: 'Họ tên người ký' },
  ...Object.fromEntries(
    Object.values(SECTIONS).map(({ heading }) => [
      heading,
      { about: `Các đoạn của phần “${heading}”`, holds: [PARAGRAPH] },
    ]),
  ),
}

/** What the tags stand for in one report. Lines without words of the organisation's own are dotted, not left out. */
export function templateValues(
  document: ReportDocument,
  form: DocumentForm,
  data: ReportData,
  hash: string | null,
): TemplateValues {
  return {
    'Cơ quan cấp trên': form.agencyAbove,
    'Cơ quan ban hành': form.agency,
    'Tiêu đề': form.title,
    'Số ký hiệu': form.number,
    'Địa danh và ngày': form.placeAndDate,
    'Tên loại': form.type,
    'Trích yếu': form.abstract,
    Năm: String(data.year),
    'Năm trước': String(data.year - 1),
    'Ngày chốt': formatDate(data.cutOff),
    'Mã kiểm': hash ?? NOT_KNOWN,
    'Theo nguồn': tableRows(document, 'sources', ['Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ']),
    'Theo tổ chức': tableRows(document, 'children', ['Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ']),
    'Tăng giảm': tableRows(document, 'movements', ['Kỳ này', 'Cùng kỳ']),
    'Nơi nhận': form.recipients.map((name, index) => ({
      Tên: `- ${name}${index === form.recipients.length - 1 ? '.' : ','}`,
    })),
    'Thẩm quyền': form.authority,
    'Chức vụ': form.position,
    'Người ký': form.signer,
    ...Object.fromEntries(
      document.sections.map(({ key, heading }) => [heading, paragraphs(document, key)]),
    ),
  }
}

function paragraphs(document: ReportDocument, key: SectionKey): readonly TemplateRow[] {
  const { blocks } = document.sections.find((section) => section.key === key)!
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.spans)]
    return block.kind === 'remark' ? (block.text?.split(/\n+/) ?? []) : []
  })
  return (lines.length === 0 ? [NOT_KNOWN] : lines).map((line) => ({ [PARAGRAPH]: line }))
}

function tableRows(
  document: ReportDocument,
  key: 'sources' | 'children' | 'movements',
  columns: readonly string[],
): readonly TemplateRow[] {
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  )
  const rows = tables.find((table) => table.key === key)?.rows ?? []
  return rows.map(({ name, cells }) => ({
    Tên: name,
    ...Object.fromEntries(
      columns.map((column, index) => {
        const cell = cells[index]
        return [column, cell === undefined ? '' : textOf([cell])]
      }),
    ),
  }))
}
