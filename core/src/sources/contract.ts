import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  route,
  sourceSchema,
  textSchema,
  writeKey,
} from '../contract/common.ts'

const count = z.number().int().min(0).max(1_000_000)
export const surveyCountSchema = z.object({
  source: sourceSchema,
  inView: count,
  eligible: count,
  trained: count,
})
const roundSchema = z.object({
  id: idSchema,
  organisation: organisationRef,
  year: z.number().int(),
  name: z.string(),
  asOf: dateSchema,
  dueOn: dateSchema,
})

export const roundFilters = {
  id: idInPath,
  organisation: z.coerce.number().int().positive().optional(),
}

export const sourcesContract = {
  listRounds: route
    .route({
      method: 'GET',
      path: '/survey-rounds',
      summary: 'Các đợt khảo sát nguồn',
      tags: ['sources'],
    })
    .output(z.array(roundSchema)),
  openRound: route
    .route({
      method: 'POST',
      path: '/survey-rounds',
      summary: 'Mở đợt khảo sát nguồn',
      tags: ['sources'],
    })
    .input(
      z.object({
        year: z.number().int().min(2000).max(2100),
        name: textSchema(120),
        asOf: dateSchema,
        dueOn: dateSchema,
        ...writeKey,
      }),
    )
    .output(z.object({ id: idSchema })),
  getRound: route
    .route({
      method: 'GET',
      path: '/survey-rounds/{id}',
      summary: 'Một đợt: tổng theo nguồn, ai đã và chưa báo cáo',
      tags: ['sources'],
    })
    .input(z.object(roundFilters))
    .output(
      z.object({
        round: roundSchema,
        organisation: organisationRef,
        /** This organisation's own report where it holds members. */
        own: z
          .object({
            counts: z.array(surveyCountSchema),
            reportedOn: dateSchema,
            version: z.number().int(),
          })
          .nullable(),
        holdsMembers: z.boolean(),
        totals: z.array(surveyCountSchema),
        children: z.array(
          z.object({
            organisation: organisationRef,
            holdsMembers: z.boolean(),
            expected: z.number().int(),
            reported: z.number().int(),
            counts: z.array(surveyCountSchema),
          }),
        ),
      }),
    ),
  report: route
    .route({
      method: 'PUT',
      path: '/survey-rounds/{id}/reports/{organisation}',
      summary: 'Báo cáo nguồn của một chi bộ',
      tags: ['sources'],
    })
    .input(
      z.object({
        id: idInPath,
        organisation: idInPath,
        counts: z.array(surveyCountSchema).length(5),
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ version: z.number().int() })),
}
