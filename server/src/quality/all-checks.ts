import type { Check } from './check.ts'
import { AGE_CHECKS } from './checks/ages.ts'
import { BOOK_CHECKS } from './checks/books.ts'
import { CLOCK_CHECKS } from './checks/clocks.ts'
import { DATE_CHECKS } from './checks/dates.ts'
import { MISSING_CHECKS } from './checks/missing.ts'
import { NUMBER_CHECKS } from './checks/numbers.ts'
import { ORGANISATION_CHECKS } from './checks/organisations.ts'
import { ORPHAN_CHECKS } from './checks/orphans.ts'
import { PLACE_CHECKS } from './checks/places.ts'
import { SYSTEM_CHECKS } from './checks/system.ts'
import { TARGET_CHECKS } from './checks/targets.ts'
import { TEXT_CHECKS } from './checks/text.ts'
import { TWIN_CHECKS } from './checks/twins.ts'

/** Every check of the data, in the order of the page. */
export const CHECKS: readonly Check[] = [
  ...DATE_CHECKS,
  ...AGE_CHECKS,
  ...PLACE_CHECKS,
  ...MISSING_CHECKS,
  ...NUMBER_CHECKS,
  ...TWIN_CHECKS,
  ...ORPHAN_CHECKS,
  ...BOOK_CHECKS,
  ...CLOCK_CHECKS,
  ...TARGET_CHECKS,
  ...ORGANISATION_CHECKS,
  ...TEXT_CHECKS,
  ...SYSTEM_CHECKS,
]

const BY_KEY = new Map(CHECKS.map((check) => [check.key, check]))

export function findCheck(key: string): Check | undefined {
  return BY_KEY.get(key)
}
