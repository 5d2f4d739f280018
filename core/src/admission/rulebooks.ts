import { documentOf, rowsOf, type Entry } from './rule-entry.ts'
import type { RuleName, Rulebooks, RuleGroup, RuleKey, RuleValues } from './rulebook.ts'
import {
  DECISION_RULES,
  ELIGIBILITY_RULES,
  INTRODUCTION_RULES,
  MOVE_RULES,
  PREPARATION_RULES,
  VETTING_RULES,
  VOTE_RULES,
} from './rules-of-admission.ts'
import { FORM_RULES, HOUSE_RULES } from './rules-of-forms.ts'
import {
  MEMBER_RULES,
  PARTY_AGE_RULES,
  PROBATION_RULES,
  SPECIAL_RULES,
} from './rules-of-membership.ts'
import { STATISTICS_RULES } from './rules-of-statistics.ts'

export { REGIMES } from './regimes.ts'

const GROUPS = {
  eligibility: ELIGIBILITY_RULES,
  preparation: PREPARATION_RULES,
  vetting: VETTING_RULES,
  introduction: INTRODUCTION_RULES,
  vote: VOTE_RULES,
  decision: DECISION_RULES,
  move: MOVE_RULES,
  probation: PROBATION_RULES,
  party_age: PARTY_AGE_RULES,
  special: SPECIAL_RULES,
  member: MEMBER_RULES,
  statistics: STATISTICS_RULES,
  form: FORM_RULES,
  house: HOUSE_RULES,
} as const satisfies Record<RuleGroup, Partial<Record<RuleKey, Entry>>>

/** Every rule once. A key forgotten here, or with a value it cannot have, does not compile. */
const ENTRIES: { readonly [K in RuleKey]: Entry<RuleValues[K]> } = {
  ...ELIGIBILITY_RULES,
  ...PREPARATION_RULES,
  ...VETTING_RULES,
  ...INTRODUCTION_RULES,
  ...VOTE_RULES,
  ...DECISION_RULES,
  ...MOVE_RULES,
  ...PROBATION_RULES,
  ...PARTY_AGE_RULES,
  ...SPECIAL_RULES,
  ...MEMBER_RULES,
  ...STATISTICS_RULES,
  ...FORM_RULES,
  ...HOUSE_RULES,
}

/** In the order of the page. */
export const RULE_KEYS = Object.values(GROUPS).flatMap((group) =>
  Object.keys(group),
) as readonly RuleKey[]

/** The rulebooks from QĐ 29-QĐ/TW of 2016 on, for every path of a case. */
export const RULEBOOKS = Object.fromEntries(
  RULE_KEYS.map((key) => [key, rowsOf(key, ENTRIES[key])]),
) as unknown as Rulebooks

export const RULE_NAMES = Object.fromEntries(
  Object.entries(GROUPS).flatMap(([group, entries]) =>
    Object.entries(entries).map(([key, { name, place }]: [string, Entry]) => [
      key,
      { name, group, document: documentOf(place) },
    ]),
  ),
) as Readonly<Record<RuleKey, RuleName>>
