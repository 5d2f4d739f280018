import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export type Parts = Readonly<Record<string, string | Buffer | (() => Readable)>>

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A zip of the given parts. */
export async function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === 'function') zip.addReadStream(content(), name)
    else zip.addBuffer(Buffer.from(content), name)
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The parts of a workbook with one sheet, for tests to add to or to spoil. */
export function workbookParts(given: {
  /** What stands in the worksheet: `<sheetData>…`. */
  readonly sheet: string | (() => Readable)
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
}): Parts {
  const sheet =
    typeof given.sheet === 'string'
      ? `<worksheet xmlns="${MAIN}">${given.sheet}</worksheet>`
      : given.sheet
  const part = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${part(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${given.workbook ?? ''}<sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${part(1, 'worksheet', 'worksheets/sheet1.xml')}${part(2, 'styles', 'styles.xml')}${part(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': given.styles ?? `<styleSheet xmlns="${MAIN}"/>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${given.strings ?? ''}</sst>`,
  }
}

/** The bytes of such a workbook. */
export function workbookOf(given: Parameters<typeof workbookParts>[0]): Promise<Buffer> {
  return zipOf(workbookParts(given))
}

/** A stream of pieces made one by one, so that a test can be larger than the memory it allows. */
export function piecesOf(pieces: Iterable<string | Buffer>): () => Readable {
  return () => Readable.from(pieces, { objectMode: false })
}
