import { NUMBER_STATES } from '@ptdv/core/papers/number-states'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { readNumberBook } from '../../papers/read-number-book.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const paperNumbersSource: ExportSource<'paper_numbers'> = {
  title: async ({ asker }) => titleOf('paper_numbers', asker.organisationName),
  async open(unit, filters) {
    const { rows, term, type } = await readNumberBook(unit, filters)
    return {
      lines: [`Loại ${type}${term === null ? '' : `, nhiệm kỳ từ ${formatDate(term)}`}`],
      count: rows.length,
      sheets: {
        numbers: {
          rows: rows.map((row) => ({
            number: row.text,
            state: NUMBER_STATES[row.state].label,
            person: row.person,
            paper: row.paper,
            takenOn: row.takenOn,
            act: row.act,
            actedOn: row.actedOn,
            reason: row.reason,
          })),
        },
      },
    }
  },
}
