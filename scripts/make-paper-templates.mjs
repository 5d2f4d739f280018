/**
 * Writes server/templates/papers, the Word templates of the forms 1-KNĐ … 16-KNĐ, CN-NTVĐ, 1-HSĐV, 2-HSĐV, of a member’s move, 1-SHĐ and 2-SHĐ, and of the appendix to a cell’s minutes, that the
 * product starts with, in both sets, from the layouts in core/src/papers. The province may change each in Word and
 * bring it back; run this only when a layout changed. With --check it writes nothing and fails where a file differs.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FORM_CODES, linesOf, PAPER_FORMS, templateName } from '../core/src/papers/forms.ts'
import { GENERATION_KEYS, GENERATIONS } from '../core/src/papers/generation.ts'
import { OPINIONS_FORM, OPINIONS_TEMPLATE } from '../core/src/papers/opinions-form.ts'
import {
  TRANSFER_FORM_CODES,
  TRANSFER_FORMS,
  transferTemplate,
} from '../core/src/papers/transfer-forms.ts'
import { ROOT } from './lib/root.mjs'
import {
  body,
  BOLD,
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

const ITALIC = '<w:i/>'
/** A line for the hand, dotted to the right margin. */
const DOTTED =
  '<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>' +
  '<w:spacing w:before="60" w:after="60"/></w:pPr><w:r><w:tab/></w:r></w:p>'
const LEFT = 4300
const RIGHT = 5300

const bodyTitle = centred(run('ĐẢNG CỘNG SẢN VIỆT NAM', BOLD + UNDERLINE + size(15)))
const placeAndDate = centred(run('{{Địa danh}}, {{Ngày văn bản}}', ITALIC))

/** Two columns above the text. */
const headTable = (rows) =>
  table(
    [LEFT, RIGHT],
    rows.map(([left, right]) => row([cell(LEFT, left), cell(RIGHT, right)])),
    { lined: false },
  )
const agency =
  centred(run('{{Cơ quan cấp trên}}')) +
  centred(run('{{Cơ quan ban hành}}', BOLD)) +
  centred(run('*'))

const HEADS = {
  party: () =>
    headTable([
      [agency, bodyTitle],
      [centred(run('{{Số ký hiệu}}')), placeAndDate],
    ]),
  party_unnumbered: () => headTable([[agency, bodyTitle + placeAndDate]]),
  minutes: () => headTable([[agency, bodyTitle + placeAndDate]]),
  person: () => headTable([[centred(''), bodyTitle + placeAndDate]]),
  outside: () => headTable([[centred(run('……………………………')) + centred(run('Số ……')), placeAndDate]]),
  booklet: () => bodyTitle,
}

const SIGNED = ['party', 'party_unnumbered']
const foot = () =>
  table(
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

function drawn(line) {
  if (typeof line === 'string') return body(line)
  if ('head' in line) return heading(line.head)
  if ('centre' in line) return centred(run(line.centre, BOLD), { before: 120, after: 120 })
  if ('dots' in line) return DOTTED.repeat(line.dots)
  if ('each' in line) {
    return (
      paragraph(run(`{{#${line.each}}}`)) + body(line.line) + paragraph(run(`{{/${line.each}}}`))
    )
  }
  if ('table' in line) return listTable(line)
  return signatures(line.sign)
}

/** The list's tags open in the first cell of its row and close in the last. */
function listTable({ table: list, columns }) {
  const width = Math.floor(9600 / columns.length)
  const widths = columns.map(() => width)
  const last = columns.length - 1
  return (
    table(widths, [
      row(
        columns.map(({ title }) => cell(width, centred(run(title, BOLD + size(12))))),
        { head: true },
      ),
      row(
        columns.map(({ tag }, index) => {
          const opens = index === 0 ? `{{#${list}}}` : ''
          const closes = index === last ? `{{/${list}}}` : ''
          return cell(
            width,
            paragraph(run(`${opens}{{${tag}}}${closes}`, size(12)), { align: 'left' }),
          )
        }),
      ),
    ]) + paragraph('')
  )
}

function signatures(sign) {
  const width = Math.floor(9600 / sign.length)
  return table(
    sign.map(() => width),
    [
      row(
        sign.map(({ title, name = '' }) =>
          cell(
            width,
            centred(run(title, BOLD), { before: 240 }) +
              (title === '' ? '' : centred(run('(Ký, ghi rõ họ tên)', ITALIC + size(12)))) +
              centred('').repeat(3) +
              centred(run(name, BOLD)),
          ),
        ),
      ),
    ],
    { lined: false },
  )
}

function templateOf({ head, title, abstract }, lines, mark) {
  return wordFile(
    [
      paragraph(run(mark, ITALIC + size(10)), { align: 'right' }),
      HEADS[head](),
      centred(run(title, BOLD + size(16)), { before: 240 }),
      abstract === null ? '' : centred(run(abstract, BOLD)),
      SIGNED.includes(head) ? centred(run('-----'), { after: 120 }) : centred(''),
      ...lines.map(drawn),
      SIGNED.includes(head) ? paragraph('') + foot() : paragraph(''),
    ].join(''),
  )
}

const check = process.argv.includes('--check')
const different = []
for (const generation of GENERATION_KEYS) {
  for (const code of FORM_CODES) {
    const form = PAPER_FORMS[code]
    const mark = `Mẫu ${code} (${GENERATIONS[generation].document})`
    await put(templateName(code, generation), templateOf(form, linesOf(form, generation), mark))
  }
}
for (const code of TRANSFER_FORM_CODES) {
  const form = { ...TRANSFER_FORMS[code], head: 'party' }
  await put(transferTemplate(code), templateOf(form, form.lines, `Mẫu ${code}`))
}
await put(
  OPINIONS_TEMPLATE,
  templateOf({ ...OPINIONS_FORM, head: 'minutes' }, OPINIONS_FORM.lines, ''),
)

async function put(name, bytes) {
  const file = path.join(ROOT, 'server/templates/papers', name)
  if (check) {
    const there = await readFile(file).catch(() => Buffer.alloc(0))
    if (!there.equals(bytes)) different.push(file)
  } else {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}

if (different.length > 0) {
  console.error(`Differ from their layouts: ${different.join(', ')}`)
  process.exitCode = 1
}
