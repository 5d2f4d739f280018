import { escapeXml } from './cell-text.ts'

/** What a sheet leaves for the workbook's part: its print titles, its filter's range. */
export interface DefinedName {
  readonly name: '_xlnm.Print_Titles' | '_xlnm._FilterDatabase'
  /** Without the sheet: `$1:$3`. */
  readonly range: string
  /** Which sheet, from 0. */
  readonly sheet: number
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const SHEET_HEAD =
  `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
  ` xmlns:r="${OFFICE}/relationships">`

export const ROOT_RELATIONS_XML = relationships([
  { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
])

export function contentTypesXml(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...numbered(sheets).map((n) => [`/xl/worksheets/sheet${n}.xml`, 'worksheet']),
  ]
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(
        ([part, type]) => `<Override PartName="${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`,
      )
      .join('') +
    '</Types>'
  )
}

export function workbookRelationsXml(sheets: number): string {
  return relationships([
    ...numbered(sheets).map((n) => ({
      id: `rId${n}`,
      type: 'worksheet',
      target: `worksheets/sheet${n}.xml`,
    })),
    { id: `rId${sheets + 1}`, type: 'styles', target: 'styles.xml' },
  ])
}

export function workbookXml(
  names: readonly string[],
  definedNames: readonly DefinedName[],
): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const defined = definedNames.map(({ name, range, sheet }) => {
    const hidden = name === '_xlnm._FilterDatabase' ? ' hidden="1"' : ''
    const quoted = `'${names[sheet]!.replaceAll("'", "''")}'`
    return `<definedName name="${name}" localSheetId="${sheet}"${hidden}>${escapeXml(`${quoted}!${range}`)}</definedName>`
  })
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ` xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '') +
    '</workbook>'
  )
}

function relationships(
  all: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  return (
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    all
      .map(
        ({ id, type, target }) =>
          `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
      )
      .join('') +
    '</Relationships>'
  )
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
