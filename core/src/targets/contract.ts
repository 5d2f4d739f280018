import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  paperSchema,
  route,
  sourceSchema,
  textSchema,
  writeKey,
  yearInPath,
} from '../contract/common.ts'

const amount = z.number().int().min(0).max(100_000)
/** One cell of the sheet. */
export const lineSchema = z.object({
  child: idSchema,
  source: sourceSchema,
  amount,
  note: z.string().max(300).nullable(),
})
export type SheetLine = z.output<typeof lineSchema>
/** What the paper prints for one of those below, without saying by source. */
const printedPart = z.object({ child: idSchema, amount })
export type PrintedPart = z.output<typeof printedPart>
const bySource = z.object({ source: sourceSchema, amount })

const provinceTargetSchema = z.object({
  year: z.number().int(),
  membersAtStart: z.number().int(),
  /** The rate in tenths of a percent: 30 is 3 %. */
  rateTenths: z.number().int(),
  byRate: z.number().int(),
  minimum: z.number().int().nullable(),
  target: z.number().int(),
  applies: z.enum(['rate', 'minimum', 'equal']),
  setOn: dateSchema.nullable(),
})

const requestSchema = z.object({
  id: idSchema,
  organisation: organisationRef,
  amounts: z.array(bySource),
  reason: z.string(),
  requestedOn: dateSchema,
  answer: z.enum(['accepted', 'declined']).nullable(),
  answerReason: z.string().nullable(),
})

export const targetsContract = {
  getProvinceTarget: route
    .route({
      method: 'GET',
      path: '/targets/{year}/province',
      summary: 'Chỉ tiêu toàn tỉnh: tỷ lệ và mức tối thiểu',
      tags: ['targets'],
    })
    .input(z.object({ year: yearInPath }))
    .output(z.object({ proposed: provinceTargetSchema, set: provinceTargetSchema.nullable() })),
  setProvinceTarget: route
    .route({
      method: 'POST',
      path: '/targets/{year}/province',
      summary: 'Đặt chỉ tiêu toàn tỉnh',
      tags: ['targets'],
    })
    .input(
      z.object({
        year: yearInPath,
        rateTenths: z.number().int().min(1).max(200),
        minimum: amount.nullable(),
        paper: paperSchema,
        ...writeKey,
      }),
    )
    .output(provinceTargetSchema),
  getSheet: route
    .route({
      method: 'GET',
      path: '/targets/{year}/sheet',
      summary: 'Bảng giao chỉ tiêu của cấp mình',
      tags: ['targets'],
    })
    .input(z.object({ year: yearInPath }))
    .output(
      z.object({
        year: z.number().int(),
        organisation: organisationRef,
        /** From above: total, and by source where the level above gave it so. null while nothing is assigned. */
        assignedFromAbove: z
          .object({
            total: z.number().int(),
            bySource: z.array(bySource).nullable(),
            paper: z.string().nullable(),
          })
          .nullable(),
        /** Sum of the parts of the newest assignment of our own. */
        sumOfParts: z.number().int().nullable(),
        children: z.array(
          z.object({
            organisation: organisationRef,
            shortName: z.string(),
            /** Per source: surveyed eligible pool, last year's result to date and last year's target. */
            sources: z.array(
              z.object({
                source: sourceSchema,
                pool: z.number().int(),
                lastYear: z.number().int(),
                lastTarget: z.number().int(),
              }),
            ),
          }),
        ),
        poolRound: z.string().nullable(),
        draft: z
          .object({
            lines: z.array(lineSchema),
            version: z.number().int(),
            savedAt: z.string(),
            savedBy: z.string(),
          })
          .nullable(),
        /** From the paper as it was brought in, where it gives totals without sources. */
        printed: z
          .object({ total: z.number().int().nullable(), parts: z.array(printedPart) })
          .nullable(),
        assigned: z
          .object({
            version: z.number().int(),
            lines: z.array(lineSchema),
            paper: paperSchema,
            assignedOn: dateSchema,
            gapReason: z.string().nullable(),
          })
          .nullable(),
        versions: z.array(
          z.object({
            version: z.number().int(),
            total: z.number().int(),
            paper: paperSchema,
            assignedOn: dateSchema,
            changeReason: z.string().nullable(),
          }),
        ),
        /** From those directly below. */
        requests: z.array(requestSchema),
        /** Our own to the level above, newest first. */
        ownRequests: z.array(requestSchema),
      }),
    ),
  getVersion: route
    .route({
      method: 'GET',
      path: '/targets/{year}/assignments/{version}',
      summary: 'Một lần giao đã ban hành',
      tags: ['targets'],
    })
    .input(z.object({ year: yearInPath, version: z.coerce.number().int().positive() }))
    .output(
      z.object({
        version: z.number().int(),
        lines: z.array(lineSchema),
        /** Those who were given something, under their names of that day. */
        children: z.array(organisationRef),
        paper: paperSchema,
        assignedOn: dateSchema,
        gapReason: z.string().nullable(),
        changeReason: z.string().nullable(),
        recordedBy: z.string(),
        /** The lines of the assignment before it; null for the first. */
        before: z.array(lineSchema).nullable(),
      }),
    ),
  propose: route
    .route({
      method: 'POST',
      path: '/targets/{year}/proposal',
      summary: 'Đề xuất theo nguồn hoặc theo năm trước (chưa lưu)',
      tags: ['targets'],
    })
    .input(z.object({ year: yearInPath, from: z.enum(['pool', 'last_year']) }))
    .output(z.object({ lines: z.array(lineSchema) })),
  saveDraft: route
    .route({ method: 'PUT', path: '/targets/{year}/draft', summary: 'Lưu nháp', tags: ['targets'] })
    .input(
      z.object({
        year: yearInPath,
        lines: z.array(lineSchema).max(5_000),
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ version: z.number().int() })),
  assign: route
    .route({
      method: 'POST',
      path: '/targets/{year}/assignments',
      summary: 'Giao chỉ tiêu, có số và ngày văn bản',
      tags: ['targets'],
    })
    .input(
      z.object({
        year: yearInPath,
        lines: z.array(lineSchema).min(1).max(5_000),
        paper: paperSchema,
        /** Required while the parts do not add up to what was assigned from above, in total and by source. */
        gapReason: z.string().trim().max(500).nullable(),
        /** Required when this replaces an earlier assignment of the year. */
        changeReason: z.string().trim().max(500).nullable(),
        /** The newest version the sender saw; 0 when none. */
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ version: z.number().int() })),
  request: route
    .route({
      method: 'POST',
      path: '/targets/{year}/requests',
      summary: 'Đề nghị điều chỉnh chỉ tiêu được giao',
      tags: ['targets'],
    })
    .input(
      z.object({
        year: yearInPath,
        amounts: z.array(bySource).length(5),
        reason: textSchema(1_000),
        ...writeKey,
      }),
    )
    .output(z.object({ id: idSchema })),
  answerRequest: route
    .route({
      method: 'POST',
      path: '/target-requests/{id}/answer',
      summary: 'Trả lời đề nghị điều chỉnh',
      tags: ['targets'],
    })
    .input(
      z.object({
        id: idInPath,
        answer: z.enum(['accepted', 'declined']),
        reason: textSchema(1_000),
        ...writeKey,
      }),
    )
    .output(z.object({ done: z.boolean() })),
}
