import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { NO_SOURCE, reasonsIn, type Form, type FormRow as Row } from '@ptdv/core/reports/forms/form'
import type { FormCell, FormRow } from '../../workbooks/form-sheet.ts'

/** Labels beyond so many characters take two lines. */
const LONG_LABEL = 66
const TWO_LINES = 32
const NOTE_HEIGHT = 34

interface Heading {
  /** “Biểu 3-BTCTW” */
  readonly name: string
  readonly organisation: string
  readonly above: string | null
  readonly from: PlainDate
  readonly to: PlainDate
  readonly isNumbered: boolean
}

/** Whose form, its number and title, and the heads of its columns. */
export function headOfForm(form: Form, heading: Heading): FormRow[] {
  const { name, organisation, above, from, to, isNumbered } = heading
  const figures = Object.values(form.columns)
  const columns = figures.length + 1 + Number(isNumbered)
  const line = (value: string, look: Partial<FormCell> = {}): FormRow => ({
    cells: [{ value, columns, align: 'center', ...look }],
  })
  const left = Number(isNumbered) + 1
  return [
    {
      cells: [
        { value: (above ?? organisation).toLocaleUpperCase('vi'), columns: left },
        { value: name, columns: figures.length, align: 'right', bold: true },
      ],
    },
    {
      cells: [
        {
          value: above === null ? 'BAN TỔ CHỨC' : organisation.toLocaleUpperCase('vi'),
          columns: left,
          bold: true,
        },
      ],
    },
    line(form.title.toLocaleUpperCase('vi'), { bold: true, size: 14 }),
    line(`Từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`, { italic: true }),
    { cells: [null] },
    ...columnHeads(form, isNumbered),
  ]
}

/** Two rows of heads, the upper ones over those they hold together, and the numbers of the columns. */
function columnHeads(form: Form, isNumbered: boolean): FormRow[] {
  const figures = Object.values(form.columns)
  const title = (value: string, place: Partial<FormCell> = {}): FormCell => ({
    value,
    bold: true,
    border: true,
    wrap: true,
    align: 'center',
    valign: 'center',
    ...place,
  })
  const upper: FormCell[] = []
  for (const [index, { over, label }] of figures.entries()) {
    if (over === undefined) upper.push(title(label, { rows: 2 }))
    else if (figures[index - 1]?.over !== over) {
      upper.push(title(over, { columns: figures.filter((one) => one.over === over).length }))
    }
  }
  const first = isNumbered ? [title('TT', { rows: 2 })] : []
  const numbered = [...(isNumbered ? [null] : []), null, ...figures.map(({ formula }) => formula)]
  return [
    { height: 34, cells: [...first, title(form.head, { rows: 2 }), ...upper] },
    {
      height: 34,
      cells: figures.flatMap(({ over, label }) => (over === undefined ? [] : [title(label)])),
    },
    {
      cells: numbered.map((formula, index) => ({
        value: formula ?? String(index + 1),
        italic: true,
        border: true,
        align: 'center',
      })),
    },
  ]
}

export function lookOfLabel({ label, within, beside, bold, counts }: Row): {
  readonly height?: number
  readonly label: FormCell
} {
  return {
    ...(label.length > LONG_LABEL ? { height: TWO_LINES } : {}),
    label: {
      value: `${within ? '   ' : ''}${beside ? `(ngoài mẫu) ${label}` : label}`,
      border: true,
      wrap: true,
      bold: bold ?? counts.by === 'heading',
      italic: beside ?? false,
      valign: 'top',
    },
  }
}

/** What must be said of how it is counted, and what is not known. */
export function footOfForm(
  notes: readonly string[],
  shown: readonly Row[],
  columns: number,
): FormRow[] {
  const note = (value: string): FormRow => ({
    height: NOTE_HEIGHT,
    cells: [{ value, columns, wrap: true, italic: true, valign: 'top' }],
  })
  return [
    { cells: [null] },
    ...notes.map(note),
    ...(shown.some(({ beside }) => beside)
      ? [
          note(
            'Dòng “ngoài mẫu” không có trong biểu: có các dòng này thì các phần cộng lại bằng tổng số.',
          ),
        ]
      : []),
    ...reasonsIn(shown).map((why, index) =>
      note(`${NO_SOURCE} (${index + 1}): ${why} Phải ghi bằng tay.`),
    ),
  ]
}
