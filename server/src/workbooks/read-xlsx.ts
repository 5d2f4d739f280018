import { assertWorkbook } from './file-kind.ts'
import { fileRefusal } from './file-refusals.ts'
import { MergeFiller, readMergedRanges } from './merged-ranges.ts'
import { openPackage } from './open-package.ts'
import { parseXml } from './parse-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetParser } from './sheet-parser.ts'
import { readNumberLooks } from './styles-part.ts'
import type { RowSink } from './row-sink.ts'
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts'

/** Reads one sheet of an .xlsx file into the sink. @throws Refusal FILE-… */
export async function readXlsx(
  source: Buffer | { readonly path: string },
  wanted: string | undefined,
  sink: RowSink,
): Promise<void> {
  const zip = await openPackage(source)
  try {
    assertWorkbook(zip)
    const { sheets, dateSystem, styles, strings } = await readWorkbookParts(zip)
    const sheet = chosenSheet(sheets, wanted)
    const size = zip.size(sheet.part)
    await sink.opened({
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet: sheet.name,
      dateSystem,
    })
    const merges = new MergeFiller(
      await readMergedRanges(await zip.stream(sheet.part)),
      sink.limits.maxColumns,
    )
    const parser = new SheetParser({
      dateSystem,
      looks: styles === null ? [] : await readNumberLooks(await zip.stream(styles)),
      strings: strings === null ? [] : await readSharedStrings(await zip.stream(strings)),
      onRow(row, cells, hidden) {
        merges.fill(row, cells)
        sink.row(row, cells, hidden)
      },
    })
    let read = 0
    await parseXml(
      await zip.stream(sheet.part),
      {
        open: (name, attributes) => parser.open(name, attributes),
        text: (text) => parser.text(text),
        close: (name) => parser.close(name),
      },
      (bytes) => {
        read += bytes
        return sink.passedOn(read / size)
      },
    )
  } finally {
    zip.close()
  }
}

/** The sheet of that name, or the first that is not hidden. */
function chosenSheet(sheets: readonly SheetPart[], wanted: string | undefined): SheetPart {
  if (wanted === undefined) {
    const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
    if (first === undefined) throw fileRefusal('FILE-KHONG-CO-DU-LIEU')
    return first
  }
  const named = sheets.find(({ name }) => name === wanted)
  if (named === undefined) {
    throw fileRefusal(
      'FILE-KHONG-CO-TRANG-TINH',
      wanted,
      sheets.map(({ name }) => name),
    )
  }
  return named
}
