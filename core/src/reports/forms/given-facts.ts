import { BADGE_YEARS } from '../../membership/badge-payloads.ts'
import type { FactKind } from '../facts.ts'

/** What was handed to a member: moves nobody in or out of a list. */
export const GIVEN_FACTS = [
  ...BADGE_YEARS.map((years) => `badge_${years}` as const),
  'card_given',
  'card_reissued',
  'card_exchanged',
] as const satisfies readonly FactKind[]

export type GivenFact = (typeof GIVEN_FACTS)[number]

export function isGiven(fact: FactKind): fact is GivenFact {
  return (GIVEN_FACTS as readonly FactKind[]).includes(fact)
}
