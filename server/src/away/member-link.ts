import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { makeLink, takeLinkBack } from '../personal/link-rows.ts'
import { loadOwnAway } from './away-cell.ts'

/**
 * A house rule of ours: some meetings long, so that nobody away has to ask for a code every month, and made anew while the
 * member stays away. It ends with the return, with the membership and with another cell.
 */
const DAYS = 180

/** A new link for a member working away. @throws Missing; Refusal KHONG-DUNG-CAP */
export async function createMemberLink(
  unit: Unit,
  person: number,
): Promise<{ link: number; expiresOn: PlainDate }> {
  await loadOwnAway(unit, person)
  return makeLink(unit, { subject: 'membership', id: person }, DAYS)
}

/** Takes it back. False when there was none. @throws Missing; Refusal KHONG-DUNG-CAP */
export async function revokeMemberLink(unit: Unit, person: number): Promise<{ revoked: boolean }> {
  await loadOwnAway(unit, person)
  return takeLinkBack(unit, { subject: 'membership', id: person })
}
