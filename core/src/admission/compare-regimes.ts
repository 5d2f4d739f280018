import type { PlainDate } from '../calendar/plain-date.ts'
import { settingsUntil } from './coming-amendments.ts'
import { REGIMES } from './regimes.ts'
import { findRule, isOpenToSettings, type RuleSource } from './rule-on.ts'
import { amendedInWords, ruleInWords } from './rule-words.ts'
import type { Confidence, RegimeKey, RuleGroup, RuleKey } from './rulebook.ts'
import { RULE_KEYS, RULE_NAMES } from './rulebooks.ts'

const FAR_AHEAD: PlainDate = '9999-12-31'

/** What one regime says of a rule. */
export interface RegimeCell {
  readonly regime: RegimeKey
  /** null where no row is in force under the regime. */
  readonly rule: {
    readonly words: string
    readonly source: string
    readonly confidence: Confidence
    readonly confirmed: boolean
    readonly setBy?: string
    /** A document amended it since. */
    readonly amended: boolean
  } | null
  /** The value is another than under the regime before. */
  readonly changed: boolean
}

/** One rule under every regime. */
export interface RegimeRow {
  readonly key: RuleKey
  readonly name: string
  readonly group: RuleGroup
  readonly cells: readonly RegimeCell[]
  /** The province may set or confirm it today. */
  readonly open: boolean
}

/**
 * Every rule with what each regime says on its last day (today's, as it stands), oldest regime first. What was amended is
 * told from its own day on, and what is amended ahead not yet.
 */
export function compareRegimes(from: RuleSource, today: PlainDate): readonly RegimeRow[] {
  const regimes = Object.keys(REGIMES) as RegimeKey[]
  const now = { settings: settingsUntil(from.settings ?? {}, today) }
  return RULE_KEYS.map((key) => {
    const answers = regimes.map((regime) => findRule(key, lastDayOf(regime), now))
    const current = answers.at(-1)
    return {
      key,
      name: RULE_NAMES[key].name,
      group: RULE_NAMES[key].group,
      open: current !== undefined && isOpenToSettings(current),
      cells: answers.map((rule, index): RegimeCell => {
        const before = answers[index - 1]
        return {
          regime: regimes[index]!,
          rule:
            rule === undefined
              ? null
              : {
                  words: rule.abolished
                    ? amendedInWords(null, rule.unit)
                    : ruleInWords(rule.value, rule.unit),
                  source: rule.source,
                  confidence: rule.confidence,
                  confirmed: rule.confirmed,
                  amended: rule.amended === true,
                  ...(rule.setBy !== undefined && { setBy: rule.setBy }),
                },
          changed: before !== undefined && rule !== undefined && before.value !== rule.value,
        }
      }),
    }
  })
}

/** The regime in force is looked at as far ahead as anything is dated. */
function lastDayOf(regime: RegimeKey): PlainDate {
  return REGIMES[regime].to ?? FAR_AHEAD
}
