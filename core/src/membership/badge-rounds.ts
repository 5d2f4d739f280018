import { findRule, type RuleSource } from '../admission/rule-on.ts'
import type { RuleValues } from '../admission/rule-values.ts'
import { yearOf, type PlainDate } from '../calendar/plain-date.ts'

/** The days of the rounds in a year, as month and day, by what the rule says. */
const DAYS: { readonly [V in RuleValues['badge_rounds']]: readonly string[] } = {
  four_rounds: ['02-03', '05-19', '09-02', '11-07'],
}

/** Days on which badges of Party age are awarded in a year, oldest first; none where no rule tells them. */
export function badgeRounds(year: number, source?: RuleSource): readonly PlainDate[] {
  const value = findRule('badge_rounds', `${year}-12-31`, source)?.value ?? null
  return value === null ? [] : DAYS[value].map((day): PlainDate => `${year}-${day}` as PlainDate)
}

/** All rounds of a span of days, both ends counted. */
export function badgeRoundsBetween(
  from: PlainDate,
  to: PlainDate,
  source?: RuleSource,
): readonly PlainDate[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n)
  return years
    .flatMap((year) => badgeRounds(year, source))
    .filter((day) => from <= day && day <= to)
}

/** The first round on the day or after it. */
export function badgeRoundFrom(day: PlainDate, source?: RuleSource): PlainDate | undefined {
  const year = yearOf(day)
  return [...badgeRounds(year, source), ...badgeRounds(year + 1, source)].find((one) => one >= day)
}

/** The last round before the day. */
export function badgeRoundBefore(day: PlainDate, source?: RuleSource): PlainDate | undefined {
  const year = yearOf(day)
  return [...badgeRounds(year - 1, source), ...badgeRounds(year, source)].findLast(
    (one) => one < day,
  )
}
