import { formatDate } from '@ptdv/core/calendar/format-date'
import { isShown, shareIn } from '@ptdv/core/reports/forms/cell'
import { NO_SOURCE, reasonNumber, reasonsIn, type FormColumn } from '@ptdv/core/reports/forms/form'
import { formName, formOf, notesOf, rowsOf, type OrderedRow } from '@ptdv/core/reports/forms/forms'
import { cutOffNote, dueNote, type CutOffs } from '@ptdv/core/reports/cut-offs'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { StatisticalForm } from '../../api/shapes.ts'
import { Card } from '../../ui/card.tsx'
import { Figure } from '../../ui/figure.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Words } from '../../ui/words.tsx'
import { reportHref } from '../report-links.ts'
import { FREE, type FormCell, type FormFilters } from './form-address.ts'
import '../report.css'

export interface FormViewProps {
  readonly form: StatisticalForm
  readonly filters: FormFilters
  readonly cutOffs: CutOffs
  /** As it was when the report was frozen. */
  readonly isFrozen: boolean
  readonly hrefOf: (cell: FormCell) => string
  readonly isOpen: (cell: FormCell) => boolean
  readonly bar: ReactNode
  readonly checks: ReactNode
  readonly actions: ReactNode
  readonly panel: ReactNode
}

export function FormView(props: FormViewProps) {
  const { form, filters } = props
  const definition = formOf(form.form)
  const columns = Object.entries(definition.columns)
  const isNumbered = Object.values(definition.rows).some(({ number }) => number !== undefined)
  const shown = rowsOf(definition, filters.order).filter(({ key, row }) =>
    isShown(row, form.values[key]!),
  )
  const compares = columns.some(([, column]) => 'period' in column && column.period === 'before')
  const name = formName(form.form)
  const reasons = reasonsIn(shown.map(({ row }) => row))
  return (
    <>
      <PageHead
        crumb={{
          href: reportHref(filters.year, form.organisation.id),
          label: `Báo cáo năm ${filters.year}`,
          here: form.organisation.name,
        }}
        title={`${name}: ${definition.title}`}
        sub={`Từ ${formatDate(form.from)} đến ${formatDate(form.to)}${props.isFrozen ? ', theo số đã chốt' : ''}${compares ? `; so với ${formatDate(form.before.from)} đến ${formatDate(form.before.to)}` : ''}.`}
        actions={props.actions}
      />
      {props.bar}
      <Card label={name}>
        <div className="scroll" tabIndex={0} role="region" aria-label={`${name}, cuộn ngang`}>
          <table className="form-table">
            <caption className="vh">{definition.title}</caption>
            <thead>
              <ColumnHeads head={definition.head} columns={columns} isNumbered={isNumbered} />
            </thead>
            <tbody>
              {shown.map((one) => (
                <LineView
                  key={one.key}
                  one={one}
                  columns={columns}
                  isNumbered={isNumbered}
                  reasons={reasons}
                  {...props}
                />
              ))}
            </tbody>
          </table>
        </div>
        <ul className="form-notes muted">
          {notesOf(definition, filters.order).map((note) => (
            <li key={note}>
              <Words>{note}</Words>
            </li>
          ))}
          {filters.choice !== FREE && <li>{cutOffNote(props.cutOffs)}</li>}
          {filters.choice !== FREE && <li>{dueNote(filters.year, props.cutOffs)}</li>}
          {shown.some(({ row }) => row.beside) && (
            <li>
              Dòng in nghiêng không có trong mẫu: có các dòng này thì các phần cộng lại bằng tổng
              số.
            </li>
          )}
          {reasons.map((why, index) => (
            <li key={why}>
              {NO_SOURCE}
              <sup>{index + 1}</sup> {why} Phải ghi bằng tay.
            </li>
          ))}
        </ul>
      </Card>
      {props.checks}
      {props.panel}
    </>
  )
}

type Columns = readonly (readonly [key: string, column: FormColumn])[]

/** One row of heads, or two where some stand together under a common one. */
function ColumnHeads({
  head,
  columns,
  isNumbered,
}: {
  readonly head: string
  readonly columns: Columns
  readonly isNumbered: boolean
}) {
  const below = columns.filter(([, { over }]) => over !== undefined)
  const rows = below.length === 0 ? 1 : 2
  return (
    <>
      <tr>
        {isNumbered && (
          <th scope="col" rowSpan={rows}>
            TT
          </th>
        )}
        <th scope="col" rowSpan={rows} className="form-head">
          {head}
        </th>
        {columns.map(([key, { label, over }], index) => {
          if (over === undefined) {
            return (
              <th scope="col" rowSpan={rows} className="num" key={key}>
                {label}
              </th>
            )
          }
          if (columns[index - 1]?.[1].over === over) return null
          const together = columns.filter(([, column]) => column.over === over).length
          return (
            <th scope="colgroup" colSpan={together} className="form-over" key={key}>
              {over}
            </th>
          )
        })}
      </tr>
      {rows === 2 && (
        <tr>
          {below.map(([key, { label }]) => (
            <th scope="col" className="num" key={key}>
              {label}
            </th>
          ))}
        </tr>
      )}
    </>
  )
}

interface LineProps extends FormViewProps {
  readonly one: OrderedRow
  readonly columns: Columns
  readonly isNumbered: boolean
  /** Why rows stand without figures, by number. */
  readonly reasons: readonly string[]
}

function LineView({ one, columns, isNumbered, ...props }: LineProps) {
  const { row, number } = one
  const { label, counts, beside, within, bold } = row
  if (counts.by === 'heading') {
    return (
      <tr className="sum">
        <th scope="rowgroup" colSpan={columns.length + 1 + Number(isNumbered)}>
          {label}
        </th>
      </tr>
    )
  }
  return (
    <tr className={bold ? 'sum' : undefined}>
      {isNumbered && <td className="tn">{number}</td>}
      <th
        scope="row"
        className={[within ? 'within' : '', beside ? 'beside' : ''].join(' ').trim() || undefined}
      >
        {label}
      </th>
      {columns.map(([name, column]) => (
        <td className="num" key={name}>
          <CellView one={one} name={name} column={column} {...props} />
        </td>
      ))}
    </tr>
  )
}

function CellView({
  one: { key, row },
  name,
  column,
  form,
  hrefOf,
  isOpen,
  reasons,
}: FormViewProps & {
  readonly reasons: readonly string[]
  readonly one: OrderedRow
  readonly name: string
  readonly column: FormColumn
}) {
  if ('share' in column) {
    const tenths = shareIn(formOf(form.form), form.values, key, column)
    return tenths === null ? '' : tenthsOf(tenths)
  }
  const value = form.values[key]![name] ?? null
  if (value === null) {
    return (
      <>
        {NO_SOURCE}
        <sup>{reasonNumber(row, reasons)}</sup>
      </>
    )
  }
  const cell = { row: key, column: name }
  const label = `${row.label}, ${column.label}`
  if (row.counts.by === 'average_age') return tenthsOf(value)
  return <Figure value={value} href={hrefOf(cell)} open={isOpen(cell)} label={label} />
}

/** “36,5” */
function tenthsOf(value: number): string {
  return `${formatNumber(Math.floor(value / 10))},${value % 10}`
}
