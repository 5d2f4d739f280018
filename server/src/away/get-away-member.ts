import { awayWarnings } from '@ptdv/core/away/away-watch'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { openText } from '../people/identity-keys.ts'
import { readLink } from '../personal/link-rows.ts'
import { keepsContact, loadAway } from './away-cell.ts'

/** As many meetings as the member's page shows. */
const SHOWN = 12

/** The contact with one member working away, as the member's page tells it. @throws Missing */
export async function getAwayMember(unit: Unit, person: number) {
  const held = await loadAway(unit, person)
  const isKeeper = keepsContact(unit, held)
  const meetings = await unit.db
    .selectFrom('meeting_invitation')
    .select(['meeting_id', 'held_on', 'called_off', 'answered_on', 'read_on'])
    .where('person_id', '=', person)
    .orderBy('held_on', 'desc')
    .orderBy('meeting_id', 'desc')
    .limit(SHOWN)
    .execute()
  const settings = await readSettings(unit)
  return {
    inTouchOn: held.in_touch_on,
    warnings: [
      ...awayWarnings(
        { inTouchOn: held.in_touch_on, missed: held.missed, until: held.until_on },
        unit.today,
        { settings },
      ),
    ],
    reach: isKeeper ? await readReach(unit, person) : null,
    link: await readLink(unit, { subject: 'membership', id: person }),
    meetings: meetings.map((row) => ({
      meeting: row.meeting_id,
      heldOn: row.held_on,
      calledOff: row.called_off,
      answeredOn: row.answered_on,
      readOn: row.read_on,
    })),
    isKeeper,
  }
}

async function readReach({ db, house }: Unit, person: number): Promise<string | null> {
  const row = await db
    .selectFrom('away_reach')
    .select('sealed')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row === undefined ? null : openText(house.identityKeys.away, row.sealed)
}
