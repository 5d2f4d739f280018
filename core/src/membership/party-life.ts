import type { MemberState } from './member-state.ts'
import type { PartyLife } from './party-age.ts'

/**
 * What the acts tell of a member's party age: from the first admission on, the time outside left out. The day of joining
 * as listed is the one on the card (§4.5).
 */
export function partyLifeOf(state: MemberState): PartyLife {
  const { standing, firstDecidedOn, firstCeremonyOn, ceremonyOn, officialOn, gaps } = state
  return {
    decidedOn: firstDecidedOn,
    cardOn: firstCeremonyOn,
    // Lists of before may leave the day out of somebody who is official.
    officialOn: standing === 'official' ? (officialOn ?? ceremonyOn) : null,
    gaps,
  }
}
