import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { AppLink } from './app-link.tsx'

export interface HeatRow {
  readonly key: string | number
  readonly name: string
  /** The year's target; colour is the share of it met in the month, so that large and small compare. */
  readonly target: number
  /** January first; months to come are null. */
  readonly months: readonly (number | null)[]
  readonly hrefOf?: (month: number) => string
  readonly openMonth?: number
}

interface HeatMapProps {
  readonly caption: string
  readonly rows: readonly HeatRow[]
  readonly total: { readonly name: string; readonly months: readonly (number | null)[] }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
/** Lower bounds of the shades, in thousandths of the year's target: 3, 6, 9, 12, 15 %. */
const SHADES = [30, 60, 90, 120, 150] as const

/** 0 (below 3 %) to 5 (from 15 %). */
export function heatShade(count: number, target: number): number {
  return SHADES.filter((bound) => count * 1000 >= bound * Math.max(target, 1)).length
}

export function HeatMap({ caption, rows, total }: HeatMapProps) {
  const isAhead = (month: number) => total.months[month - 1] === null
  return (
    <table className="heat">
      <caption className="vh">{caption}</caption>
      <colgroup>
        <col className="names" />
        <col span={12} />
        <col className="totals" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Tổ chức</th>
          {MONTHS.map((month) => (
            <th scope="col" key={month} className={isAhead(month) ? 'faint' : undefined}>
              <abbr title={`Tháng ${month}`}>T{month}</abbr>
            </th>
          ))}
          <th scope="col" className="num">
            Cộng
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" title={row.name}>
              {row.name}
            </th>
            {MONTHS.map((month) => (
              <HeatCell key={month} row={row} month={month} />
            ))}
            <td className="tot num">{formatNumber(sumOf(row.months))}</td>
          </tr>
        ))}
        <tr className="all">
          <th scope="row">{total.name}</th>
          {MONTHS.map((month) => (
            <MonthTotal key={month} count={total.months[month - 1] ?? null} />
          ))}
          <td className="tot num">{formatNumber(sumOf(total.months))}</td>
        </tr>
      </tbody>
    </table>
  )
}

function HeatCell({ row, month }: { row: HeatRow; month: number }) {
  const count = row.months[month - 1] ?? null
  if (count === null) return <NotYet />
  const words = `${row.name}, tháng ${month}: ${formatNumber(count)} người, ${formatPercent(count, row.target)} chỉ tiêu năm`
  const href = count > 0 ? row.hrefOf?.(month) : undefined
  return (
    <td className={`h${heatShade(count, row.target)}`} title={words}>
      {href ? (
        <AppLink href={href} aria-label={words} aria-current={row.openMonth === month || undefined}>
          {formatNumber(count)}
        </AppLink>
      ) : (
        <span>{formatNumber(count)}</span>
      )}
    </td>
  )
}

function MonthTotal({ count }: { count: number | null }) {
  if (count === null) return <NotYet />
  return <td className="tn">{formatNumber(count)}</td>
}

function NotYet() {
  return (
    <td className="nx">
      <span className="vh">chưa đến</span>
    </td>
  )
}

function sumOf(months: readonly (number | null)[]): number {
  return months.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
