import { formatDate } from '@ptdv/core/calendar/format-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { treeWords } from '@ptdv/core/reports/board-words'
import { FACTS, type FactKind } from '@ptdv/core/reports/facts'
import { peopleWords } from '@ptdv/core/reports/fact-words'
import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { boardPeriod } from '../../reports/board-period.ts'
import { asKnown } from '../../reports/list-frozen-or-now.ts'
import { behindRows, GONE, sumBehind } from '../../reports/list-people-behind.ts'
import type { ExportSource } from '../export-source.ts'
import { filterWords, sourceName, sourceWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

export const peopleBehindSource: ExportSource<'people_behind'> = {
  async title(unit, { organisation, fact, year, month }) {
    const about = await getVisibleOrganisation(unit, organisation)
    const when = month === undefined ? ` năm ${year}` : ` tháng ${month}-${year}`
    return `${capitalised(peopleWords(fact))}${isStock(fact) ? '' : when} – ${about.name}`
  },
  async open(unit, filters) {
    const query = await asKnown(unit, filters)
    const { year, fact, source, basis, asOf, known } = query
    const { total, lines: count } = await sumBehind(unit, query)
    const { to } = boardPeriod(year, known?.on ?? unit.today, asOf)
    return {
      lines: [
        `${formatNumber(total)} ${peopleWords(fact)}, đến hết ngày ${formatDate(to)}; ${treeWords(basis)}`,
        ...(known ? ['Theo số liệu đã chốt trong báo cáo, như sổ lúc chốt'] : []),
        isStock(fact)
          ? 'Có cả người đã vào và người đã ra. Cộng cột “Số” được đúng số trên bảng.'
          : `Tính theo ngày: ${FACTS[fact].name.toLowerCase()}. Cộng cột “Số” được đúng số trên bảng.`,
        ...filterWords([sourceWords(source)]),
      ],
      count,
      sheets: {
        people: {
          rows: streamRows(unit, behindRows(unit, query), (row) => ({
            name: row.name ?? GONE,
            birth: row.birth,
            cell: placedName(row.cellName, row.aboveName),
            cellCode: row.cellCode,
            source: sourceName(row.source),
            on: row.on,
            amount: row.amount,
          })),
        },
      },
    }
  },
}

/** Counted from the beginning, not within a year. */
function isStock(fact: FactKind): boolean {
  return FACTS[fact].measure === 'stock'
}
