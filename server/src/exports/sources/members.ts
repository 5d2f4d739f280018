import { placedName } from '@ptdv/core/organisations/placed-name'
import { formatNumber } from '@ptdv/core/text/numbers'
import { temporaryPlace } from '@ptdv/core/membership/temporary-words'
import { countMembers, memberRows } from '../../membership/list-members.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords, nameWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

const STANDINGS = { official: 'Chính thức', probationary: 'Dự bị' } as const

export const membersSource: ExportSource<'members'> = {
  title: async (unit, { id }) => titleOf('members', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const { standing, stay, text } = filters
    const count = await countMembers(unit, filters, null)
    return {
      lines: [
        `${formatNumber(count)} đảng viên đến ngày xuất`,
        ...filterWords([
          standing && `tư cách ${STANDINGS[standing].toLowerCase()}`,
          stay && 'đang sinh hoạt tạm thời nơi khác',
          nameWords(text),
        ]),
      ],
      count,
      sheets: {
        members: {
          rows: streamRows(unit, memberRows(filters), (row) => ({
            name: row.name,
            birth: row.birth,
            identity: maskedNumber(row.identityTail),
            cell: placedName(row.cellName, row.aboveName),
            cellCode: row.cellCode,
            standing: STANDINGS[row.standing],
            ceremonyOn: row.ceremonyOn,
            officialOn: row.officialOn,
            office: row.office,
            elsewhere: temporaryPlace(row),
            card: row.card,
            cardOn: row.cardOn,
            cardPlace: row.cardPlace,
            oldCard: row.oldCard,
          })),
        },
      },
    }
  },
}

/** As much of a citizen number as is shown without being asked for: its last four digits of twelve. */
function maskedNumber(tail: string | null): string | null {
  return tail === null ? null : tail.padStart(12, '*')
}
