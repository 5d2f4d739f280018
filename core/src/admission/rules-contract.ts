import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  paperSchema,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import type { RegimeKey, RuleKey } from './rulebook.ts'
import { REGIMES, RULE_KEYS } from './rulebooks.ts'
import type { EnteredBy } from './standing-rules.ts'

const ruleSchema = z.enum(RULE_KEYS as readonly RuleKey[] as [RuleKey, ...RuleKey[]])
const regimeSchema = z.enum(Object.keys(REGIMES) as [RegimeKey, ...RegimeKey[]])
/** An amendment before it is entered, or as it was. */
export const amendmentSchema = z.object({
  rule: ruleSchema,
  /** null: the document does away with the step. */
  value: z.union([z.string().max(60), z.number()]).nullable(),
  from: dateSchema,
  paper: paperSchema,
  /** Where in the document: “§4.3.1”. */
  clause: textSchema(60),
})
export type TypedAmendment = z.output<typeof amendmentSchema>

/** Which open cases an amendment touches, as its job tells: all are counted, the first are named. */
export interface TouchedResult {
  readonly total: number
  readonly cases: readonly {
    readonly case: number
    readonly name: string
    readonly cell: string
    /** What will be otherwise. Sentences. */
    readonly changes: readonly string[]
  }[]
}

/** What was recorded, and the job that settles the cases in progress again. */
const recorded = z.object({ act: idSchema, job: idSchema })

export const rulesContract = {
  listRules: route
    .route({
      method: 'GET',
      path: '/rules',
      summary: 'Điều tỉnh đã xác nhận hoặc đặt',
      tags: ['admission'],
    })
    .output(
      z.array(
        z.object({
          act: idSchema,
          setting: z.custom<EnteredBy>(),
          setBy: z.string(),
          setOn: dateSchema,
          /** Whose act it is: the province's, or that of one it was founded from. */
          organisation: organisationRef,
          /** The provinces it was founded from said different things: not followed. */
          disagreed: z.boolean(),
          /** Own, and its day has not come. */
          mayBeTakenBack: z.boolean(),
        }),
      ),
    ),
  setRule: route
    .route({
      method: 'POST',
      path: '/rules',
      summary: 'Đặt giá trị của một điều theo văn bản của tỉnh',
      tags: ['admission'],
    })
    .input(
      z.object({
        rule: ruleSchema,
        value: z.union([z.string().max(60), z.number()]),
        from: dateSchema,
        paper: paperSchema,
        ...writeKey,
      }),
    )
    .output(recorded),
  amendRule: route
    .route({
      method: 'POST',
      path: '/rules/amendments',
      summary: 'Ghi sửa đổi của một điều theo văn bản mới, từ một ngày',
      tags: ['admission'],
    })
    .input(amendmentSchema.extend(writeKey))
    .output(recorded),
  findTouched: route
    .route({
      method: 'POST',
      path: '/rules/touched-cases',
      summary: 'Hồ sơ đang mở mà một sửa đổi chạm đến, trong phạm vi của người hỏi',
      tags: ['admission'],
    })
    .input(z.object({ amendment: amendmentSchema, ...writeKey }))
    .output(z.object({ job: idSchema })),
  confirmRule: route
    .route({
      method: 'POST',
      path: '/rules/confirmations',
      summary: 'Xác nhận một điều như hệ thống đang hiểu',
      tags: ['admission'],
    })
    .input(z.object({ rule: ruleSchema, regime: regimeSchema, paper: paperSchema, ...writeKey }))
    .output(recorded),
  takeBackRule: route
    .route({
      method: 'POST',
      path: '/rules/{act}/take-back',
      summary: 'Rút lại điều đã xác nhận hoặc đặt nhầm',
      tags: ['admission'],
    })
    .input(z.object({ act: idInPath, ...writeKey }))
    .output(recorded),
}
