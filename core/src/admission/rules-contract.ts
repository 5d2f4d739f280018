import { z } from 'zod'
import { dateSchema, idInPath, idSchema, paperSchema, route, writeKey } from '../contract/common.ts'
import type { RegimeKey, RuleKey } from './rulebook.ts'
import { REGIMES, RULE_KEYS } from './rulebooks.ts'
import { RULE_ACT_KINDS, type SetRule } from './rule-settings.ts'

const ruleSchema = z.enum(RULE_KEYS as readonly RuleKey[] as [RuleKey, ...RuleKey[]])
const regimeSchema = z.enum(Object.keys(REGIMES) as [RegimeKey, ...RegimeKey[]])
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
          kind: z.enum(RULE_ACT_KINDS),
          setting: z.custom<SetRule>(),
          setBy: z.string(),
          setOn: dateSchema,
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
