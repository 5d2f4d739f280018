import type { AgeBoundary } from '../calendar/age-by-month.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { RuleDocument, RuleGroup, RuleUnit } from './rule-words.ts'
import type { RuleValues } from './rule-values.ts'

export type { RuleDocument, RuleGroup, RuleUnit } from './rule-words.ts'
export type { FormCode, RuleValues } from './rule-values.ts'
export type { AgeBoundary }

/**
 * How sure a rule is: V read in a public page that states it, S secondary, I inferred,
 * G general knowledge, U not found. V and S are law here; I, G and U are settings which the
 * province confirms before use.
 */
export type Confidence = 'V' | 'S' | 'I' | 'G' | 'U'

export type RegimeKey = 'qd29' | 'qd24' | 'qd232' | 'qd294'

export type RuleKey = keyof RuleValues

/** One row of a rulebook: a parameter, a condition, a step, a form or a body, as one document has it. */
export interface RuleRow<K extends RuleKey = RuleKey> {
  readonly key: K
  /** null: no document says; only a setting can. */
  readonly value: RuleValues[K] | null
  readonly unit: RuleUnit
  /** null: stands under every regime. */
  readonly from: PlainDate | null
  /** Last day in force; null while in force. */
  readonly to: PlainDate | null
  readonly source: string
  readonly confidence: Confidence
}

/** Every row of every regime, by key. A new regime adds rows; no row is ever changed. */
export type Rulebooks = { readonly [K in RuleKey]: readonly RuleRow<K>[] }

/** What a rule is called, where it belongs, and what kind of document says it. */
export interface RuleName {
  readonly name: string
  readonly group: RuleGroup
  readonly document: RuleDocument
}

/** A value a provincial officer set or confirmed, with the document that says so. */
export interface Setting<V> {
  /** null: an amendment does away with the step. */
  readonly value: V | null
  /** “Công văn 12-CV/BTCTU ngày 05/01/2025” */
  readonly document: string
  /** Acts before this day are not judged by it; left out: all. */
  readonly from?: PlainDate
  /** Nor acts after this day. */
  readonly to?: PlainDate
  /** A document changed the rule itself: it holds over what the rulebooks say, also where that was read in a text. */
  readonly amends?: true
}

/**
 * What the province has decided where the documents are silent or unconfirmed (rows I, G, U), and what documents have
 * since changed (`amends`).
 */
export type Settings = {
  readonly [K in RuleKey]?:
    RuleValues[K] | Setting<RuleValues[K]> | readonly Setting<RuleValues[K]>[]
}

/** A rule as it answers on one date. */
export interface RuleAnswer<K extends RuleKey = RuleKey> extends RuleRow<K> {
  /** false while the row is I, G or U and the province has not set it. */
  readonly confirmed: boolean
  /** The province's document, where its setting answers. */
  readonly setBy?: string
  /** A document amended it, as `source` says. */
  readonly amended?: true
  /** That document did away with it: nothing is asked under it. */
  readonly abolished?: true
}
