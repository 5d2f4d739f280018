import type { PlainDate } from '../calendar/plain-date.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import type { Doer } from './act-gate.ts'
import type { AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { History } from './read-acts.ts'
import type { RuleAnswer, RuleKey } from './rulebook.ts'

/** All a condition may look at: the case as it stood on a day, under the rules of that day. */
export interface Context {
  readonly on: PlainDate
  readonly history: History
  readonly circumstances: Circumstances
  readonly calendar: WorkCalendar
  /** The rule on the day; @throws Refusal CHUA-CO-BO-QUY-DINH before the first rulebook */
  readonly rule: <K extends RuleKey>(key: K) => RuleAnswer<K>
  readonly findRule: <K extends RuleKey>(key: K) => RuleAnswer<K> | undefined
  /** The rule of another day: the one a clock started on. */
  readonly ruleAt: <K extends RuleKey>(key: K, day: PlainDate) => RuleAnswer<K> | undefined
}

/** One answer to a condition; a condition asked of several places gives one for each. */
export interface Finding {
  readonly met: boolean
  /** Continues “Chưa thể …: ”, begins small, without a full stop. */
  readonly why: string
  /** Instead of the condition's own label. */
  readonly label?: string
  /** Which of several: a vetting request's name, a relative, an unusual case. */
  readonly about?: string
  /** The row it stands on, where it is another than the condition's. */
  readonly rule?: RuleKey
  /** Who must mend it, where it is not the doer of the act that does. */
  readonly mendBy?: Doer
}

export interface Condition {
  readonly label: string
  /** The row of the rulebook it stands on. */
  readonly rule: RuleKey
  /** Other rows whose unconfirmed values it uses. */
  readonly alsoRules?: readonly RuleKey[]
  /** The act that mends it; none where only the facts can change. */
  readonly mend?: AdmissionActKind
  /**
   * For an act of `kind`, or of the case as it is. No finding: the condition does not arise here.
   */
  readonly judge: (context: Context, kind: AdmissionActKind | null) => readonly Finding[]
}

/** A condition with one finding. */
export function found(met: boolean, why: string): readonly Finding[] {
  return [{ met, why }]
}
