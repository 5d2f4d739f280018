import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { formSheetXml, type FormSheet } from './form-sheet.ts'
import { listSheetXml, type ListSheet } from './list-sheet.ts'
import {
  contentTypesXml,
  ROOT_RELATIONS_XML,
  workbookRelationsXml,
  workbookXml,
  type DefinedName,
} from './package-xml.ts'
import { sheetNames } from './sheet-names.ts'
import { streamZip, type ZipPart } from './stream-zip.ts'
import { StyleBook } from './style-book.ts'

export interface WorkbookPlan {
  readonly sheets: readonly (ListSheet | FormSheet)[]
}

/** Called after every row of a list, with the number of rows written so far in all sheets. */
export type OnRow = (rows: number) => void

/** Writes an .xlsx file row by row; memory does not grow with the rows. What fails leaves no file. */
export async function writeWorkbook(
  plan: WorkbookPlan,
  path: string,
  onRow?: OnRow,
): Promise<void> {
  try {
    await pipeline(streamWorkbook(plan, onRow), createWriteStream(path))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** The bytes of an .xlsx file, for workbooks small enough to hold. */
export async function workbookBytes(plan: WorkbookPlan, onRow?: OnRow): Promise<Buffer> {
  return buffer(streamWorkbook(plan, onRow))
}

/** The bytes of an .xlsx file of laid-out sheets. */
export async function writeForm(sheets: readonly FormSheet[]): Promise<Buffer> {
  return workbookBytes({ sheets })
}

/**
 * The .xlsx file as a stream. Every text becomes a text cell: nothing that comes from the data can
 * be a formula, whatever it begins with.
 */
export function streamWorkbook(plan: WorkbookPlan, onRow?: OnRow): Readable {
  const names = sheetNames(plan.sheets.map((sheet) => sheet.name))
  const styles = new StyleBook()
  const definedNames: DefinedName[] = []
  let rows = 0
  const countRow = () => onRow?.((rows += 1))

  const sheets = plan.sheets.map((sheet, at) => {
    const define = (name: Omit<DefinedName, 'sheet'>) => definedNames.push({ ...name, sheet: at })
    return part(`xl/worksheets/sheet${at + 1}.xml`, () =>
      'form' in sheet
        ? [formSheetXml(sheet, { styles, define })]
        : listSheetXml(sheet, { styles, define, countRow }),
    )
  })
  return streamZip([
    part('[Content_Types].xml', () => [contentTypesXml(names.length)]),
    part('_rels/.rels', () => [ROOT_RELATIONS_XML]),
    ...sheets,
    // Last, because they tell what the sheets turned out to hold.
    part('xl/styles.xml', () => [styles.xml()]),
    part('xl/workbook.xml', () => [workbookXml(names, definedNames)]),
    part('xl/_rels/workbook.xml.rels', () => [workbookRelationsXml(names.length)]),
  ])
}

function part(name: string, xml: () => Iterable<string> | AsyncIterable<string>): ZipPart {
  return { name, content: () => Readable.from(xml(), { objectMode: false }) }
}
