import { z } from 'zod'
import {
  basisSchema,
  dateSchema,
  idSchema,
  organisationRef,
  personRef,
  route,
  sourceSchema,
  yearInPath,
} from '../contract/common.ts'
import { durationsContract } from './durations-contract.ts'
import { FACT_KINDS, type FactKind } from './facts.ts'
import { lossesContract } from './losses-contract.ts'
import { formsContract } from './forms-contract.ts'
import { templateContract } from './template-contract.ts'
import { yearlyReportContract } from './yearly-contract.ts'

/** A figure always carries what it is measured against; null where nothing was assigned. */
const measured = z.object({ result: z.number().int(), target: z.number().int().nullable() })
const factSchema = z.enum(FACT_KINDS as [FactKind, ...FactKind[]])

export const boardFilters = {
  year: yearInPath,
  organisation: z.coerce.number().int().positive(),
  source: z.coerce.number().int().min(1).max(5).optional(),
  /** 'then': the tree as it was on each fact's date; 'today': restated on today's tree. */
  basis: basisSchema.default('then'),
  asOf: dateSchema.optional(),
}
/** Of the list behind a figure; a page adds where it goes on. */
export const behindFilters = {
  ...boardFilters,
  fact: factSchema.default('admitted'),
  month: z.coerce.number().int().min(1).max(12).optional(),
  /** The act that froze a report: its list as it was known then. */
  frozen: z.coerce.number().int().positive().optional(),
}

export const reportsContract = {
  ...durationsContract,
  ...lossesContract,
  board: route
    .route({
      method: 'GET',
      path: '/board',
      summary: 'Bảng chỉ tiêu: kết quả và chỉ tiêu theo tổ chức, nguồn, tháng',
      tags: ['reports'],
    })
    .input(z.object(boardFilters))
    .output(
      z.object({
        organisation: organisationRef,
        line: z.array(organisationRef),
        year: z.number().int(),
        asOf: dateSchema,
        basis: basisSchema,
        /** Province only: both ways of reckoning the target. */
        provinceTarget: z
          .object({
            membersAtStart: z.number().int(),
            byRate: z.number().int(),
            minimum: z.number().int().nullable(),
          })
          .nullable(),
        /** "Assigned from above" and "sum of parts" are different figures; the gap is shown. */
        assigned: z.number().int().nullable(),
        sumOfParts: z.number().int().nullable(),
        total: measured.extend({ lastYear: measured, membersNow: z.number().int() }),
        sources: z.array(measured.extend({ source: sourceSchema, lastYear: z.number().int() })),
        children: z.array(
          measured.extend({
            organisation: organisationRef,
            shortName: z.string(),
            /** Code of the commune whose committee it is (from 1/7/2025): its place on the map. */
            communeCode: z.string().nullable(),
            months: z.array(z.number().int()).length(12),
            lastYear: measured,
          }),
        ),
        months: z.array(z.number().int()).length(12),
        funnel: z.array(z.object({ fact: factSchema, label: z.string(), count: z.number().int() })),
      }),
    ),
  list: route
    .route({
      method: 'GET',
      path: '/board/people',
      summary: 'Danh sách đằng sau một con số',
      tags: ['reports'],
    })
    .input(z.object({ ...behindFilters, after: z.string().max(200).optional() }))
    .output(
      z.object({
        total: z.number().int(),
        bySource: z.array(z.object({ source: sourceSchema, count: z.number().int() })),
        people: z.array(
          z.object({
            entry: idSchema,
            person: personRef,
            case: idSchema.nullable(),
            birth: z.string(),
            cell: organisationRef,
            source: z.number().int(),
            on: dateSchema,
            amount: z.number().int(),
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  ...yearlyReportContract,
  ...formsContract,
  ...templateContract,
}
