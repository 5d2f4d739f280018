import { AWAY_LISTS } from '@ptdv/core/away/away-lists'
import { CONTACT_PACES, CONTACT_WAYS } from '@ptdv/core/membership/away-payloads'
import { formatNumber } from '@ptdv/core/text/numbers'
import { listAway } from '../../away/list-away.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords, nameWords } from '../filter-words.ts'

export const awaySource: ExportSource<'away'> = {
  title: async (unit, { id }) => titleOf('away', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const { list, text } = filters
    const { members } = await listAway(unit, filters, null)
    return {
      lines: [
        `${formatNumber(members.length)} đảng viên đến ngày xuất`,
        ...filterWords([
          list === 'all' ? undefined : AWAY_LISTS[list].toLowerCase(),
          nameWords(text),
        ]),
      ],
      count: members.length,
      sheets: {
        members: {
          rows: members.map((line) => ({
            name: line.person.name,
            birth: line.birth,
            cell: line.cell.name,
            region: line.region,
            place: line.place,
            since: line.since,
            until: line.until,
            way: CONTACT_WAYS[line.way],
            pace: CONTACT_PACES[line.pace],
            inTouchOn: line.inTouchOn,
            lastAnswerOn: line.lastAnswerOn,
            missed: line.missed,
            warnings: line.warnings.join(' '),
          })),
        },
      },
    }
  },
}
