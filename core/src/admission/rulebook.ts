import type { AgeBoundary } from '../calendar/age-by-month.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Threshold } from './vote-result.ts'

/**
 * How sure a rule is: V read in a public page that states it, S secondary, I inferred,
 * G general knowledge, U not found. V and S are law here; I, G and U are settings which the
 * province confirms before use.
 */
export type Confidence = 'V' | 'S' | 'I' | 'G' | 'U'

export type RegimeKey = 'qd24' | 'qd232' | 'qd294'

export type RuleUnit =
  'months' | 'working_days' | 'members' | 'years' | 'fraction' | 'choice' | 'order'

/** What each rule's value is. The keys of numbers are those of the rules' cheat-sheet. */
export interface RuleValues {
  citizenship: 'vietnamese'
  age_min: number
  age_max: number
  age_month_boundary: AgeBoundary
  schooling_min: 'lower_secondary'
  outstanding_list: 'kept'
  own_application: 'first'
  helper: 'official_member'
  awareness_cert_valid: number
  /** Whether the anniversary itself still counts. */
  awareness_cert_last_day: 'valid' | 'expired'
  application_before_life_history: 'before'
  vetting: 'asked_and_answered'
  vetting_before_certification: 'before'
  /** An internal mark of the province; no rule sets a time for answering. */
  vetting_answer: number
  introducers: number
  introducers_youth_union: number
  introducers_trade_union: number
  introducers_past_youth_age: number
  introducer_acquaintance_min: number
  youth_age_min: number
  youth_age_max: number
  opinions: 'gathered'
  dossier_stale: number
  minimum_cell: number
  cell_vote: Threshold
  sub_committee_appraisal: 'before'
  base_vote: Threshold
  /** A vote below the threshold does not end the case. */
  below_threshold: 'goes_up'
  decision_vote: Threshold
  decision_vote_delegated: Threshold
  admission_decision: number
  decision_extension_max: number
  result_to_cell: 'notified'
  ceremony: number
  probation: number
  /** How this system keeps a case in order; no document behind it. */
  house_order: 'one_after_another'
}

export type RuleKey = keyof RuleValues

/** One row of a rulebook: a parameter, a condition or a step, as one regime has it. */
export interface RuleRow<K extends RuleKey = RuleKey> {
  readonly key: K
  /** null: no document says; only a setting can. */
  readonly value: RuleValues[K] | null
  readonly unit: RuleUnit
  /** null: stands under every regime. */
  readonly regime: RegimeKey | null
  readonly from: PlainDate | null
  /** Last day in force; null while in force. */
  readonly to: PlainDate | null
  readonly source: string
  readonly confidence: Confidence
}

/** Every row of every regime, by key. A new regime adds rows; no row is ever changed. */
export type Rulebooks = { readonly [K in RuleKey]: readonly RuleRow<K>[] }

/** What the province has decided where the documents are silent or unconfirmed (rows I, G, U). */
export type Settings = { readonly [K in RuleKey]?: RuleValues[K] }

/** A rule as it answers on one date. */
export interface RuleAnswer<K extends RuleKey = RuleKey> extends RuleRow<K> {
  /** false while the row is I, G or U and the province has not set it. */
  readonly confirmed: boolean
}
