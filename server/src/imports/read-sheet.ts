import {
  importOfRowHead,
  isNumbering,
  recogniseHead,
  type ChosenColumns,
  type UnderstoodColumn,
  type UnderstoodHead,
} from '@ptdv/core/imports/recognise-head'
import { kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import { plain } from '@ptdv/core/imports/readers'
import type { Finding } from '@ptdv/core/imports/finding'
import { recogniseColumn, type RecognisedColumn } from '@ptdv/core/text/recognise-column'
import {
  recogniseText,
  type RecognisedText,
  type TextWriting,
} from '@ptdv/core/text/recognise-text'
import { Refusal } from '@ptdv/core/refusal'
import type { SheetText } from './sheet-text.ts'
import type { RowInHand } from './row.ts'

export interface ReadSheet {
  readonly head: UnderstoodHead
  /** Its last row, as Excel numbers it. */
  readonly headRow: number
  readonly rows: readonly SheetRow[]
  /** The import that a copy of its rows says it is of. */
  readonly copyOf: number | null
}

export interface SheetRow extends Pick<RowInHand, 'number' | 'cells' | 'leftOver' | 'heard'> {
  /** Of the file whose rows these are, in a copy of them. */
  readonly origin: number | null
}

/**
 * The rows below the head, each with the cells of the columns that are kept: what is not kept is read by nobody.
 * @throws Refusal KHONG-THAY-TIEU-DE, BANG-KHONG-CO-DONG
 */
export function readSheet(
  kind: ImportKindKey,
  sheet: SheetText,
  chosen: ChosenColumns = {},
): ReadSheet {
  const head = recogniseHead(
    kindOf(kind),
    sheet.map(({ cells }) => cells.map((text) => recogniseText(text).text)),
    chosen,
  )
  if (head === null) {
    const { name, columns } = kindOf(kind)
    const heads = columns.slice(0, 4).map(({ heads: [first] }) => `“${first}”`)
    throw new Refusal(
      'KHONG-THAY-TIEU-DE',
      `Không thấy dòng tiêu đề nào của bảng ${name.toLocaleLowerCase('vi')} (${heads.join(', ')}…). Chọn đúng loại bảng, hoặc tải tệp mẫu để so.`,
    )
  }
  const below = sheet.slice(head.rows.at(-1)! + 1).map(({ number, cells, covered }) => ({
    number,
    // A merged cell says so in each column that it covers; data stand in the first of them alone.
    texts: cells.map((text, index) => (covered.has(index) ? '' : text.trim())),
  }))
  const kept = head.columns.flatMap(({ index, key }) =>
    key === null
      ? []
      : [{ index, key, writing: recogniseColumn(below.map(({ texts }) => texts[index] ?? '')) }],
  )
  const origins = head.columns.find((column) => importOfRowHead(column.head) !== undefined)
  const rows = below.flatMap(({ number, texts }): SheetRow[] => {
    if (isNumbering(texts)) return []
    const cells: Record<string, string> = {}
    const heard: Finding[] = []
    for (const { index, key, writing } of kept) {
      const written = texts[index] ?? ''
      if (written === '') continue
      const read = writing.read(written)
      cells[key] = read.text
      const told = toldOfWriting(key, read)
      if (told !== null) heard.push(told)
    }
    return Object.keys(cells).length === 0
      ? []
      : [
          {
            number,
            cells,
            heard,
            leftOver: texts.some(isExample),
            origin: origins === undefined ? null : rowNumber(texts[origins.index] ?? ''),
          },
        ]
  })
  if (rows.length === 0) {
    throw new Refusal(
      'BANG-KHONG-CO-DONG',
      'Dưới dòng tiêu đề chưa có dòng nào. Điền dữ liệu vào bảng rồi nhập lại.',
    )
  }
  return {
    head: { ...head, columns: noted(head.columns, kept) },
    headRow: sheet[head.rows.at(-1)!]!.number,
    rows,
    copyOf: (origins && importOfRowHead(origins.head)) ?? null,
  }
}

/** At the head of a column that is not plain Unicode stands how it was read. */
function noted(
  columns: readonly UnderstoodColumn[],
  kept: readonly { readonly index: number; readonly writing: RecognisedColumn }[],
): UnderstoodColumn[] {
  return columns.map((column) => {
    const writing = kept.find(({ index }) => index === column.index)?.writing
    const name = writing === undefined ? null : WRITINGS[writing.was]
    if (name === null) return column
    const note = `Viết bằng ${name}, đã đổi sang Unicode.`
    return { ...column, note: column.note === null ? note : `${column.note} ${note}` }
  })
}

const WRITINGS: Readonly<Record<TextWriting, string | null>> = {
  unicode: null,
  nfd: 'Unicode tổ hợp',
  tcvn3: 'mã TCVN3 (ABC)',
  vni: 'mã VNI',
  'misread-utf8': 'mã bị đọc sai khi lưu',
}

function toldOfWriting(column: string, { text, was, sure }: RecognisedText): Finding | null {
  const name = WRITINGS[was]
  // Unicode in another form is the same text to whoever looks at it: told once, at the head.
  if (name === null || was === 'nfd') return null
  return {
    code: 'MA-CHU-CU',
    column,
    sentence: `Chữ viết bằng ${name}, đọc là “${text}”.${sure ? '' : ' Chưa chắc, xem lại.'}`,
    severity: sure ? 'read' : 'warning',
  }
}

function rowNumber(text: string): number | null {
  return /^\d{1,7}$/.test(text) ? Number(text) : null
}

/** The template marks its example in the first column. */
function isExample(text: string): boolean {
  return plain(text) === 'vi du'
}
