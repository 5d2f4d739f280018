import { formatDate } from '@ptdv/core/calendar/format-date'
import { form2Row, type Form2Row } from '@ptdv/core/reports/form-2'
import { NOT_KNOWN } from '@ptdv/core/reports/yearly-report'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Form2 } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { Figure } from '../ui/figure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { reportHref } from './report-links.ts'
import './report.css'

export interface Form2Filters {
  readonly year: number
  /** The first six months. */
  readonly half: boolean
  readonly basis: Form2['basis']
}

export interface Form2Cell {
  readonly row: Form2Row
  readonly column: 'now' | 'before'
}

export interface Form2ViewProps {
  readonly form: Form2
  readonly filters: Form2Filters
  readonly years: readonly number[]
  /** As it was when the report was frozen. */
  readonly isFrozen: boolean
  readonly hrefOf: (cell: Form2Cell) => string
  readonly isOpen: (cell: Form2Cell) => boolean
  readonly onFilters: (changes: Partial<Form2Filters>) => void
  readonly actions: ReactNode
  readonly panel: ReactNode
}

type Line = Form2['rows'][number]

export function Form2View(props: Form2ViewProps) {
  const { form, filters } = props
  const { year } = filters
  const lines = form.rows.filter(
    ({ row, now, before }) => !form2Row(row).beside || now !== 0 || before !== 0,
  )
  return (
    <>
      <PageHead
        crumb={{
          href: reportHref(year, form.organisation.id),
          label: `Báo cáo năm ${year}`,
          here: form.organisation.name,
        }}
        title="Biểu 2-BTCTW: đảng viên mới kết nạp"
        sub={`Từ ${formatDate(form.from)} đến ${formatDate(form.to)}${props.isFrozen ? ', theo số đã chốt' : ''}; so với ${formatDate(form.before.from)} đến ${formatDate(form.before.to)}.`}
        actions={props.actions}
      />
      <div className="filters page-filters">
        <Select
          look="filter"
          aria-label="Năm"
          options={props.years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
          value={String(year)}
          onValue={(chosen) => props.onFilters({ year: Number(chosen) })}
        />
        <Segmented
          label="Kỳ"
          options={[
            { value: 'year', label: 'Cả năm' },
            { value: 'half', label: '6 tháng đầu năm' },
          ]}
          value={filters.half ? 'half' : 'year'}
          onValue={(period) => props.onFilters({ half: period === 'half' })}
        />
        <Segmented
          label="Cây tổ chức"
          options={[
            { value: 'then', label: 'Cây tổ chức lúc đó' },
            { value: 'today', label: 'Cây hôm nay' },
          ]}
          value={filters.basis}
          onValue={(basis) => props.onFilters({ basis })}
        />
      </div>
      <Card label="Biểu 2-BTCTW">
        <div className="scroll" tabIndex={0} role="region" aria-label="Biểu 2-BTCTW, cuộn ngang">
          <table className="form-table">
            <caption className="vh">Thống kê đảng viên mới kết nạp</caption>
            <thead>
              <tr>
                <th scope="col">Tiêu chí</th>
                <th scope="col" className="num">
                  Kỳ này
                </th>
                <th scope="col" className="num">
                  Cùng kỳ năm trước
                </th>
                <th scope="col" className="num">
                  So với cùng kỳ
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <LineView key={line.row} line={line} {...props} />
              ))}
            </tbody>
          </table>
        </div>
        <p className="muted form-note">
          Dấu {NOT_KNOWN} là dòng hệ thống chưa có số liệu, phải ghi bằng tay. Dòng in nghiêng không
          có trong mẫu: đó là số người mà lý lịch chưa ghi đủ, để các phần cộng lại bằng tổng số.
        </p>
      </Card>
      {props.panel}
    </>
  )
}

function LineView({ line, hrefOf, isOpen }: Form2ViewProps & { readonly line: Line }) {
  const { row, now, before } = line
  const { label, counts, beside, within } = form2Row(row)
  if (counts.by === 'heading') {
    return (
      <tr className="sum">
        <th scope="rowgroup" colSpan={4}>
          {label}
        </th>
      </tr>
    )
  }
  const opens = counts.by === 'people' || counts.by === 'organisations'
  const cell = (column: Form2Cell['column']) => {
    const value = line[column]
    if (value === null) return NOT_KNOWN
    if (counts.by === 'average_age') return `${Math.floor(value / 10)},${value % 10}`
    return (
      <Figure
        value={value}
        href={opens ? hrefOf({ row, column }) : undefined}
        open={isOpen({ row, column })}
        label={`${label}, ${column === 'now' ? 'kỳ này' : 'cùng kỳ năm trước'}`}
      />
    )
  }
  const isWhole = row === 'total' || row === 'bases'
  return (
    <tr className={isWhole ? 'sum' : undefined}>
      <th
        scope="row"
        className={[within ? 'within' : '', beside ? 'beside' : ''].join(' ').trim() || undefined}
      >
        {label}
      </th>
      <td className="num">{cell('now')}</td>
      <td className="num">{cell('before')}</td>
      <td className="num">
        {now === null || before === null || counts.by === 'average_age'
          ? ''
          : formatPercent(now, before)}
      </td>
    </tr>
  )
}

/** “12 người”, or for rows of organisations “3 tổ chức”. */
export function countWords(row: Form2Row, total: number): string {
  const what = form2Row(row).counts.by === 'organisations' ? 'tổ chức' : 'người'
  return `${formatNumber(total)} ${what}`
}
