/**
 * After how many days past its day a matter shows one level higher still, where the province has set nothing. Our choice,
 * not a rule.
 */
export const RISE_DAYS = 10
/** What a province may set. Days. */
export const RISE_RANGE = { least: 1, most: 90 } as const
