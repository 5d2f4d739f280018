import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import { doerOf, gateOf, type Doer } from './act-gates.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { circumstancesOn, type Circumstances } from './circumstances.ts'
import type { Context } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import { CONDITIONS, isGuard } from './conditions.ts'
import { historyOf } from './read-acts.ts'
import { findRule, noRulebook, ruleOn } from './rule-on.ts'
import type { Confidence, RuleKey, Settings } from './rulebook.ts'

/** All an admission case is answered from; nothing else is looked at. */
export interface CaseInput {
  readonly acts: readonly AdmissionAct[]
  readonly circumstances: Circumstances
  readonly calendar: WorkCalendar
  readonly settings?: Settings
  readonly today: PlainDate
}

/** One condition answered on a day, with its source. */
export interface JudgedCondition {
  readonly key: ConditionKey
  /** Which of several: the vetting request's name. */
  readonly about?: string
  readonly label: string
  readonly met: boolean
  /** A Vietnamese sentence that names person, organisation and date. */
  readonly why: string
  /** The same, to follow “Chưa thể …: ”. */
  readonly clause: string
  /** The row of the rulebook it stands on. */
  readonly rule: RuleKey
  readonly source: string
  readonly confidence: Confidence
  /** false where it leans on a rule the province has not confirmed. */
  readonly confirmed: boolean
  readonly mend?: AdmissionActKind
  readonly mendBy?: Doer
}

/** The case as its ordered acts left it, looked at on a day. */
export function contextOn(
  { circumstances, calendar, settings }: Omit<CaseInput, 'acts' | 'today'>,
  ordered: readonly AdmissionAct[],
  on: PlainDate,
): Context {
  return {
    on,
    history: historyOf(ordered),
    circumstances: circumstancesOn(circumstances, on),
    calendar,
    rule: (key) => ruleOn(key, on, { settings }),
    findRule: (key) => findRule(key, on, { settings }),
    ruleAt: (key, day) => findRule(key, day, { settings }),
  }
}

/** Every condition an act must find on its day. The screen, the server and the fold all ask here. */
export function judgeGate(kind: AdmissionActKind, context: Context): readonly JudgedCondition[] {
  return gateOf(kind).needs.flatMap((key) => judge(key, context, kind))
}

/** Whether the case as it is meets a condition; so does one that does not arise. */
export function isMet(key: ConditionKey, context: Context): boolean {
  return judge(key, context, null).every(({ met }) => met)
}

function judge(
  key: ConditionKey,
  context: Context,
  kind: AdmissionActKind | null,
): readonly JudgedCondition[] {
  const { label, rule, alsoRules = [], mend, judge } = CONDITIONS[key]
  const answer = context.findRule(rule)
  if (answer?.abolished) return []
  if (answer === undefined) {
    const clause = noRulebook(context.on)
    return [
      {
        key,
        label,
        met: false,
        why: asSentence(clause),
        clause,
        rule,
        source: '',
        confidence: 'U',
        confirmed: false,
      },
    ]
  }
  return judge(context, kind).map((finding) => {
    const { met, why, about, label: own, mendBy } = finding
    const standsOn = finding.rule ?? rule
    const { source, confidence } = context.findRule(standsOn) ?? answer
    return {
      key,
      ...(about !== undefined && { about }),
      label: own ?? label,
      met,
      why: asSentence(why),
      clause: why,
      rule: standsOn,
      source,
      confidence,
      confirmed: [standsOn, ...alsoRules].every((it) => context.findRule(it)?.confirmed),
      ...(mend && { mend, mendBy: mendBy ?? doerOf(mend, context.circumstances) }),
    }
  })
}

/** An act that is past or not of this case, as against one that only waits for something. */
export function isLapsed(conditions: readonly JudgedCondition[]): boolean {
  return conditions.some(({ key, met }) => !met && isGuard(key))
}

/** “Chưa thể họp xét: thiếu …; chưa ….” Undefined when nothing stands in the way. */
export function obstacle(
  kind: AdmissionActKind,
  conditions: readonly JudgedCondition[],
  on?: PlainDate,
): string | undefined {
  const unmet = conditions.filter(({ met }) => !met)
  // A lapsed act is told by its guard alone: what else it would need no longer matters.
  const told = isLapsed(unmet) ? unmet.filter(({ key }) => isGuard(key)) : unmet
  if (told.length === 0) return undefined
  const day = on === undefined ? '' : ` ngày ${formatDate(on)}`
  const cannot = isLapsed(unmet) ? 'Không thể' : 'Chưa thể'
  return `${cannot} ${gateOf(kind).doing}${day}: ${told.map(({ clause }) => clause).join('; ')}.`
}

function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
