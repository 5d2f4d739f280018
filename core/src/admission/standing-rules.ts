import type { SetRule } from './rule-settings.ts'

/** What was entered, with whose it is. */
export interface EnteredBy extends SetRule {
  readonly organisation: number
  /** 0: the province itself; 1: those it was founded from; and so on. */
  readonly generation: number
}

/**
 * Whether provinces founded into one had entered different things of a rule. A province follows its own, and until it
 * enters its own what those it was founded from had entered; where these disagree nobody's is followed, and the rule
 * waits for the new province.
 */
export function isDisagreed(one: EnteredBy, entered: readonly EnteredBy[]): boolean {
  return entered.some(
    (other) =>
      one.generation > 0 &&
      one.generation === other.generation &&
      one.organisation !== other.organisation &&
      one.rule === other.rule &&
      one.value !== other.value,
  )
}

/** What is followed of what was entered, in the same order: the oldest province's first. */
export function followedRules<E extends EnteredBy>(entered: readonly E[]): readonly E[] {
  return entered.filter((one) => !isDisagreed(one, entered))
}
