import { SOURCES, type SourceId } from '@ptdv/core/sources/five-sources'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { Figure } from './figure.tsx'

export interface SourceResult {
  readonly source: SourceId
  readonly admitted: number
  readonly target: number
  readonly href?: string
  readonly open?: boolean
}

/** The five sources on one scale: result as a bar, target as a solid tick. */
export function SourceBars({ results }: { results: readonly SourceResult[] }) {
  const scale = Math.max(1, ...results.flatMap((row) => [row.admitted, row.target])) * 1.02
  const sum = (pick: (row: SourceResult) => number) =>
    results.reduce((total, row) => total + pick(row), 0)
  const admitted = sum((row) => row.admitted)
  const target = sum((row) => row.target)
  return (
    <table className="src">
      <caption className="vh">Kết nạp và chỉ tiêu theo năm nguồn</caption>
      <thead>
        <tr className="h">
          <th scope="col">
            <b>Năm nguồn</b>
          </th>
          <td>
            <span className="legend">
              <span>
                <i className="key-bar" />
                đã kết nạp
              </span>
              <span>
                <i className="key-tick" />
                chỉ tiêu
              </span>
            </span>
          </td>
          <th scope="col" className="num">
            Kết nạp / giao
          </th>
          <th scope="col" className="num">
            Đạt
          </th>
          <th scope="col" className="num gapn">
            Còn
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map((row) => {
          const name = SOURCES.find((source) => source.id === row.source)?.name ?? ''
          const at = (count: number) => `${(count / scale) * 100}%`
          return (
            <tr key={row.source}>
              <th scope="row">{name}</th>
              <td className="bar-cell">
                <span className="bar" aria-hidden="true">
                  <em style={{ width: at(row.target) }} />
                  <i style={{ width: at(row.admitted) }} />
                  <u style={{ left: at(row.target) }} />
                </span>
              </td>
              <td className="num">
                <Figure
                  value={row.admitted}
                  href={row.href}
                  open={row.open}
                  label={`${name}, đã kết nạp`}
                />
                {' / '}
                {formatNumber(row.target)}
              </td>
              <td className="num">
                <b>{formatPercent(row.admitted, row.target)}</b>
              </td>
              <td className="num gapn">{formatNumber(Math.max(0, row.target - row.admitted))}</td>
            </tr>
          )
        })}
        <tr className="total">
          <th scope="row">
            <b>Cộng</b>
          </th>
          <td className="only-wide" />
          <td className="num">
            <b>{formatNumber(admitted)}</b>
            {' / '}
            {formatNumber(target)}
          </td>
          <td className="num">
            <b>{formatPercent(admitted, target)}</b>
          </td>
          <td className="num gapn">{formatNumber(Math.max(0, target - admitted))}</td>
        </tr>
      </tbody>
    </table>
  )
}
