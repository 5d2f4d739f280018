import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  route,
  writeKey,
} from '../contract/common.ts'
import { FAMILY_KEYS } from './families.ts'
import { MENDING_PAGES, type MendingPageKey } from './mending-pages.ts'
import { SEVERITY_KEYS } from './severities.ts'

const checkKey = z.string().regex(/^[a-z_]{1,60}$/)
const severity = z.enum(SEVERITY_KEYS)

export const qualityFilters = { organisation: idInPath }
/** Of one check, or of all of one weight, or of all. */
export const findingsFilters = {
  ...qualityFilters,
  check: checkKey.optional(),
  severity: severity.optional(),
}

const words = {
  key: checkKey,
  family: z.enum(FAMILY_KEYS),
  severity,
  /** What is found. */
  name: z.string(),
  why: z.string(),
  /** The rule behind it. */
  source: z.string(),
  /** How it is mended. */
  mend: z.string(),
  page: z.enum(Object.keys(MENDING_PAGES) as [MendingPageKey, ...MendingPageKey[]]),
}

export const qualityContract = {
  get: route
    .route({
      method: 'GET',
      path: '/quality',
      summary: 'Chất lượng dữ liệu của một tổ chức: từng điều kiểm, bao nhiêu chỗ, từ khi nào',
      tags: ['quality'],
    })
    .input(z.object(qualityFilters))
    .output(
      z.object({
        organisation: organisationRef,
        line: z.array(organisationRef),
        today: dateSchema,
        /** The newest time this part of the tree was checked as a whole; null: never yet. */
        checked: z.object({ on: dateSchema, at: z.string() }).nullable(),
        checks: z.array(
          z.object({
            ...words,
            found: z.number().int(),
            /** Of those, first seen in the last seven days. */
            fresh: z.number().int(),
            /** Mended in the last seven days. */
            mended: z.number().int(),
            /** The oldest that still stands. */
            since: dateSchema.nullable(),
          }),
        ),
      }),
    ),
  findings: route
    .route({
      method: 'GET',
      path: '/quality/findings',
      summary: 'Những chỗ cần xem lại của một điều kiểm, có tên và nơi sửa',
      tags: ['quality'],
    })
    .input(
      z.object({ organisation: idInPath, check: checkKey, after: z.string().max(60).optional() }),
    )
    .output(
      z.object({
        check: z.object(words),
        /** All there are; of very many in one organisation not each is kept. */
        total: z.number().int(),
        findings: z.array(
          z.object({
            subject: idSchema,
            /** null: the record has moved out of sight. */
            name: z.string().nullable(),
            organisation: organisationRef,
            /** What stands there now, in words. */
            tells: z.string().nullable(),
            /** The check no longer finds it; the next run settles it. */
            mended: z.boolean(),
            since: dateSchema,
          }),
        ),
        next: z.string().nullable(),
      }),
    ),
  run: route
    .route({
      method: 'POST',
      path: '/quality/runs',
      summary: 'Kiểm lại ngay dữ liệu của một tổ chức và các tổ chức trực thuộc',
      tags: ['quality'],
    })
    .input(z.object({ organisation: idInPath, ...writeKey }))
    .output(z.object({ job: idSchema })),
}
