/**
 * Draws a Word document in the form of a Party paper after HD 36-HD/VPTW: A4, Times New Roman 14. The templates that the
 * product starts with are all drawn with these.
 */
import PizZip from 'pizzip'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A run of text; `look` is the run's properties. */
export const run = (text, look = '') =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const BOLD = '<w:b/>'
export const UNDERLINE = '<w:u w:val="single"/>'
export const size = (points) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

export const paragraph = (
  content,
  { align = 'both', first = 0, before = 0, after = 0, keep = false } = {},
) =>
  `<w:p><w:pPr>${keep ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>` +
  `<w:ind w:firstLine="${first}"/><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`
export const centred = (content, more = {}) => paragraph(content, { align: 'center', ...more })
/** An indented paragraph of the text. */
export const body = (text) => paragraph(run(text), { first: 567, before: 60, after: 60 })
export const heading = (text) =>
  paragraph(run(text, BOLD), { first: 567, before: 120, after: 60, keep: true })
export const caption = (text) =>
  centred(run(text, '<w:i/>'), { before: 120, after: 60, keep: true })

export const cell = (width, content, { borders = '' } = {}) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}</w:tcPr>${content}</w:tc>`
export const table = (widths, rows, { lined = true } = {}) => {
  const kinds = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = lined
    ? `<w:tblBorders>${kinds.map((kind) => `<w:${kind} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`
    : ''
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}
export const row = (cells, { head = false } = {}) =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`

// A4; margins 2 cm above and below, 3 cm left, 1.5 cm right; page numbers from the second page on.
const documentOf = (content) =>
  `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${content}<w:sectPr>` +
  '<w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/>' +
  '</w:sectPr></w:body></w:document>'
const pages =
  `<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
const FONT = 'Times New Roman'
const styles =
  `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>${size(14)}<w:lang w:val="vi-VN"/>` +
  '</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const partsOf = (content) => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>` +
    `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/></Types>`,
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId2" Type="${R}/header" Target="header1.xml"/></Relationships>`,
  'word/document.xml': documentOf(content),
  'word/header1.xml': pages,
  'word/styles.xml': styles,
})

/** The file, the same bytes for the same content: its parts carry a fixed day. */
export function wordFile(content) {
  const zip = new PizZip()
  for (const [name, xml] of Object.entries(partsOf(content))) {
    zip.file(name, DECLARATION + xml.normalize('NFC'), { date: new Date('2024-01-01T00:00:00Z') })
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
