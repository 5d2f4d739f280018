import { ruleOn } from '@ptdv/core/admission/rule-on'
import type { RuleKey, RuleValues } from '@ptdv/core/admission/rulebook'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'

type NumberRule = { [K in RuleKey]: RuleValues[K] extends number ? K : never }[RuleKey]

/** A rule's number on a day. @throws Refusal where no rulebook of that day has one */
export function ruleNumber(key: NumberRule, on: PlainDate): number {
  const { value } = ruleOn(key, on)
  if (typeof value === 'number') return value
  throw new Refusal('CHUA-CO-BO-QUY-DINH', `Quy định “${key}” chưa có số nào để kiểm.`)
}
