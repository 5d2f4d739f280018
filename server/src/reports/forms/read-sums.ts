import { groupsIn, sumGroups, type Alike, type Groups } from '@ptdv/core/reports/forms/alike'
import type { Form } from '@ptdv/core/reports/forms/form'
import type { Period } from '@ptdv/core/reports/forms/periods'
import { questionsOf, readsOf } from '@ptdv/core/reports/forms/questions'
import type { Facet, ListKey, Subject } from '@ptdv/core/reports/forms/subjects'
import type { Unit } from '../../database/unit-of-work.ts'
import { sourceOf } from './facet-columns.ts'
import type { FormScope } from './form-scope.ts'
import { PEOPLE_LISTS, STOCKS, type PeopleList } from './people-lists.ts'
import { readBases, type Bases } from './read-bases.ts'
import { readKinds } from './read-kinds.ts'
import { readSumRows, rowReader, type PersonRow, type RowReader } from './read-people.ts'

/** Everybody and everything that the form's cells count, for each of the periods. */
export async function readSums(
  unit: Unit,
  scope: FormScope,
  form: Form,
  periods: readonly Period[],
): Promise<readonly Alike[]> {
  const reads = readsOf(questionsOf(form))
  const bases: Bases[] = []
  for (const period of periods) bases.push(await readBases(unit, scope, period, reads))
  const read: Map<ListKey, Alike>[] = periods.map(() => new Map())
  for (const [list, facets] of reads) {
    if (list === 'organisations') continue
    const counted = periods.map((period, index) => ({
      index,
      people: PEOPLE_LISTS[list](scope, period, bases[index]!.ids),
    }))
    for (const together of readTogether(list, facets) ? [counted] : counted.map((one) => [one])) {
      const people = together.map((one) => one.people)
      const rows = await readSumRows(unit, { list, facets, counted: people })
      const groupsOf = groupsIn(rows)
      for (const [time, { index }] of together.entries()) {
        const reader = rowReader(list, time, bases[index]!.typeOf)
        read[index]!.set(list, alikeAmong(rows, groupsOf, reader))
      }
    }
  }
  if (reads.has('organisations')) {
    for (const [index, period] of periods.entries()) {
      const kinds = await readKinds(unit, scope, period, bases[index]!)
      read[index]!.set('organisations', () => kinds)
    }
  }
  return read.map((lists) => (list, asks) => lists.get(list)!(list, asks))
}

/** Most members are members a year later: their records need reading but once. */
function readTogether(list: PeopleList, facets: readonly Facet[]): boolean {
  return STOCKS.includes(list) && sourceOf(facets).record.length > 0
}

function alikeAmong(
  rows: readonly PersonRow[],
  groupsOf: (columns: readonly string[]) => Groups,
  reader: RowReader,
): Alike {
  const known = new Map<string, readonly Subject[]>()
  return (_, asks) => {
    const key = asks.join()
    let subjects = known.get(key)
    if (subjects === undefined) {
      const subjectOf = reader.subjectsWith(asks)
      subjects = sumGroups(rows, groupsOf(reader.columns(asks)), reader.amountOf).map(
        ({ one, amount }) => subjectOf(one, amount),
      )
      known.set(key, subjects)
    }
    return subjects
  }
}
