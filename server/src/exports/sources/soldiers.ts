import { placedName } from '@ptdv/core/organisations/placed-name'
import { OFFER_FIGURES } from '@ptdv/core/soldiers/offer-figures'
import { SOLDIER_LISTS } from '@ptdv/core/soldiers/soldier-lists'
import { SOLDIER_STAGES } from '@ptdv/core/soldiers/soldier-steps'
import {
  MEMBERSHIP_WORDS,
  RESERVE_WORDS,
  outcomeWords,
  workWords,
} from '@ptdv/core/soldiers/soldier-words'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { countSoldiers, soldierRows } from '../../soldiers/list-soldiers.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords, nameWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

export const soldiersSource: ExportSource<'soldiers'> = {
  title: async (unit, { id, year }) =>
    titleOf('soldiers', (await getVisibleOrganisation(unit, id)).name, year),
  async open(unit, filters) {
    const { list, text, giver, offer } = filters
    const count = await countSoldiers(unit, filters)
    return {
      lines: [
        `${formatNumber(count)} người đến ngày xuất`,
        ...filterWords([
          list === 'all' ? undefined : SOLDIER_LISTS[list].toLowerCase(),
          nameWords(text),
          giver,
          offer === undefined ? undefined : OFFER_FIGURES[offer].toLowerCase(),
        ]),
      ],
      count,
      sheets: {
        soldiers: {
          rows: streamRows(unit, soldierRows(unit, filters), (row) => ({
            name: row.name,
            birth: row.birth,
            place: placedName(row.placeName, row.aboveName),
            member: MEMBERSHIP_WORDS[row.member],
            demobilisedOn: row.demobilisedOn,
            announcedOn: row.announcedOn,
            stage: SOLDIER_STAGES[row.stage],
            dueOn: row.dueOn,
            reserve: row.reserve && RESERVE_WORDS[row.reserve],
            reserveOn: row.reserveOn,
            work: workWords(row.stableWork),
            referral: row.referral?.giver ?? null,
            outcome: row.referral && outcomeWords(row.referral.taken),
            wishedPost: row.wishedPost,
            companion: row.companion,
          })),
        },
      },
    }
  },
}
