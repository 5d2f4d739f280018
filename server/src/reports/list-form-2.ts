import { placedName } from '@ptdv/core/organisations/placed-name'
import { form2Row, isCountedIn, type Form2Row } from '@ptdv/core/reports/form-2'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { knownOf, readColumn, yearBefore, type Form2Query } from './read-form-2.ts'

const PAGE = 50

/** The people a cell of the form counts, newest first, or its organisations. The total is the cell. @throws Missing */
export async function listForm2(
  unit: Unit,
  query: Form2Query & {
    readonly row: Form2Row
    readonly column: 'now' | 'before'
    /** How many the pages before held. */
    readonly after?: number | undefined
  },
) {
  await getVisibleOrganisation(unit, query.organisation)
  const period = query.column === 'now' ? query : yearBefore(query)
  const { admitted, bases } = await readColumn(unit, query, period, await knownOf(unit, query))
  const { counts } = form2Row(query.row)
  const counted = admitted.filter((person) => isCountedIn(query.row, person))
  const organisations = counts.by === 'organisations' ? bases.filter(counts.of) : []
  const start = query.after ?? 0
  return {
    total:
      counts.by === 'organisations'
        ? organisations.length
        : counted.reduce((sum, { amount }) => sum + amount, 0),
    people: counted.slice(start, start + PAGE).map((row) => ({
      entry: row.entry,
      person: { id: row.personId, name: row.name ?? 'Đã chuyển nơi khác' },
      case: row.name === null ? null : row.caseId,
      birth: row.birth ?? '',
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      source: row.source,
      on: row.on,
      amount: row.amount,
      occupation: row.occupation,
    })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    next: counted.length > start + PAGE ? start + PAGE : null,
  }
}
