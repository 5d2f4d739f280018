import { z } from 'zod'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import { plainDate, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct } from './acts.ts'
import { SCHOOLING, type Circumstances } from './circumstances.ts'
import { correctionEffects, type CorrectionEffect } from './correction-effect.ts'
import { foldCase, type CaseAnswer } from './fold-case.ts'
import type { CaseInput } from './judge.ts'
import { PAYLOAD_SCHEMAS } from './payload-schemas.ts'
import { mayBeAbolished, ruleValue } from './rule-choices.ts'
import type { RuleKey, Settings } from './rulebook.ts'
import { RULE_KEYS } from './rulebooks.ts'

const dateText = z.string().transform((text, context): PlainDate => {
  try {
    return plainDate(text)
  } catch {
    context.addIssue({ code: 'custom', message: `“${text}” không phải là một ngày có thật` })
    return z.NEVER
  }
})

const facts = {
  birth: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  sex: z.enum(['male', 'female']),
  citizen: z.boolean(),
  schooling: z.enum(SCHOOLING).nullable(),
  youthUnionPresent: z.boolean(),
  tradeUnionPresent: z.boolean(),
  youthUnionMember: z.boolean(),
  tradeUnionMember: z.boolean(),
  baseKind: z.enum(['base_committee', 'base_cell']),
  subCommittee: z.boolean(),
  delegated: z.boolean(),
  deciderName: z.string(),
  cellName: z.string(),
  baseName: z.string(),
  officialMembersOfCell: z.number().int().min(0).nullable(),
  registeredOfficialOn: dateText.nullable(),
}

const circumstancesSchema = z.object({
  ...z.object(facts).partial().shape,
  birth: facts.birth,
  citizen: facts.citizen.default(true),
  schooling: facts.schooling.default(null),
  youthUnionPresent: facts.youthUnionPresent.default(false),
  tradeUnionPresent: facts.tradeUnionPresent.default(false),
  baseKind: facts.baseKind.default('base_committee'),
  subCommittee: facts.subCommittee.default(false),
  delegated: facts.delegated.default(false),
  deciderName: facts.deciderName.default('Cấp ủy có thẩm quyền'),
  cellName: facts.cellName.default('Chi bộ'),
  baseName: facts.baseName.default('Cấp ủy cơ sở'),
  officialMembersOfCell: facts.officialMembersOfCell.default(null),
  changes: z.array(z.object({ ...z.object(facts).partial().shape, from: dateText })).default([]),
  earlier: z.array(z.object({ ...z.object(facts).partial().shape, until: dateText })).default([]),
})

const actSchema = z.object({
  id: z.number().int().positive().optional(),
  kind: z.enum(Object.keys(PAYLOAD_SCHEMAS) as (keyof typeof PAYLOAD_SCHEMAS)[]),
  happenedOn: dateText,
  recordedAt: z.string().optional(),
  organisation: z.number().int().default(0),
  organisationName: z.string().default(''),
  payload: z.unknown().optional(),
})

const plainSetting = z.union([z.string(), z.number()])
const settingWithDocument = z.object({
  value: plainSetting.nullable(),
  document: z.string().min(1),
  from: dateText.optional(),
  to: dateText.optional(),
  amends: z.literal(true).optional(),
})

const amendmentSchema = z.object({
  rule: z.enum(RULE_KEYS as readonly RuleKey[] as [RuleKey, ...RuleKey[]]),
  value: plainSetting.nullable(),
  document: z.string().min(1),
  from: dateText,
})

const fileSchema = z.object({
  circumstances: circumstancesSchema,
  acts: z.array(actSchema),
  settings: z
    .record(z.string(), z.union([plainSetting, settingWithDocument, z.array(settingWithDocument)]))
    .default({}),
  amendments: z.array(amendmentSchema).default([]),
})

/** What `ptdv explain` prints: the day looked at and the whole answer (docs/explain.md). */
export interface Explanation {
  readonly today: PlainDate
  readonly answer: CaseAnswer
  /** Each correction with the case as it was read before and after it. */
  readonly corrections: readonly CorrectionEffect[]
}

/**
 * Answers a case written down in a file (format: docs/explain.md), as the server would on `today`,
 * with the State's working days.
 * @throws Refusal TEP-HO-SO-SAI naming the first place that cannot be read
 */
export function explain(file: unknown, today: PlainDate): Explanation {
  const { circumstances, acts, settings, amendments } = read(fileSchema, file, '')
  return explainInput({
    circumstances: circumstances as Circumstances,
    acts: acts.map((act, index) => actOf(act, index)),
    settings: withAmendments(settings, amendments),
    calendar: VIETNAM_CALENDAR,
    today,
  })
}

/** The documents asked about beside what was entered, checked as where they are entered. */
function withAmendments(
  settings: z.infer<typeof fileSchema>['settings'],
  amendments: z.infer<typeof fileSchema>['amendments'],
): Settings {
  const all: Record<string, unknown> = { ...settings }
  for (const { rule, value, document, from } of amendments) {
    const read = value === null && mayBeAbolished(rule) ? null : ruleValue(rule, value ?? '')
    const before = [all[rule] ?? []].flat()
    const entered = before.map((one) => (typeof one === 'object' ? one : { value: one }))
    all[rule] = [...entered, { value: read, document, from, amends: true }]
  }
  return all as Settings
}

/** The same for a case in hand. */
export function explainInput(input: CaseInput): Explanation {
  return {
    today: input.today,
    answer: foldCase(input),
    corrections: correctionEffects(input),
  }
}

/** Acts without an id are numbered as they stand; without a moment, recorded on their day. */
function actOf(act: z.infer<typeof actSchema>, index: number): AdmissionAct {
  const { id = index + 1, recordedAt = act.happenedOn } = act
  const payload = read(
    PAYLOAD_SCHEMAS[act.kind] as z.ZodType,
    act.payload ?? {},
    `acts.${index}.payload.`,
  )
  return { ...act, id, recordedAt, payload } as AdmissionAct
}

function read<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = `${place}${issue?.path.join('.') ?? ''}`
  throw new Refusal(
    'TEP-HO-SO-SAI',
    `Không đọc được hồ sơ ở chỗ “${path}”. Xem lại định dạng tệp trong docs/explain.md.`,
    path,
  )
}
