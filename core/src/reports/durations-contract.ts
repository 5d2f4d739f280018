import { z } from 'zod'
import {
  basisSchema,
  dateSchema,
  idSchema,
  organisationRef,
  personRef,
  route,
  yearInPath,
} from '../contract/common.ts'
import { STRETCH_KEYS, type StretchKey } from './durations.ts'

const stretchSchema = z.enum(STRETCH_KEYS as [StretchKey, ...StretchKey[]])
export const durationsFilters = {
  year: yearInPath,
  organisation: z.coerce.number().int().positive(),
  basis: basisSchema.default('then'),
  asOf: dateSchema.optional(),
}
export const durationCasesFilters = { ...durationsFilters, stretch: stretchSchema }
/** Working days; the median of `cases`, null of none. */
const measured = z.object({ cases: z.number().int(), median: z.number().nullable() })

export const durationsContract = {
  durations: route
    .route({
      method: 'GET',
      path: '/durations',
      summary:
        'Thời gian giải quyết hồ sơ theo chặng và theo tổ chức, so với năm trước; hồ sơ bị trả lại',
      tags: ['reports'],
    })
    .input(z.object(durationsFilters))
    .output(
      z.object({
        organisation: organisationRef,
        line: z.array(organisationRef),
        year: z.number().int(),
        asOf: dateSchema,
        stretches: z.array(
          measured.extend({
            key: stretchSchema,
            lastYear: measured,
            /** Cases that took longer than the rules allow; null where the rules set no term. */
            overLimit: z.number().int().nullable(),
          }),
        ),
        children: z.array(
          z.object({
            organisation: organisationRef,
            whole: measured,
            wholeLastYear: measured,
            decision: measured,
            returned: z.number().int(),
          }),
        ),
        returned: z.number().int(),
        returnedLastYear: z.number().int(),
        /** The newest, with what was said. */
        returns: z.array(
          z.object({
            case: idSchema,
            person: z.string(),
            cell: z.string(),
            by: z.string(),
            on: dateSchema,
            reason: z.string(),
          }),
        ),
      }),
    ),
  durationCases: route
    .route({
      method: 'GET',
      path: '/durations/{stretch}/cases',
      summary: 'Các hồ sơ đứng sau một con số thời gian, lâu nhất trước',
      tags: ['reports'],
    })
    .input(z.object(durationCasesFilters))
    .output(
      z.object({
        cases: z.number().int(),
        longest: z.array(
          z.object({
            case: idSchema,
            person: personRef,
            cell: organisationRef,
            from: dateSchema,
            to: dateSchema,
            days: z.number().int(),
          }),
        ),
      }),
    ),
}
