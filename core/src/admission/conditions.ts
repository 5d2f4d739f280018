import type { Condition } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { ELIGIBILITY } from './eligibility-conditions.ts'
import { GUARDS } from './guard-conditions.ts'
import { INTRODUCTIONS } from './introduction-conditions.ts'
import { KEEPING } from './keeping-conditions.ts'
import { PASSAGE } from './passage-conditions.ts'
import { PROBATION } from './probation-conditions.ts'
import { SPECIALS } from './special-conditions.ts'
import { PREPARATION } from './preparation-conditions.ts'

/** Every condition of the path; one missing here does not compile. */
export const CONDITIONS: { readonly [K in ConditionKey]: Condition } = {
  ...ELIGIBILITY,
  ...PREPARATION,
  ...INTRODUCTIONS,
  ...SPECIALS,
  ...PASSAGE,
  ...PROBATION,
  ...KEEPING,
  ...GUARDS,
}

/** A guard unmet means the act's time is past, or it is not one of this case. */
export function isGuard(key: ConditionKey): boolean {
  return key in GUARDS
}
