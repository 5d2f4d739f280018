import type { ImportKindKey } from '@ptdv/core/imports/kinds'
import { kindOf } from '@ptdv/core/imports/kinds'
import { ETHNIC_GROUPS } from '@ptdv/core/people/ethnic-groups'
import { RELIGIONS } from '@ptdv/core/people/religions'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { ReaderKey } from '@ptdv/core/imports/readers'
import type { Unit } from '../database/unit-of-work.ts'
import type { ListSheet } from '../workbooks/list-sheet.ts'
import { workbookBytes } from '../workbooks/write-workbook.ts'
import { assertMayImport } from './batch.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a reader takes only from a list. */
const LISTS: {
  readonly [K in ReaderKey]?: { readonly name: string; readonly names: readonly string[] }
} = {
  ethnicGroup: { name: 'Dân tộc (biểu 2B/4-BTCTW)', names: ETHNIC_GROUPS },
  religion: { name: 'Tôn giáo (biểu 4-BTCTW)', names: RELIGIONS },
  source: { name: 'Năm nguồn', names: SOURCES.map(({ name }) => name) },
}

/** The sheet to fill in, with an example, and a sheet that explains every column. @throws Missing */
export async function makeTemplate(unit: Unit, key: ImportKindKey): Promise<File> {
  assertMayImport(unit, key)
  const kind = kindOf(key)
  const toFill: ListSheet = {
    name: kind.name,
    columns: [
      { head: 'STT', width: 8, kind: 'text' },
      ...kind.columns.map(({ heads: [head = ''] }) => ({
        head,
        width: Math.min(28, Math.max(12, head.length + 2)),
        // Text, so that numbers keep their zeros and days what was typed.
        kind: 'text' as const,
      })),
    ],
    rows: [['Ví dụ', ...kind.columns.map(({ example }) => example || null)]],
    freeze: 2,
    filter: false,
  }
  const explained: ListSheet = {
    name: 'Hướng dẫn',
    title: [
      `Mẫu nhập: ${kind.name}`,
      'Dòng đánh dấu “Ví dụ” được bỏ qua khi nhập. Thứ tự cột đổi được, cột không dùng thì bỏ.',
    ],
    columns: [
      { head: 'Cột', width: 34, kind: 'text' },
      { head: 'Bắt buộc', width: 12, kind: 'text' },
      { head: 'Cách ghi', width: 80, kind: 'text' },
      { head: 'Ví dụ', width: 24, kind: 'text' },
    ],
    rows: kind.columns.map(({ heads: [head = ''], required, explains, example }) => [
      head,
      required ? 'Có' : '',
      explains,
      example,
    ]),
  }
  const lists = [...new Set(kind.columns.map(({ reader }) => reader))].flatMap((reader) => {
    const list = LISTS[reader]
    return list === undefined ? [] : [codeSheet(list)]
  })
  const bytes = await workbookBytes({ sheets: [toFill, explained, ...lists] })
  return new File([new Uint8Array(bytes)], `Mẫu nhập - ${kind.name}.xlsx`, { type: XLSX })
}

function codeSheet({ name, names }: { name: string; names: readonly string[] }): ListSheet {
  return {
    name,
    columns: [
      { head: 'Số', width: 8, kind: 'number' },
      { head: name, width: 44, kind: 'text' },
    ],
    rows: names.map((each, index) => [index + 1, each]),
  }
}
