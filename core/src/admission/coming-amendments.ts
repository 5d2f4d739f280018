import type { PlainDate } from '../calendar/plain-date.ts'
import type { RuleKey, RuleValues, Setting, Settings } from './rulebook.ts'

/** An amendment whose day is still to come. */
export interface ComingAmendment {
  readonly rule: RuleKey
  /** null: it does away with the step. */
  readonly value: RuleValues[RuleKey] | null
  readonly from: PlainDate
}

type Entered = Setting<RuleValues[RuleKey]>

/** What was entered without the amendments whose day is still to come. */
export function settingsUntil(settings: Settings, today: PlainDate): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([rule, set]) => [
      rule,
      Array.isArray(set) ? (set as Entered[]).filter((one) => !isComing(one, today)) : set,
    ]),
  ) as Settings
}

export function comingAmendments(settings: Settings, today: PlainDate): readonly ComingAmendment[] {
  return Object.entries(settings).flatMap(([rule, set]) =>
    ([set].flat() as Entered[]).flatMap((one) =>
      typeof one === 'object' && one.from !== undefined && isComing(one, today)
        ? [{ rule: rule as RuleKey, value: one.value, from: one.from }]
        : [],
    ),
  )
}

function isComing({ amends, from }: Entered, today: PlainDate): boolean {
  return amends === true && from !== undefined && from > today
}
