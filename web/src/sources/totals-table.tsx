import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { SurveyCount } from '@ptdv/core/sources/survey-count'
import { formatNumber } from '@ptdv/core/text/numbers'
import { CountHeads, SourceName } from './count-heads.tsx'
import { COUNT_KINDS, sumOf } from './round-words.ts'

export function TotalsTable({ counts }: { counts: readonly SurveyCount[] }) {
  return (
    <table className="counts">
      <caption className="vh">Số người theo năm nguồn</caption>
      <CountHeads />
      <tbody>
        {SOURCES.map((source) => {
          const count = counts.find((each) => each.source === source.id)
          return (
            <tr key={source.id}>
              <th scope="row">
                <SourceName name={source.name} short={source.short} />
              </th>
              {COUNT_KINDS.map(({ key }) => (
                <td className="num" key={key}>
                  {formatNumber(count?.[key] ?? 0)}
                </td>
              ))}
            </tr>
          )
        })}
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
