import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { ComingAmendment } from './coming-amendments.ts'
import { CLOCK_STEPS, type Deadline } from './deadlines.ts'
import { foldCase, type CaseAnswer, type CaseCondition } from './fold-case.ts'
import type { CaseInput } from './judge.ts'
import { unitOf } from './rule-choices.ts'
import { findRule } from './rule-on.ts'
import { amendedInWords, ruleInWords } from './rule-words.ts'
import type { RuleKey, Settings } from './rulebook.ts'
import { RULE_NAMES } from './rulebooks.ts'
import { settingsOf, type SetRule } from './rule-settings.ts'

/** A case as an amendment is asked about it: everything but what was entered of the rules, and the day. */
export interface CaseToAsk extends Omit<CaseInput, 'today' | 'settings'> {
  readonly case: number
}

/** What an amendment does to one open case. */
export interface TouchedCase {
  readonly case: number
  /** What stands otherwise on the first day, were nothing done until then. Sentences. */
  readonly changes: readonly string[]
  /** Amended rules that the steps still ahead will meet: what stands, what will. Sentences. */
  readonly ahead: readonly string[]
}

/**
 * Which open cases an amendment touches. Acts already done are judged by the rules of their own days, so only what
 * still lies before a case can change.
 * @param entered what stands of the rules without the amendments
 */
export function touchedCases(
  amendments: readonly SetRule[],
  cases: readonly CaseToAsk[],
  entered: readonly SetRule[],
  today: PlainDate,
): readonly TouchedCase[] {
  const settings = settingsOf(entered)
  const amended = settingsOf([...entered, ...amendments])
  return cases.flatMap(({ case: number, ...one }) => {
    const { changes, ahead } = changesBetween(one, settings, amended, amendments, today)
    return changes.length + ahead.length === 0 ? [] : [{ case: number, changes, ahead }]
  })
}

/** What becomes otherwise in one case when amendments come to what was entered before. */
export function changesBetween(
  one: Omit<CaseToAsk, 'case'>,
  before: Settings,
  after: Settings,
  amendments: readonly ComingAmendment[],
  today: PlainDate,
): Omit<TouchedCase, 'case'> {
  const now = foldCase({ ...one, settings: before, today })
  if (now.closed !== undefined) return { changes: [], ahead: [] }
  const changes = firstDays(amendments, today).flatMap((day) =>
    differences(
      foldCase({ ...one, settings: before, today: day }),
      foldCase({ ...one, settings: after, today: day }),
    ),
  )
  const rules = rulesAhead(now)
  const ahead = amendments
    .filter(({ rule }) => rules.has(rule))
    .map((amendment) => aheadInWords(amendment, before))
  return { changes: [...new Set(changes)], ahead }
}

/** “Ra quyết định kể từ nghị quyết chi bộ: 60 ngày làm việc thành 45 ngày làm việc, từ 02/09/2024.” */
function aheadInWords({ rule, value, from }: ComingAmendment, settings: Settings): string {
  const unit = unitOf(rule)
  const stands = findRule(rule, from, { settings })
  const before = stands?.abolished
    ? amendedInWords(null, unit)
    : ruleInWords(stands?.value ?? null, unit)
  return `${RULE_NAMES[rule].name}: ${before} thành ${amendedInWords(value, unit)}, từ ${formatDate(from)}.`
}

/** The first days on which the amendments hold, none before today. */
function firstDays(amendments: readonly ComingAmendment[], today: PlainDate): readonly PlainDate[] {
  const days = amendments.map(({ from }) => (from < today ? today : from))
  return [...new Set(days)].toSorted()
}

function differences(before: CaseAnswer, after: CaseAnswer): readonly string[] {
  return [
    ...conditionChanges(before.missing, after.missing),
    ...deadlineChanges(before.deadlines, after.deadlines),
  ]
}

function conditionChanges(
  before: readonly CaseCondition[],
  after: readonly CaseCondition[],
): readonly string[] {
  const print = ({ key, about, forStep }: CaseCondition) => `${forStep} ${key} ${about ?? ''}`
  const lacked = new Set(before.map(print))
  const lacks = new Set(after.map(print))
  return [
    ...after.filter((it) => !lacked.has(print(it))).map(({ why }) => `Thêm điều còn thiếu: ${why}`),
    ...before
      .filter((it) => !lacks.has(print(it)))
      .map(({ label }) => `Không còn thiếu: ${label}.`),
  ]
}

function deadlineChanges(
  before: readonly Deadline[],
  after: readonly Deadline[],
): readonly string[] {
  return after.flatMap((deadline) => {
    const was = before.find(({ key, about }) => key === deadline.key && about === deadline.about)
    return was === undefined || was.end === deadline.end
      ? []
      : [`${deadline.label}: hạn ${formatDate(was.end)} thành ${formatDate(deadline.end)}.`]
  })
}

/** The rules of the gates not yet passed, and of the clocks not yet started. */
function rulesAhead({ steps, conditions, deadlines }: CaseAnswer): ReadonlySet<RuleKey> {
  const ahead = new Set(steps.filter(({ state }) => state !== 'done').map(({ key }) => key))
  const started = new Set<RuleKey>(deadlines.map(({ key }) => key))
  const clocks = Object.entries(CLOCK_STEPS) as [keyof typeof CLOCK_STEPS, string][]
  return new Set([
    ...conditions.filter(({ forStep }) => ahead.has(forStep)).map(({ rule }) => rule),
    ...clocks
      .filter(([key, step]) => !started.has(key) && [...ahead].some((it) => it === step))
      .map(([key]) => key),
  ])
}
