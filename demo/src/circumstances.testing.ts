import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { lineOn } from '@ptdv/core/organisations/tree-on'
import { getOrganisation } from '@ptdv/core/organisations/tree'
import type { DemoCase, DemoData } from './demo-data.ts'
import { STORY_END } from './plan.ts'

/** What core must know of a case besides its acts, read from the demo's data as the server reads it from its own. */
export function circumstancesIn(data: DemoData): (one: DemoCase) => Circumstances {
  const tree = foldTree(data.organisationActs)
  const people = new Map(data.people.map((person) => [person.id, person]))
  const officials = new Map<number, number>()
  for (const { cell, standing, ended } of data.memberships) {
    if (standing === 'official' && ended === null)
      officials.set(cell, (officials.get(cell) ?? 0) + 1)
  }
  return ({ person, cell }) => {
    const line = lineOn(tree, cell, STORY_END).map((id) => getOrganisation(tree, id))
    const named = (...kinds: string[]) =>
      line.find(({ kind }) => kinds.includes(kind))?.names.at(-1)?.name
    const { birth, sex, schooling } = people.get(person)!
    return {
      birth,
      sex,
      citizen: true,
      schooling,
      youthUnionPresent: true,
      tradeUnionPresent: false,
      baseKind: line[0]!.kind === 'base_cell' ? 'base_cell' : 'base_committee',
      subCommittee: named('sub_committee') !== undefined,
      delegated: false,
      deciderName: named('district_committee', 'committee_directly_under')!,
      cellName: line[0]!.names.at(-1)!.name,
      baseName: named('base_committee', 'base_cell')!,
      officialMembersOfCell: officials.get(cell) ?? 0,
    }
  }
}
