import type { Roll, Tally } from '@ptdv/core/admission/acts'
import type { Random } from './random.ts'
import type { RosterMember } from './roster.ts'

/** How often an official member misses a meeting without being exempt. */
const ABSENCE = 0.07

/** A cell's meeting that passes the case: the roll of its official members and at least two thirds in favour. */
export function cellVote(
  random: Random,
  voters: readonly RosterMember[],
): { roll: Roll[]; tally: Tally } {
  const presences = voters.map(({ exempt, temporarilyElsewhere }): Roll['presence'] => {
    if (temporarilyElsewhere) return 'temporarily_elsewhere'
    return exempt && random.chance(0.8) ? 'exempt_absent' : 'present'
  })
  const base = presences.filter((presence) => presence === 'present').length
  let mayMiss = base - twoThirds(base)
  for (const [index, presence] of presences.entries()) {
    if (presence === 'present' && mayMiss > 0 && random.chance(ABSENCE)) {
      presences[index] = 'absent'
      mayMiss--
    }
  }
  const roll = voters.map(({ person }, index) => ({
    person: person.id,
    name: person.fullName,
    presence: presences[index]!,
  }))
  const present = presences.filter((presence) => presence === 'present').length
  return { roll, tally: tallyOf(random, present, twoThirds(base)) }
}

/** A committee that passes the case with at least `needed` of its `size` members. */
export function committeeVote(random: Random, size: number, needed: number): Tally {
  return tallyOf(random, size, needed)
}

/** The smallest whole number that is two thirds of `base` or more. */
export function twoThirds(base: number): number {
  return Math.floor((2 * base + 2) / 3)
}

export function moreThanHalf(base: number): number {
  return Math.floor(base / 2) + 1
}

function tallyOf(random: Random, present: number, needed: number): Tally {
  const unwilling = random.chance(0.2) ? random.int(0, Math.min(2, present - needed)) : 0
  const form = random.chance(0.6) ? 'raised_card' : 'secret_ballot'
  return { form, inFavour: present - unwilling, against: unwilling, other: 0 }
}
