import { formatDate } from '@ptdv/core/calendar/format-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { treeWords } from '@ptdv/core/reports/board-words'
import { formName, formOf } from '@ptdv/core/reports/forms/forms'
import { yearBefore } from '@ptdv/core/reports/forms/periods'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { readCell } from '../../reports/forms/list-form.ts'
import { readLines } from '../../reports/forms/page-of.ts'
import type { KeyedSubject } from '../../reports/forms/read-each.ts'
import type { ExportSource } from '../export-source.ts'

const AT_ONCE = 1_000

export const formListSource: ExportSource<'form_list'> = {
  async title(unit, { organisation, form }) {
    const about = await getVisibleOrganisation(unit, organisation)
    return `Danh sách ${formName(form)} – ${about.name}`
  },
  async open(unit, filters) {
    const counted = await readCell(unit, filters)
    const people = counted.filter(({ person }) => person !== undefined)
    const organisations = counted.flatMap(({ organisation }) => organisation ?? [])
    return {
      lines: linesOf(filters),
      count: counted.length,
      sheets: {
        people:
          people.length === 0 && organisations.length > 0 ? null : { rows: rowsOf(unit, people) },
        organisations:
          organisations.length === 0
            ? null
            : {
                rows: organisations.map(({ name, kind }) => ({
                  name,
                  kind: ORGANISATION_KINDS[kind].name,
                })),
              },
      },
    }
  },
}

type Filters = Parameters<(typeof formListSource)['open']>[1]

/** Which cell, of which days, by which tree. */
function linesOf({ form, row, column, from, to, basis, frozen }: Filters): readonly string[] {
  const { rows, columns } = formOf(form)
  const of = columns[column]
  const days =
    of !== undefined && 'period' in of && of.period === 'before'
      ? yearBefore({ from, to })
      : { from, to }
  return [
    `${rows[row]?.label ?? ''} – ${of?.label ?? ''}`,
    `Từ ${formatDate(days.from)} đến ${formatDate(days.to)}; ${treeWords(basis)}`,
    ...(frozen === undefined ? [] : ['Theo số liệu đã chốt trong báo cáo, như sổ lúc chốt']),
  ]
}

/** Names are looked up a thousand at a time. */
async function* rowsOf(unit: Unit, people: readonly KeyedSubject[]) {
  for (let start = 0; start < people.length; start += AT_ONCE) {
    for (const line of await readLines(unit, people.slice(start, start + AT_ONCE))) {
      yield {
        name: line.person.name,
        birth: line.birth === '' ? null : line.birth,
        cell: line.cell.name,
        said: line.said,
        on: line.on,
        amount: line.amount,
      }
    }
  }
}
