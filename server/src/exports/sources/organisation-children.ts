import { formatDate } from '@ptdv/core/calendar/format-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { listChildren } from '../../organisations/list-children.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const organisationChildrenSource: ExportSource<'organisation_children'> = {
  title: async (unit, { id }) =>
    titleOf('organisation_children', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const children = await listChildren(unit, filters)
    return {
      lines: [`Như tại ngày ${formatDate(filters.on ?? unit.today)}`],
      count: children.length,
      sheets: {
        children: {
          rows: children.map(({ code, name, kind, cells, members }) => ({
            code,
            name,
            kind: ORGANISATION_KINDS[kind].name,
            cells,
            members,
          })),
          total: {
            code: null,
            name: 'Cộng',
            kind: null,
            cells: children.reduce((sum, { cells }) => sum + cells, 0),
            members: children.reduce((sum, { members }) => sum + members, 0),
          },
        },
      },
    }
  },
}
