import { can } from '@ptdv/core/access/roles'
import { daysBetween } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { badgeItem } from '@ptdv/core/work/badge-items'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { badgeRows } from '../membership/badge-rows.ts'
import { badgeWindow } from '../membership/list-badges.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import type { OfficeLine } from './office-line.ts'

/** So long before its day a round is reminded of: the system's own mark, no rule. */
const REMIND_DAYS = 60

/** Whom a cell or a base organisation has still to propose for the coming round; those late are on its page. */
export async function badgeWork(
  unit: Unit,
  { id, kind }: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const { holdsMembers, base } = ORGANISATION_KINDS[kind]
  const { role } = unit.asker
  const proposes =
    (holdsMembers && can(role, 'members.cell')) || (base && can(role, 'members.base'))
  if (!proposes) return []
  const window = await badgeWindow(unit, {})
  if (daysBetween(unit.today, window.from) > REMIND_DAYS) return []
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${badgeRows(id, window)}) r
    where r.state = 'due' and not exists (select from jsonb_array_elements(r.proposals) p
      where (p ->> 'organisation')::integer = ${id} and p ->> 'round' = ${window.from})`.execute(
    unit.db,
  )
  const { count } = rows[0]!
  const link = `/dang-vien/huy-hieu?dot=${window.from}&tinh-trang=due`
  return count === 0 ? [] : [{ case: null, link, item: badgeItem({ round: window.from, count }) }]
}
