import { z } from 'zod'
import {
  basisSchema,
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
  yearInPath,
} from '../contract/common.ts'
import { LOSS_KEYS, type LossKey } from './losses.ts'
import { RISK_KEYS, type RiskKey } from './risks.ts'

const lossSchema = z.enum(LOSS_KEYS as [LossKey, ...LossKey[]])
const riskSchema = z.enum(RISK_KEYS as [RiskKey, ...RiskKey[]])

export const lossesFilters = {
  year: yearInPath,
  organisation: idInPath,
  /** 'then': the tree as it was on each fact's date; 'today': restated on today's tree. */
  basis: basisSchema.default('then'),
  asOf: dateSchema.optional(),
}
export const riskFilters = { organisation: idInPath, risk: riskSchema }

const counted = z.object({
  loss: lossSchema,
  count: z.number().int(),
  /** To the same day a year before. */
  lastYear: z.number().int(),
})

export const lossesContract = {
  losses: route
    .route({
      method: 'GET',
      path: '/losses',
      summary: 'Đảng viên ra khỏi danh sách theo lý do, tháng và tổ chức, so với năm trước',
      tags: ['reports'],
    })
    .input(z.object(lossesFilters))
    .output(
      z.object({
        organisation: organisationRef,
        line: z.array(organisationRef),
        year: z.number().int(),
        asOf: dateSchema,
        /** At the end of the year before. */
        membersAtStart: z.number().int(),
        reasons: z.array(counted.extend({ months: z.array(z.number().int()).length(12) })),
        children: z.array(
          z.object({
            organisation: organisationRef,
            membersAtStart: z.number().int(),
            reasons: z.array(counted),
          }),
        ),
        /** Members at risk by the rules' own conditions, today. */
        risks: z.array(z.object({ risk: riskSchema, count: z.number().int() })),
      }),
    ),
  risk: route
    .route({
      method: 'GET',
      path: '/losses/risk',
      summary: 'Đảng viên có nguy cơ ra khỏi danh sách theo một điều kiện của quy định',
      tags: ['reports'],
    })
    .input(z.object(riskFilters))
    .output(
      z.object({
        total: z.number().int(),
        /** The longest past first; of very many not all. */
        people: z.array(
          z.object({
            person: personRef.extend({ id: idSchema }),
            cell: organisationRef,
            /** The last day in time. */
            due: dateSchema,
            tells: z.string(),
          }),
        ),
      }),
    ),
}
