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
import { kindSchema } from '../organisations/contract.ts'
import type { CutOffs } from './cut-offs.ts'
import { FORM_KEYS } from './forms/forms.ts'

const periodSchema = z.object({ from: dateSchema, to: dateSchema })
const periodQuery = {
  organisation: z.coerce.number().int().positive(),
  from: dateSchema,
  to: dateSchema,
  basis: basisSchema.default('then'),
  /** The act that froze a report: what was counted then. */
  frozen: z.coerce.number().int().positive().optional(),
}
/** Of the list of movements: whose, of which days, by which tree, as known when. */
export const movementsFilters = periodQuery
const formQuery = { ...periodQuery, form: z.enum(FORM_KEYS) }
/** Of the list behind a cell; a page adds where it goes on. */
export const cellFilters = { ...formQuery, row: z.string().max(60), column: z.string().max(60) }
const page = { after: z.coerce.number().int().min(0).optional() }

/** People and organisations behind a cell or a difference, newest first. */
const listSchema = z.object({
  total: z.number().int(),
  people: z.array(
    z.object({
      entry: idSchema,
      person: personRef,
      case: idSchema.nullable(),
      birth: z.string(),
      cell: organisationRef,
      on: dateSchema,
      amount: z.number().int(),
      /** What moved them, or what the record says they do. */
      said: z.string().nullable(),
    }),
  ),
  organisations: z.array(organisationRef.extend({ kind: kindSchema })),
  next: z.number().int().nullable(),
})

export const formsContract = {
  getForm: route
    .route({
      method: 'GET',
      path: '/forms/{form}',
      summary: 'Biểu thống kê n-BTCTW, kỳ này và cùng kỳ năm trước',
      tags: ['reports'],
    })
    .input(z.object(formQuery))
    .output(
      periodSchema.extend({
        form: z.enum(FORM_KEYS),
        organisation: organisationRef,
        /** The same days of the year before. */
        before: periodSchema,
        basis: basisSchema,
        /** By row and column; null: not known. The average age is in tenths of a year. */
        values: z.record(z.string(), z.record(z.string(), z.number().int().nullable())),
      }),
    ),
  getCutOffs: route
    .route({
      method: 'GET',
      path: '/statistics/{year}/cut-offs',
      summary: 'Ngày chốt, hạn gửi thống kê của một năm, và văn bản nào nói',
      tags: ['reports'],
    })
    .input(z.object({ year: yearInPath }))
    .output(z.custom<CutOffs>()),
  checkForm: route
    .route({
      method: 'GET',
      path: '/forms/{form}/checks',
      summary: 'Các số của biểu phải khớp nhau, và có khớp hay không',
      tags: ['reports'],
    })
    .input(z.object(formQuery))
    .output(
      z.array(
        z.object({
          check: z.string(),
          left: z.number().int(),
          right: z.number().int(),
          /** People or organisations on whom the two sides differ. */
          differing: z.number().int(),
        }),
      ),
    ),
  listForm: route
    .route({
      method: 'GET',
      path: '/forms/{form}/people',
      summary: 'Người hoặc tổ chức đằng sau một ô của biểu',
      tags: ['reports'],
    })
    .input(z.object({ ...cellFilters, ...page }))
    .output(listSchema),
  listDifference: route
    .route({
      method: 'GET',
      path: '/form-checks/{check}/people',
      summary: 'Người hoặc tổ chức mà hai số phải khớp tính khác nhau',
      tags: ['reports'],
    })
    .input(z.object({ ...periodQuery, check: z.string().max(80), ...page }))
    .output(listSchema),
  downloadForm: route
    .route({
      method: 'GET',
      path: '/forms/{form}/excel',
      summary: 'Biểu thống kê n-BTCTW (.xlsx)',
      tags: ['reports'],
    })
    .input(z.object({ ...formQuery, order: z.enum(['party', 'other']).default('party') }))
    .output(z.file()),
}
