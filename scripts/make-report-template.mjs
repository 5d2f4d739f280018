/**
 * Writes server/templates/yearly-report.docx, the Word template that the product starts with: the form of a Party paper
 * after HD 36-HD/VPTW (A4, Times New Roman 14, agency left, Party's title right, five hyphens). An office may change the
 * file in Word and bring it back; run this only to begin anew.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from './lib/root.mjs'
import {
  body,
  BOLD,
  caption,
  cell,
  centred,
  heading,
  paragraph,
  row,
  run,
  size,
  table,
  UNDERLINE,
  wordFile,
} from './lib/word.mjs'

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
      cell(5300, centred(run('{{Tiêu đề}}', BOLD + UNDERLINE + size(15)))),
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
        paragraph(run('Nơi nhận:', UNDERLINE), { align: 'left' }) +
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

await writeFile(path.join(ROOT, 'server/templates/yearly-report.docx'), wordFile(content))
