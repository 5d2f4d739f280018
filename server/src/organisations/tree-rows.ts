import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Tree } from '@ptdv/core/organisations/tree'
import { lines, todayLines } from '@ptdv/core/organisations/tree-lines'
import { isDuring } from '@ptdv/core/organisations/tree-on'
import { fold } from '@ptdv/core/text/fold'

/** The rows of each cached table as the tree says they must be. */
export function treeRows(tree: Tree, today: PlainDate) {
  const organisations = [...tree.organisations.values()]
  return {
    organisation: organisations.map((organisation) => {
      const name =
        organisation.names.findLast((period) => period.from <= today) ?? organisation.names[0]!
      const ended =
        organisation.life.to !== null && organisation.life.to <= today ? organisation.life.to : null
      return {
        id: organisation.id,
        kind: organisation.kind,
        code: organisation.code,
        name: name.name,
        folded_name: fold(name.name),
        founded_on: organisation.life.from,
        ended_on: ended,
        parent_id: organisation.parents.find((period) => isDuring(period, today))?.parent ?? null,
      }
    }),
    organisation_name: organisations.flatMap((organisation) =>
      organisation.names.map((period) => ({
        organisation_id: organisation.id,
        from_on: period.from,
        to_on: period.to,
        name: period.name,
      })),
    ),
    organisation_parent: organisations.flatMap((organisation) =>
      organisation.parents.map((period) => ({
        organisation_id: organisation.id,
        from_on: period.from,
        to_on: period.to,
        parent_id: period.parent,
      })),
    ),
    organisation_successor: organisations.flatMap((organisation) =>
      organisation.successors.map((next) => ({
        organisation_id: organisation.id,
        successor_id: next.organisation,
        from_on: next.on,
        principal: next.principal,
      })),
    ),
    organisation_line: Array.from(lines(tree), (line) => ({
      organisation_id: line.organisation,
      ancestor_id: line.ancestor,
      depth: line.depth,
      from_on: line.from,
      to_on: line.to,
    })),
    organisation_today: Array.from(todayLines(tree, today), (line) => ({
      organisation_id: line.organisation,
      ancestor_id: line.ancestor,
      principal: line.principal,
    })),
  }
}
