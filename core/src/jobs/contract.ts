import { z } from 'zod'
import { idInPath, idSchema, route, writeKey } from '../contract/common.ts'
import { JOB_KINDS, JOB_STATES, type JobKind } from './kinds.ts'

export const jobSchema = z.object({
  id: idSchema,
  kind: z.enum(Object.keys(JOB_KINDS) as [JobKind, ...JobKind[]]),
  title: z.string(),
  state: z.enum(JOB_STATES),
  /** Of `total`, where that is known. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  doing: z.string().nullable(),
  cancelAsked: z.boolean(),
  /** How it ended. */
  sentence: z.string().nullable(),
  code: z.string().nullable(),
  link: z.string().nullable(),
  file: z
    .object({
      id: idSchema,
      name: z.string(),
      size: z.number().int(),
      /** null: for good. */
      keptUntil: z.string().nullable(),
    })
    .nullable(),
  /** What the kind of job adds to its ending; its own page knows the shape. */
  detail: z.unknown(),
  askedAt: z.string(),
  endedAt: z.string().nullable(),
})

export const jobsContract = {
  get: route
    .route({
      method: 'GET',
      path: '/jobs/{id}',
      summary: 'Một việc đang chạy: đến đâu, xong ra sao',
      tags: ['jobs'],
    })
    .input(z.object({ id: idInPath }))
    .output(jobSchema),
  list: route
    .route({
      method: 'GET',
      path: '/jobs',
      summary: 'Các việc của mình, mới nhất trước',
      tags: ['jobs'],
    })
    .output(z.array(jobSchema)),
  cancel: route
    .route({
      method: 'POST',
      path: '/jobs/{id}/cancel',
      summary: 'Dừng một việc đang chạy; chưa có gì được ghi',
      tags: ['jobs'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(z.object({ asked: z.boolean() })),
}
