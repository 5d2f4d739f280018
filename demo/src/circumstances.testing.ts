import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import type { DemoCase, DemoData } from './demo-data.ts'
import { cellFacts } from './load/cell-circumstances.ts'
import { officialsByCell } from './load/officials-by-cell.ts'
import { STORY_END } from './plan.ts'

/** What core must know of a case besides its acts. */
export function circumstancesIn(data: DemoData): (one: DemoCase) => Circumstances {
  const tree = foldTree(data.organisationActs)
  const people = new Map(data.people.map((person) => [person.id, person]))
  const officials = officialsByCell(data.memberships)
  const officialOn = new Map(data.memberships.map((one) => [one.person, one.officialOn]))
  return ({ person, cell }) => {
    const { birth, sex, schooling } = people.get(person)!
    const { circumstances } = cellFacts(tree, cell, STORY_END, officials.get(cell) ?? 0)
    const registeredOfficialOn = officialOn.get(person) ?? null
    return { ...circumstances, birth, sex, citizen: true, schooling, registeredOfficialOn }
  }
}
