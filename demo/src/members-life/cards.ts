import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { dateAt, dayOf, officeDayUpTo } from '../days.ts'
import type { DemoMembershipAct } from '../demo-data.ts'
import { memberAct } from '../membership-acts.ts'
import { LAST_DISTRICT_DAY, type Living } from './living.ts'

/** A card follows recognition by about so many days. */
const HANDED_AFTER = 60

/** Whose committee handed out cards: Hưng Yên was a part of Hải Hưng between these days. */
const PLACES: readonly (readonly [from: PlainDate, place: string])[] = [
  ['1997-01-01', 'Tỉnh ủy Hưng Yên'],
  ['1968-03-11', 'Tỉnh ủy Hải Hưng'],
  ['1900-01-01', 'Tỉnh ủy Hưng Yên'],
]

/** A member's card: noted where it was handed over before, or handed over since; a few are not known, or not ready yet. */
export function cardActs({
  numbers,
  membership: { person, officialOn },
  recognisedOn,
  cell,
  committee,
  end,
  notedOn,
  card,
}: Living): DemoMembershipAct[] {
  if (card === 'unknown') return []
  const number = cardNumber(person)
  const on = dateAt(officeDayUpTo(dayOf(recognisedOn ?? officialOn) + HANDED_AFTER))
  const place = PLACES.find(([from]) => from <= on)![1]
  if (on < notedOn) {
    const payload = { number, oldNumber: null, issuedOn: on, place }
    return [memberAct(numbers, cell, notedOn, 'card_noted', payload)]
  }
  if (on > end || on > LAST_DISTRICT_DAY) return []
  return [memberAct(numbers, committee, on, 'card_issued', { reason: 'first', number, place })]
}

/** Twelve digits that no real card has: 000, as the citizen numbers of the demo, and who it is. */
function cardNumber(person: number): string {
  return `000${String(person).padStart(9, '0')}`
}
