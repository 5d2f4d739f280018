import { formatDate } from '@ptdv/core/calendar/format-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { readNodes } from '../../organisations/list-children.ts'
import { listSubtree, type Placed } from '../../organisations/list-subtree.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

/** Organisations whose members and cells are counted together. */
const AT_ONCE = 500

export const organisationTreeSource: ExportSource<'organisation_tree'> = {
  title: async (unit, { id }) =>
    titleOf('organisation_tree', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, { id, on = unit.today }) {
    const placed = await listSubtree(unit, id, on)
    return {
      lines: [
        `${formatNumber(placed.length)} tổ chức đảng, như tại ngày ${formatDate(on)}`,
        'Số chi bộ và đảng viên của mỗi tổ chức gồm cả các tổ chức bên dưới',
      ],
      count: placed.length,
      sheets: { organisations: { rows: rowsOf(unit, placed, on) } },
    }
  },
}

async function* rowsOf(unit: Unit, placed: readonly Placed[], on: Placed['foundedOn']) {
  const byId = new Map(placed.map((each) => [each.id, each]))
  for (let from = 0; from < placed.length; from += AT_ONCE) {
    const part = placed.slice(from, from + AT_ONCE)
    const nodes = new Map(
      (
        await readNodes(
          unit,
          part.map(({ id }) => id),
          on,
        )
      ).map((node) => [node.id, node]),
    )
    for (const { id, parentId, depth, code, name, kind, foundedOn } of part) {
      const parent = parentId === null ? undefined : byId.get(parentId)
      const node = nodes.get(id)
      yield {
        code,
        name,
        kind: ORGANISATION_KINDS[kind].name,
        parentCode: parent?.code ?? null,
        parent: parent?.name ?? null,
        depth,
        cells: node?.cells ?? 0,
        members: node?.members ?? 0,
        foundedOn,
      }
    }
  }
}
