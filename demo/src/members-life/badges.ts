import { addMonths, yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { BADGE_YEARS, type BadgeYears } from '@ptdv/core/membership/badge-payloads'
import {
  badgeRoundBefore,
  badgeRoundFrom,
  badgeRounds,
  badgeRoundsBetween,
} from '@ptdv/core/membership/badge-rounds'
import { dateAt, dayOf, officeDayUpTo } from '../days.ts'
import type { DemoMembershipAct } from '../demo-data.ts'
import { memberAct } from '../membership-acts.ts'
import { LAST_DISTRICT_DAY, type Living } from './living.ts'

/** A round is decided on so many days before its day; a cell proposes so many before the story ends. */
const DECIDED_BEFORE = 12
const PROPOSED_BEFORE = 7

/**
 * Badges of Party age: the highest one held was noted when the system came, those of the rounds since were awarded in
 * them, a few were forgotten, and some are proposed for the round that comes.
 */
export function badgeActs({
  numbers,
  membership: { decidedOn },
  cell,
  committee,
  end,
  notedOn,
  badge,
}: Living): DemoMembershipAct[] {
  const acts: DemoMembershipAct[] = []
  const isForgotten = badge === 'forgotten'
  const held = reachedBy(decidedOn, badgeRoundBefore(notedOn) ?? notedOn)
  const rounds = badgeRoundsBetween(notedOn, end < LAST_DISTRICT_DAY ? end : LAST_DISTRICT_DAY)
  if (held !== undefined && !isForgotten) {
    const on = badgeRoundFrom(addMonths(decidedOn, held * 12)) ?? null
    const number = on && numberOf(on)
    acts.push(memberAct(numbers, cell, notedOn, 'badge_noted', { years: held, on, number }))
  }
  let last = held
  for (const round of rounds) {
    const years = reachedBy(decidedOn, round)
    if (years === last || years === undefined) continue
    last = years
    if (isForgotten) continue
    const date = dateAt(officeDayUpTo(dayOf(round) - DECIDED_BEFORE))
    const paper = { number: numberOf(round), date }
    acts.push(memberAct(numbers, committee, date, 'badge_awarded', { years, paper, round }))
  }
  const round = badgeRoundFrom(end)
  const due = round && reachedBy(decidedOn, round)
  if (round && due !== undefined && due !== last && badge === 'proposed') {
    const on = dateAt(officeDayUpTo(dayOf(end) - PROPOSED_BEFORE))
    acts.push(memberAct(numbers, cell, on, 'badge_proposed', { years: due, round }))
  }
  return acts
}

/** The highest badge whose years are full by the day. */
function reachedBy(from: PlainDate, day: PlainDate): BadgeYears | undefined {
  const most = yearOf(day) - yearOf(from)
  return BADGE_YEARS.findLast((years) => years <= most && addMonths(from, years * 12) <= day)
}

/** One decision of the province for each round. */
function numberOf(round: PlainDate): string {
  const year = yearOf(round)
  return `${(year % 10) * 100 + 31 + badgeRounds(year).indexOf(round) * 20}-QĐ/TU`
}
