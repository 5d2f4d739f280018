import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { Paper } from './acts.ts'
import { REGIMES } from './regimes.ts'
import { findRule, isOpenToSettings, noRulebook, ruleOn, type RuleSource } from './rule-on.ts'
import { mayBeAbolished, ruleValue } from './rule-choices.ts'
import type { RegimeKey, RuleKey, RuleValues, Setting, Settings } from './rulebook.ts'
import { RULE_NAMES } from './rulebooks.ts'

export const RULE_ACT_KINDS = ['rule_confirmed', 'rule_set', 'rule_amended'] as const
export type RuleActKind = (typeof RULE_ACT_KINDS)[number]

/** A rule as the province set or confirmed it by a document of its own, or as a document from above amends it. */
export interface SetRule {
  readonly kind: RuleActKind
  readonly rule: RuleKey
  /** null: an amendment does away with the step. */
  readonly value: RuleValues[RuleKey] | null
  readonly from: PlainDate
  /** The last day; null: until set otherwise. */
  readonly to: PlainDate | null
  readonly paper: Paper
  /** Where in the document; amendments only. */
  readonly clause: string | null
}

/** What the province entered, in the order entered, as the rules take it. */
export function settingsOf(entered: readonly SetRule[]): Settings {
  const byRule: { [K in RuleKey]?: Setting<RuleValues[RuleKey]>[] } = {}
  for (const { kind, rule, value, from, to, paper, clause } of entered) {
    const where = clause === null ? '' : `, ${clause}`
    const document = `${paper.number} ngày ${formatDate(paper.date)}${where}`
    const amends = kind === 'rule_amended'
    const setting = { value, document, from, ...(to && { to }), ...(amends && { amends }) }
    byRule[rule] = [...(byRule[rule] ?? []), setting]
  }
  return byRule as Settings
}

/**
 * A value of the province's own, from a day on.
 * @throws Refusal DIEU-DA-CO-VAN-BAN for a rule read in its text, GIA-TRI-KHONG-HOP, NGAY-VAN-BAN-TUONG-LAI
 */
export function ruleToSet(
  { rule, value, from, paper }: TypedRule & { readonly value: string | number },
  today: PlainDate,
  source?: RuleSource,
): SetRule {
  assertPaper(paper, today)
  if (!isOpenToSettings(ruleOn(rule, from, source))) throw closed(rule)
  const read = ruleValue(rule, value)
  return { kind: 'rule_set', rule, value: read, from, to: null, paper, clause: null }
}

/**
 * A rule as a document from above amends it, from a day on; the day may lie ahead. Acts of earlier days are judged as
 * before.
 * @param entered what the province entered and did not take back, and what it follows of those it was founded from
 * @throws Refusal GIA-TRI-KHONG-HOP, NGAY-VAN-BAN-TUONG-LAI, AP-DUNG-TRUOC-VAN-BAN, NGAY-CHUA-CO-QUY-DINH, DA-CO-SUA-DOI,
 *   KHONG-DOI-GI
 */
export function ruleToAmend(
  { rule, value, from, paper, clause }: TypedRule & { readonly clause: string },
  entered: readonly (SetRule & { readonly generation?: number })[],
  today: PlainDate,
): SetRule {
  assertPaper(paper, today)
  const { name } = RULE_NAMES[rule]
  if (from < paper.date) {
    throw new Refusal(
      'AP-DUNG-TRUOC-VAN-BAN',
      `Văn bản ký ngày ${formatDate(paper.date)}, không thể sửa điều này từ ngày ${formatDate(from)}. Xem lại hai ngày.`,
      'from',
    )
  }
  const same = entered.find(
    ({ generation = 0, ...it }) =>
      generation === 0 && it.kind === 'rule_amended' && it.rule === rule && it.from === from,
  )
  if (same !== undefined) {
    throw new Refusal(
      'DA-CO-SUA-DOI',
      `“${name}” đã có sửa đổi từ ngày ${formatDate(from)} theo ${same.paper.number}. Rút lại lần đó trước khi ghi lần này.`,
      'from',
    )
  }
  const stands = findRule(rule, from, { settings: settingsOf(entered) })
  if (stands === undefined) {
    throw new Refusal(
      'NGAY-CHUA-CO-QUY-DINH',
      `Không sửa đổi được: ${noRulebook(from)}. Chọn ngày áp dụng muộn hơn.`,
      'from',
    )
  }
  const read = value === null ? abolishing(rule) : ruleValue(rule, value)
  if (read === null ? stands.abolished : stands.value === read) {
    throw new Refusal(
      'KHONG-DOI-GI',
      `“${name}” vào ngày ${formatDate(from)} đã là như vậy. Xem lại giá trị trong văn bản.`,
      'value',
    )
  }
  return { kind: 'rule_amended', rule, value: read, from, to: null, paper, clause }
}

