import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { FORM_2_COLUMNS, FORM_2_UNKNOWN, form2Row, type Form2Row } from '@ptdv/core/reports/form-2'
import { NOT_KNOWN } from '@ptdv/core/reports/yearly-report'
import { percentTenths } from '@ptdv/core/text/numbers'
import type { Unit } from '../database/unit-of-work.ts'
import { findParent } from './find-parent.ts'
import type { FormCell, FormRow } from '../workbooks/form-sheet.ts'
import { writeForm } from '../workbooks/write-workbook.ts'
import { readForm2, type Form2Query } from './read-form-2.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WIDTHS = [62, 12, 16, 20]
const COLUMNS = WIDTHS.length
/** Labels beyond so many characters take two lines. */
const LONG_LABEL = 66
const TWO_LINES = 32

type FormLine = Awaited<ReturnType<typeof readForm2>>['rows'][number]

/** Form 2-BTCTW as a workbook in the form's own layout. What is not known is dotted and listed below. @throws as readForm2 */
export async function writeForm2(unit: Unit, query: Form2Query): Promise<File> {
  const form = await readForm2(unit, query)
  const above = await findParent(unit, form.organisation.id)
  const shown = form.rows.filter(isShown)
  const bytes = await writeForm([
    {
      name: '2-BTCTW',
      widths: WIDTHS,
      page: 'portrait',
      form: [
        ...head(form.organisation.name, above?.name ?? null, form.from, form.to),
        ...shown.map(lineOf),
        ...foot(shown),
      ],
    },
  ])
  const name = `Biểu 2-BTCTW ${formatDate(form.to).replaceAll('/', '-')} - ${form.organisation.name}.xlsx`
  return new File([new Uint8Array(bytes)], name, { type: EXCEL })
}

/** Lines of ours show only where somebody stands in them. */
function isShown({ row, now, before }: FormLine): boolean {
  return !form2Row(row).beside || now !== 0 || before !== 0
}

function head(
  organisation: string,
  above: string | null,
  from: PlainDate,
  to: PlainDate,
): FormRow[] {
  const line = (value: string, look: Partial<FormCell> = {}): FormRow => ({
    cells: [{ value, columns: COLUMNS, align: 'center', ...look }],
  })
  const title = (value: string): FormCell => ({
    value,
    bold: true,
    border: true,
    wrap: true,
    align: 'center',
    valign: 'center',
  })
  const dates = `Từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
  return [
    {
      cells: [
        { value: (above ?? organisation).toLocaleUpperCase('vi') },
        { value: 'Biểu 2-BTCTW', columns: 3, align: 'right', bold: true },
      ],
    },
    {
      cells: [
        {
          value: above === null ? 'BAN TỔ CHỨC' : organisation.toLocaleUpperCase('vi'),
          bold: true,
        },
      ],
    },
    line('THỐNG KÊ ĐẢNG VIÊN MỚI KẾT NẠP', { bold: true, size: 14 }),
    line(dates, { italic: true }),
    { cells: [null] },
    {
      cells: [
        { ...title(FORM_2_COLUMNS[0]), rows: 2 },
        { ...title('Thực hiện'), columns: 2 },
        { ...title(FORM_2_COLUMNS[3]), rows: 2 },
      ],
    },
    { height: 34, cells: [title(FORM_2_COLUMNS[1]), title(FORM_2_COLUMNS[2])] },
    {
      cells: ['1', '2', '3', '4 = 2*100/3'].map((value) => ({
        value,
        italic: true,
        border: true,
        align: 'center',
      })),
    },
  ]
}

function lineOf({ row, now, before }: FormLine): FormRow {
  const { label, counts, beside, group, within } = form2Row(row)
  const isHeading = counts.by === 'heading'
  const bold = isHeading || label.startsWith('I')
  const figure = (value: number | null): FormCell => ({
    value: isHeading ? null : shownIn(row, value),
    border: true,
    align: 'right',
    bold,
    ...(counts.by === 'average_age' ? { format: '0.0' } : {}),
  })
  const share = isHeading || counts.by === 'average_age' ? null : shareOf(now, before)
  return {
    ...(label.length > LONG_LABEL ? { height: TWO_LINES } : {}),
    cells: [
      {
        value: `${within ? '   ' : ''}${beside ? `(ngoài mẫu) ${label}` : label}`,
        border: true,
        wrap: true,
        bold,
        italic: beside ?? false,
        valign: 'top',
      },
      figure(now),
      figure(before),
      {
        value: share,
        border: true,
        align: 'right',
        format: '0.0',
        bold: bold && group === undefined,
      },
    ],
  }
}

function shownIn(row: Form2Row, value: number | null): number | string {
  if (value === null) return NOT_KNOWN
  return form2Row(row).counts.by === 'average_age' ? value / 10 : value
}

/** This period in per cent of the same period of last year; nothing where there is nothing to compare. */
function shareOf(now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null
  const tenths = percentTenths(now, before)
  return tenths === null ? null : tenths / 10
}

function foot(shown: readonly FormLine[]): FormRow[] {
  const note = (value: string): FormRow => ({
    height: 34,
    cells: [{ value, columns: COLUMNS, wrap: true, italic: true, valign: 'top' }],
  })
  return [
    { cells: [null] },
    ...(shown.some(({ row }) => form2Row(row).beside)
      ? [
          note(
            'Dòng “ngoài mẫu” là số người mà lý lịch chưa ghi đủ để xếp vào một dòng của biểu; có các dòng này thì các phần cộng lại bằng tổng số.',
          ),
        ]
      : []),
    note(
      `Dấu ${NOT_KNOWN}: hệ thống chưa có số liệu của dòng ấy (${FORM_2_UNKNOWN.length} dòng), phải ghi bằng tay.`,
    ),
  ]
}
