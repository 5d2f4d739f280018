import { placedName } from '@ptdv/core/organisations/placed-name'
import { ETHNIC_GROUPS } from '@ptdv/core/people/ethnic-groups'
import { RELIGIONS } from '@ptdv/core/people/religions'
import { SEX_WORDS } from '@ptdv/core/people/sex-words'
import { splitAddress } from '@ptdv/core/people/split-address'
import { countMembers } from '../../membership/list-members.ts'
import { memberRecords } from '../../membership/member-records.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { maskedNumber } from '../../people/masked-number.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { streamRows } from '../stream-rows.ts'
import { memberLines } from './members.ts'

/** What the system does not keep stays empty: the layout is the database's, and whoever compares fills it in. */
const NOT_KEPT = {
  id: null,
  otherName: null,
  bornCountry: null,
  bornProvince: null,
  born: null,
  oldIdentity: null,
  leftOn: null,
  diedOn: null,
  exemptOn: null,
  removalAsked: null,
  remark: null,
} as const

export const membersTemplateSource: ExportSource<'members_template'> = {
  title: async (unit, { id }) =>
    titleOf('members_template', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const count = await countMembers(unit, filters, null)
    let number = 0
    return {
      lines: memberLines(filters, count),
      count,
      sheets: {
        members: {
          rows: streamRows(unit, memberRecords(filters), (row) => {
            const home = splitAddress(row.home)
            const residence = splitAddress(row.residence)
            number += 1
            return {
              ...NOT_KEPT,
              number: String(number),
              name: row.name,
              sex: row.sex && SEX_WORDS[row.sex],
              birth: row.birth,
              ethnicGroup: row.ethnicGroup && (ETHNIC_GROUPS[row.ethnicGroup - 1] ?? null),
              religion: row.religion && (RELIGIONS[row.religion - 1] ?? null),
              identity: maskedNumber(row.identityTail),
              card: row.card,
              cardPlace: row.cardPlace,
              cardOn: row.cardOn,
              oldCard: row.oldCard,
              cell: placedName(row.cellName, row.aboveName),
              cellCode: row.cellCode,
              homeProvince: home.province,
              homeCommune: home.commune,
              home: home.detail,
              residenceProvince: residence.province,
              residenceCommune: residence.commune,
              residence: residence.detail,
              joinedOn: row.ceremonyOn,
              officialOn: row.officialOn,
              standing: row.exempt ? 'Miễn sinh hoạt' : 'Đang sinh hoạt',
            }
          }),
        },
      },
    }
  },
}
