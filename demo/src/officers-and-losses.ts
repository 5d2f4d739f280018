import { dayOf } from './days.ts'
import type { Loss } from './plan.ts'
import type { Random } from './random.ts'
import type { Roster, RosterMember } from './roster.ts'
import { isStoryCell } from './story.ts'

/** Smaller cells lose nobody, so that none falls below three. */
export const LOSES_FROM = 7
/** From this size on a cell has a deputy secretary. */
const DEPUTY_FROM = 9

export function chooseOfficers(rosters: readonly Roster[], random: Random): void {
  for (const { cell, members } of rosters) {
    if (isStoryCell(cell)) continue
    const fit = members.filter(
      ({ exempt, temporarilyElsewhere, since }) =>
        !exempt && !temporarilyElsewhere && since <= dayOf('2022-12-31'),
    )
    const [secretary, deputy] = random.shuffled(fit)
    if (secretary) secretary.office = 'Bí thư'
    if (deputy && members.length >= DEPUTY_FROM) deputy.office = 'Phó Bí thư'
  }
}

/** Whom the losses of the plan meet: the old die, nobody is lost twice, officers stay. */
export function loseMembers(
  rosters: readonly Roster[],
  planned: readonly Loss[],
  random: Random,
): Map<RosterMember, Loss> {
  const losses = new Map<RosterMember, Loss>()
  const baseline = (roster: Roster) =>
    roster.members.filter(
      ({ since, office, exempt }) => since <= dayOf('2022-06-30') && office === null && !exempt,
    )
  const candidates = rosters
    .filter(({ cell, members }) => !isStoryCell(cell) && members.length >= LOSES_FROM)
    .map((roster) => ({ left: baseline(roster) }))
    .filter(({ left }) => left.length > 5)
  for (const loss of planned) {
    const from = random.pick(candidates.filter(({ left }) => left.length > 5))
    const few = Array.from({ length: loss.kind === 'died' ? 5 : 1 }, () => random.pick(from.left))
    const lost = few.reduce((a, b) => (b.person.birth < a.person.birth ? b : a))
    from.left.splice(from.left.indexOf(lost), 1)
    lost.endedOn = loss.on
    losses.set(lost, loss)
  }
  return losses
}
