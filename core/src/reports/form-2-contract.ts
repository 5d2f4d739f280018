import { z } from 'zod'
import {
  basisSchema,
  dateSchema,
  idSchema,
  organisationRef,
  personRef,
  route,
} from '../contract/common.ts'
import { FORM_2_ROWS, type Form2Row } from './form-2.ts'

const rowSchema = z.enum(FORM_2_ROWS as [Form2Row, ...Form2Row[]])
const formQuery = {
  organisation: z.coerce.number().int().positive(),
  from: dateSchema,
  to: dateSchema,
  basis: basisSchema.default('then'),
  /** The act that froze a report: what was counted then. */
  frozen: z.coerce.number().int().positive().optional(),
}

export const form2Contract = {
  getForm2: route
    .route({
      method: 'GET',
      path: '/forms/2-btctw',
      summary: 'Biểu 2-BTCTW: đảng viên mới kết nạp, kỳ này và cùng kỳ năm trước',
      tags: ['reports'],
    })
    .input(z.object(formQuery))
    .output(
      z.object({
        organisation: organisationRef,
        from: dateSchema,
        to: dateSchema,
        /** The same days of the year before. */
        before: z.object({ from: dateSchema, to: dateSchema }),
        basis: basisSchema,
        /** null: not known. The average age is in tenths of a year. */
        rows: z.array(
          z.object({
            row: rowSchema,
            now: z.number().int().nullable(),
            before: z.number().int().nullable(),
          }),
        ),
      }),
    ),
  listForm2: route
    .route({
      method: 'GET',
      path: '/forms/2-btctw/people',
      summary: 'Người hoặc tổ chức đằng sau một ô của biểu 2-BTCTW',
      tags: ['reports'],
    })
    .input(
      z.object({
        ...formQuery,
        row: rowSchema,
        column: z.enum(['now', 'before']).default('now'),
        after: z.coerce.number().int().min(0).optional(),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
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
            /** What the record says of what the row counts. */
            occupation: z.string().nullable(),
          }),
        ),
        organisations: z.array(organisationRef),
        next: z.number().int().nullable(),
      }),
    ),
  downloadForm2: route
    .route({
      method: 'GET',
      path: '/forms/2-btctw/excel',
      summary: 'Biểu 2-BTCTW (.xlsx)',
      tags: ['reports'],
    })
    .input(z.object(formQuery))
    .output(z.file()),
}
