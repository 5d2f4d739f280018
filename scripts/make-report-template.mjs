/**
 * Writes server/templates/yearly-report.docx, the Word template that the product starts with: the form of a Party paper
 * after HD 36-HD/VPTW (A4, Times New Roman 14, agency left, Party's title right, five hyphens). An office may change the
 * file in Word and bring it back; run this only to begin anew.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import PizZip from 'pizzip'
import { ROOT } from './lib/root.mjs'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A run of text; `look` is the run's properties. */
const run = (text, look = '') =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const BOLD = '<w:b/>'
const size = (points) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

const paragraph = (
  content,
  { align = 'both', first = 0, before = 0, after = 0, keep = false } = {},
) =>
  `<w:p><w:pPr>${keep ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>` +
  `<w:ind w:firstLine="${first}"/><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`
const centred = (content, more = {}) => paragraph(content, { align: 'center', ...more })
/** An indented paragraph of the text. */
const body = (text) => paragraph(run(text), { first: 567, before: 60, after: 60 })
const heading = (text) =>
  paragraph(run(text, BOLD), { first: 567, before: 120, after: 60, keep: true })
const caption = (text) => centred(run(text, '<w:i/>'), { before: 120, after: 60, keep: true })

const cell = (width, content, { borders = '' } = {}) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}</w:tcPr>${content}</w:tc>`
const table = (widths, rows, { lined = true } = {}) => {
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
const row = (cells, { head = false } = {}) =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`

/** A table of figures: a list's tags open in the first cell of its row and close in the last. */
function figures(list, widths, head, tags) {
  const last = tags.length - 1
  return table(widths, [
    row(
      head.map((title, index) => cell(widths[index], centred(run(title, BOLD + size(12))))),
      { head: true },
    ),
    row(
      tags.map((tag, index) => {
        const text = `${index === 0 ? `{{#${list}}}` : ''}{{${tag}}}${index === last ? `{{/${list}}}` : ''}`
        return cell(
          widths[index],
          paragraph(run(text, size(12)), {
            align: index === 0 ? 'left' : 'right',
            before: 20,
            after: 20,
          }),
        )
      }),
    ),
  ])
}

const section = (number, name) => [
  heading(`${number}. ${name}`),
  paragraph(run(`{{#${name}}}`)),
  body('{{Đoạn}}'),
  paragraph(run(`{{/${name}}}`)),
]

const underline = '<w:u w:val="single"/>'
const head = table(
  [4300, 5300],
  [
    row([
      cell(
        4300,
        centred(run('{{Cơ quan cấp trên}}')) +
          centred(run('{{Cơ quan ban hành}}', BOLD)) +
          centred(run('*')),
      ),
      cell(5300, centred(run('{{Tiêu đề}}', BOLD + underline + size(15)))),
    ]),
    row([
      cell(4300, centred(run('{{Số ký hiệu}}'))),
      cell(5300, centred(run('{{Địa danh và ngày}}', '<w:i/>'))),
    ]),
  ],
  { lined: false },
)

const foot = table(
  [4800, 4800],
  [
    row([
      cell(
        4800,
        paragraph(run('Nơi nhận:', underline), { align: 'left' }) +
          paragraph(run('{{#Nơi nhận}}'), { align: 'left' }) +
          paragraph(run('{{Tên}}', size(12)), { align: 'left' }) +
          paragraph(run('{{/Nơi nhận}}'), { align: 'left' }),
      ),
      cell(
        4800,
        centred(run('{{Thẩm quyền}}', BOLD)) +
          centred(run('{{Chức vụ}}', BOLD)) +
          centred('') +
          centred('') +
          centred('') +
          centred(run('{{Người ký}}', BOLD)),
      ),
    ]),
  ],
  { lined: false },
)

const SOURCES = ['Tên', 'Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ']
const WIDTHS = [4200, 1350, 1350, 1350, 1350]
const content = [
  head,
  centred(run('{{Tên loại}}', BOLD + size(16)), { before: 240 }),
  centred(run('{{Trích yếu}}', BOLD)),
  centred(run('-----'), { after: 120 }),
  ...section('I', 'Đặc điểm tình hình'),
  ...section('II', 'Kết quả thực hiện chỉ tiêu kết nạp đảng viên'),
  caption('Kết quả theo năm nguồn'),
  figures(
    'Theo nguồn',
    WIDTHS,
    ['Nguồn', 'Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ {{Năm trước}}'],
    SOURCES,
  ),
  caption('Kết quả theo tổ chức trực thuộc'),
  figures(
    'Theo tổ chức',
    WIDTHS,
    ['Tổ chức', 'Chỉ tiêu', 'Kết nạp', 'Đạt', 'Cùng kỳ {{Năm trước}}'],
    SOURCES,
  ),
  ...section('III', 'Tăng, giảm đảng viên'),
  figures(
    'Tăng giảm',
    [5600, 2000, 2000],
    ['Nội dung', 'Kỳ này', 'Cùng kỳ {{Năm trước}}'],
    ['Tên', 'Kỳ này', 'Cùng kỳ'],
  ),
  ...section('IV', 'Hạn chế, nguyên nhân'),
  ...section('V', 'Phương hướng, đề xuất, kiến nghị'),
  ...section('VI', 'Nội dung chưa có trong số liệu'),
  paragraph(run('Số liệu chốt hết ngày {{Ngày chốt}}; mã kiểm {{Mã kiểm}}.', '<w:i/>' + size(11)), {
    align: 'left',
    before: 120,
    after: 240,
  }),
  foot,
].join('')

// A4; margins 2 cm above and below, 3 cm left, 1.5 cm right; page numbers from the second page on.
const document =
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
const parts = {
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
  'word/document.xml': document,
  'word/header1.xml': pages,
  'word/styles.xml': styles,
}
const zip = new PizZip()
// A fixed day, so that the same template is the same file.
for (const [name, xml] of Object.entries(parts)) {
  zip.file(name, DECLARATION + xml.normalize('NFC'), { date: new Date('2024-01-01T00:00:00Z') })
}
await writeFile(
  path.join(ROOT, 'server/templates/yearly-report.docx'),
  zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
)
