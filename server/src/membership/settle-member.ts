import type { MemberAnswer } from '@ptdv/core/membership/fold-member'
import { countedFrom } from '@ptdv/core/membership/party-age'
import { partyLifeOf } from '@ptdv/core/membership/party-life'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import type { MemberInHand } from './load-member.ts'

/** Told only where gaps or an earlier admission move it: else the dates beside it say the same. */
function movedPartyAge(answer: MemberAnswer): PlainDate | null {
  const from = countedFrom(partyLifeOf(answer)) ?? null
  return from === (answer.decidedOn ?? answer.ceremonyOn) ? null : from
}

/** The register's row and the person's place, as the acts now tell them. */
export async function settleMember(
  unit: Unit,
  { person, input, office }: MemberInHand,
  answer: MemberAnswer,
): Promise<void> {
  const { cell, since, standing, ended } = answer
  if (cell === null || since === null || standing === 'none') return
  const hasMoved = cell.id !== input.register?.cell.id
  const row = {
    organisation_id: cell.id,
    standing,
    decided_on: answer.decidedOn,
    ceremony_on: answer.ceremonyOn,
    official_on: answer.officialOn,
    in_cell_since: since,
    exempt: answer.exempt,
    temporarily_elsewhere: answer.elsewhere,
    card_number: answer.card?.number ?? null,
    old_card_number: answer.card?.oldNumber ?? null,
    card_on: answer.card?.issuedOn ?? null,
    card_place: answer.card?.place ?? null,
    party_age_from: movedPartyAge(answer),
    badges: JSON.stringify(answer.badges),
    badge_proposals: JSON.stringify(answer.badgeProposals),
    ended_on: ended?.on ?? null,
    ended_reason: ended?.reason ?? null,
    // An office is of the cell, not of the person.
    office: hasMoved ? null : office,
  }
  await unit.db
    .insertInto('membership')
    .values({ person_id: person.id, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
  if (!hasMoved) return
  await unit.db
    .updateTable('person')
    .set({ organisation_id: cell.id })
    .where('id', '=', person.id)
    .execute()
}