function abolishing(rule: RuleKey): null {
  if (mayBeAbolished(rule)) return null
  throw new Refusal(
    'GIA-TRI-KHONG-HOP',
    `“${RULE_NAMES[rule].name}” không bãi bỏ được, chỉ đổi giá trị. Nhập giá trị ghi trong văn bản.`,
    'value',
  )
}

/**
 * An amendment does not reach back over what was done under the rule that stood: a case already closed stays judged
 * as it was.
 * @throws Refusal NGAY-TRUOC-HO-SO-DA-XONG
 */
export function assertNothingClosedSince(from: PlainDate, lastClosedOn: PlainDate | null): void {
  if (lastClosedOn === null || lastClosedOn < from) return
  throw new Refusal(
    'NGAY-TRUOC-HO-SO-DA-XONG',
    `Đã có hồ sơ kết thúc ngày ${formatDate(lastClosedOn)}, xét theo quy định cũ. Chọn ngày áp dụng sau ngày ấy.`,
    'from',
  )
}

/** Before its day an amendment can be withdrawn, and on the day it was entered; later, acts were judged by it. */
export function isAmendmentFixed(
  { kind, from }: Pick<SetRule, 'kind' | 'from'>,
  enteredOn: PlainDate,
  today: PlainDate,
): boolean {
  return kind === 'rule_amended' && from <= today && enteredOn !== today
}

/** @throws Refusal SUA-DOI-DA-AP-DUNG */
export function assertMayBeTakenBack(
  setting: Pick<SetRule, 'kind' | 'from'>,
  enteredOn: PlainDate,
  today: PlainDate,
): void {
  if (!isAmendmentFixed(setting, enteredOn, today)) return
  throw new Refusal(
    'SUA-DOI-DA-AP-DUNG',
    `Sửa đổi này áp dụng từ ngày ${formatDate(setting.from)}, đã có việc xét theo. Nếu có văn bản mới, bấm “Ghi sửa đổi” để ghi tiếp.`,
  )
}

/** As it comes from a form. */
type TypedRule = Pick<SetRule, 'rule' | 'from' | 'paper'> & {
  /** null: the document does away with the step. */
  readonly value: string | number | null
}

/**
 * What one regime is taken to say, confirmed for as long as that regime holds.
 * @throws Refusal DIEU-DA-CO-VAN-BAN, CHUA-CO-GI-DE-XAC-NHAN where no value stands yet, NGAY-VAN-BAN-TUONG-LAI
 */
export function ruleToConfirm(
  { rule, regime, paper }: Pick<SetRule, 'rule' | 'paper'> & { readonly regime: RegimeKey },
  today: PlainDate,
): SetRule {
  assertPaper(paper, today)
  const { from, to } = REGIMES[regime]
  const row = findRule(rule, to ?? LAST_DAY)
  if (row === undefined || row.value === null) {
    throw new Refusal(
      'CHUA-CO-GI-DE-XAC-NHAN',
      `Chưa có nội dung để xác nhận cho “${RULE_NAMES[rule].name}”. Bấm “Đặt giá trị” để nhập.`,
    )
  }
  if (!isOpenToSettings(row)) throw closed(rule)
  return { kind: 'rule_confirmed', rule, value: row.value, from, to, paper, clause: null }
}

/** The regime in force is looked at as far ahead as anything is dated. */
const LAST_DAY: PlainDate = '9999-12-31'

function assertPaper({ date }: Paper, today: PlainDate): void {
  if (date <= today) return
  throw new Refusal(
    'NGAY-VAN-BAN-TUONG-LAI',
    `Văn bản ghi ngày ${formatDate(date)}, sau hôm nay. Xem lại ngày ký.`,
    'paper.date',
  )
}

function closed(rule: RuleKey): Refusal {
  return new Refusal(
    'DIEU-DA-CO-VAN-BAN',
    `“${RULE_NAMES[rule].name}” đã có văn bản quy định rõ vào ngày này, tỉnh không đặt khác được. Xem lại ngày áp dụng.`,
    'from',
  )
}
