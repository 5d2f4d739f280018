import { findRule } from '@ptdv/core/admission/rule-on'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'

/**
 * Whether the province has confirmed, for papers of a day, that the time to present them holds for temporary transfers
 * too: §6.3.1 speaks of official ones.
 */
export async function readPresentTerm(unit: Unit): Promise<(introducedOn: PlainDate) => boolean> {
  const settings = await readSettings(unit)
  return (introducedOn) =>
    findRule('temp_transfer_present', introducedOn, { settings })?.confirmed === true
}
