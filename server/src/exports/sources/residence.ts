import { RESIDENCE_LISTS, RESIDENCE_SIDES } from '@ptdv/core/residence/residence-lists'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { listResidence } from '../../residence/list-residence.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const residenceSource: ExportSource<'residence'> = {
  title: async (unit, { id, year }) =>
    titleOf('residence', (await getVisibleOrganisation(unit, id)).name, year),
  async open(unit, filters) {
    const { contacts } = await listResidence(unit, filters, null)
    return {
      lines: [
        `${RESIDENCE_SIDES[filters.side]}, ${RESIDENCE_LISTS[filters.list].toLowerCase()}: ${formatNumber(contacts.length)} đảng viên`,
      ],
      count: contacts.length,
      sheets: {
        contacts: {
          rows: contacts.map((line) => ({
            name: line.name,
            birth: line.birth,
            own: line.own.name,
            to: line.toName,
            introducedOn: line.introducedOn,
            paper: line.paper,
            askedOn: line.askedOn,
            commentedOn: line.commentedOn,
            commentPaper: line.commentPaper,
            endedOn: line.endedOn,
            reason: line.reason,
          })),
        },
      },
    }
  },
}
