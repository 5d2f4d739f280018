import { placedName } from '@ptdv/core/organisations/placed-name'
import { PROFESSIONAL_LEVELS, THEORY_LEVELS } from '@ptdv/core/people/education'
import { ETHNIC_GROUPS } from '@ptdv/core/people/ethnic-groups'
import { countMembers } from '../../membership/list-members.ts'
import { memberRecords } from '../../membership/member-records.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { streamRows } from '../stream-rows.ts'
import { memberLines } from './members.ts'

export const membersBookSource: ExportSource<'members_book'> = {
  title: async (unit, { id }) =>
    titleOf('members_book', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const count = await countMembers(unit, filters, null)
    return {
      lines: memberLines(filters, count),
      count,
      sheets: {
        members: {
          rows: streamRows(unit, memberRecords(filters), (row) => ({
            name: row.name,
            // Of whom the sex is not known the book tells the date all the same.
            maleBirth: row.sex === 'female' ? null : row.birth,
            femaleBirth: row.sex === 'female' ? row.birth : null,
            home: row.home,
            residence: row.residence,
            ethnicGroup: row.ethnicGroup && (ETHNIC_GROUPS[row.ethnicGroup - 1] ?? null),
            occupation: row.occupation,
            professionalLevel: row.professionalLevel && PROFESSIONAL_LEVELS[row.professionalLevel],
            theoryLevel: row.theoryLevel && THEORY_LEVELS[row.theoryLevel],
            joinedOn: row.ceremonyOn,
            officialOn: row.officialOn,
            card: row.card ?? row.oldCard,
            cell: placedName(row.cellName, row.aboveName),
          })),
        },
      },
    }
  },
}
