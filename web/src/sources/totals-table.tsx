import type { SurveyCount } from '@ptdv/core/sources/survey-count'
import { formatNumber } from '@ptdv/core/text/numbers'
import { COUNT_KINDS, nameOfSource, sumOf } from './round-words.ts'

export function TotalsTable({ counts }: { counts: readonly SurveyCount[] }) {
  return (
    <table className="counts">
      <caption className="vh">Số người theo năm nguồn</caption>
      <thead>
        <tr>
          <th scope="col">Nguồn</th>
          {COUNT_KINDS.map(({ key, label }) => (
            <th scope="col" className="num" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.source}>
            <th scope="row">{nameOfSource(count.source)}</th>
            {COUNT_KINDS.map(({ key }) => (
              <td className="num" key={key}>
                {formatNumber(count[key])}
              </td>
            ))}
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">Cộng</th>
          {COUNT_KINDS.map(({ key }) => (
            <td className="num" key={key}>
              {formatNumber(sumOf(counts, key))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
