import { SOURCES, type SourceId } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'

export interface SourceAmount {
  readonly source: SourceId
  readonly amount: number
}

interface AmountsTableProps {
  readonly given: readonly SourceAmount[] | null
  readonly asked: readonly SourceAmount[]
}

/** What was assigned and what is asked for instead, source by source. */
export function AmountsTable({ given, asked }: AmountsTableProps) {
  const amountOf = (amounts: readonly SourceAmount[], source: SourceId) =>
    amounts.find((each) => each.source === source)?.amount ?? 0
  const sum = (amounts: readonly SourceAmount[]) =>
    amounts.reduce((total, { amount }) => total + amount, 0)
  return (
    <table className="amounts">
      <caption className="vh">Số đã giao và số đề nghị theo nguồn</caption>
      <thead>
        <tr>
          <th scope="col">Nguồn</th>
          <th scope="col" className="num">
            Đã giao
          </th>
          <th scope="col" className="num">
            Đề nghị
          </th>
        </tr>
      </thead>
      <tbody>
        {SOURCES.map(({ id, name }) => {
          const before = given && amountOf(given, id)
          const wanted = amountOf(asked, id)
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num muted">{before === null ? '–' : formatNumber(before)}</td>
              <td className="num">
                {before === wanted ? formatNumber(wanted) : <b>{formatNumber(wanted)}</b>}
              </td>
            </tr>
          )
        })}
        <tr className="sum">
          <th scope="row">Cộng</th>
          <td className="num">{given ? formatNumber(sum(given)) : '–'}</td>
          <td className="num">{formatNumber(sum(asked))}</td>
        </tr>
      </tbody>
    </table>
  )
}
