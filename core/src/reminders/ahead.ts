/** How many days ahead a deadline is told, where nobody in the line has set anything. Our choice, not a rule. */
export const AHEAD_DAYS = 7
/** What an organisation may set. Days. */
export const AHEAD_RANGE = { least: 1, most: 30 } as const
