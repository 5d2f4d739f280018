import type { FiltersOf } from '@ptdv/core/exports/exports'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { formatNumber } from '@ptdv/core/text/numbers'
import { temporaryPlace } from '@ptdv/core/membership/temporary-words'
import { countMembers, memberRows } from '../../membership/list-members.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { maskedNumber } from '../../people/masked-number.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords, nameWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

const STANDINGS = { official: 'Chính thức', probationary: 'Dự bị' } as const

/** Under the title of every list of members: how many, and which of them. */
export function memberLines(
  { standing, stay, text }: FiltersOf<'members'>,
  count: number,
): readonly string[] {
  return [
    `${formatNumber(count)} đảng viên đến ngày xuất`,
    ...filterWords([
      standing && `tư cách ${STANDINGS[standing].toLowerCase()}`,
      stay && 'đang sinh hoạt tạm thời nơi khác',
      nameWords(text),
    ]),
  ]
}

export const membersSource: ExportSource<'members'> = {
  title: async (unit, { id }) => titleOf('members', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const count = await countMembers(unit, filters, null)
    return {
      lines: memberLines(filters, count),
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
