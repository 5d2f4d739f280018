import { can } from '@ptdv/core/access/roles'
import { monthOf, yearOf } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { toAskItem, toCommentItem, waitingItem } from '@ptdv/core/work/residence-items'
import type { OfficeItem } from '@ptdv/core/work/office-items'
import type { ResidenceList, ResidenceSide } from '@ptdv/core/residence/residence-lists'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { contactRows, inResidenceList, onSide } from '../residence/contact-rows.ts'
import { residenceLink } from '../residence/residence-links.ts'
import type { OfficeLine } from './office-line.ts'

/** From this month on the year's comment is reminded of: the system's own mark, no rule. */
const ASK_FROM_MONTH = 11

/** What the year's comments of the place of residence ask of a cell or a base organisation. */
export async function residenceWork(
  unit: Unit,
  { id, kind }: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const { holdsMembers, base } = ORGANISATION_KINDS[kind]
  const { role } = unit.asker
  const keeps = (holdsMembers && can(role, 'members.cell')) || (base && can(role, 'members.base'))
  if (!keeps) return []
  const year = yearOf(unit.today)
  const count = async (side: ResidenceSide, list: ResidenceList) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from (${contactRows(year)}) c
      where ${onSide(side, id)} and ${inResidenceList(list)}`.execute(unit.db)
    return rows[0]!.count
  }
  const line = async (
    side: ResidenceSide,
    list: ResidenceList,
    made: (duty: { readonly year: number; readonly count: number }) => OfficeItem,
  ): Promise<OfficeLine[]> => {
    const found = await count(side, list)
    const link = residenceLink({ side, list, year })
    return found === 0 ? [] : [{ case: null, link, item: made({ year, count: found }) }]
  }
  const isSeason = Number(monthOf(unit.today).slice(5)) >= ASK_FROM_MONTH
  return [
    ...(await line('here', 'waiting', toCommentItem)),
    ...(isSeason ? await line('from', 'unasked', toAskItem) : []),
    ...(await line('from', 'waiting', waitingItem)),
  ]
}
