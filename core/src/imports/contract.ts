import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  route,
  sourceSchema,
  writeKey,
} from '../contract/common.ts'
import { DECISIONS } from './decision.ts'
import { IMPORT_KIND_KEYS } from './kinds.ts'

const kindSchema = z.enum(IMPORT_KIND_KEYS)
const verdictSchema = z.enum(['write', 'repair', 'skip'])
const count = z.number().int().min(0)

export const importOptionsSchema = z.object({
  source: sourceSchema.optional(),
  since: dateSchema.optional(),
  paperNumber: z.string().trim().max(60).optional(),
  paperDate: dateSchema.optional(),
  round: idSchema.optional(),
  year: z.number().int().min(2000).max(2100).optional(),
  printedTotal: count.max(1_000_000).optional(),
  columns: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(40).nullable()).optional(),
})

/** reading: a job is at it. unreadable: the file is no table of this kind. ready: looked at, nothing written. */
export const IMPORT_STATES = ['reading', 'unreadable', 'ready', 'written', 'discarded'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

const importSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  counts: z.object({ write: count, repair: count, skip: count }),
  createdBy: z.string(),
  createdAt: z.string(),
  writtenBy: z.string().nullable(),
  writtenAt: z.string().nullable(),
  /** The last time it was taken back; it may have been written again since. */
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
})

const findingSchema = z.object({
  code: z.string(),
  column: z.string().nullable(),
  sentence: z.string(),
  severity: z.enum(['error', 'skip', 'warning', 'read']),
})

const rowSchema = z.object({
  number: z.number().int(),
  verdict: verdictSchema,
  cells: z.record(z.string(), z.string()),
  findings: z.array(findingSchema),
  decision: z.enum(DECISIONS).nullable(),
  /** Typed on the page over what the file says. */
  mended: z.array(z.string()),
})

const started = z.object({ import: idSchema, job: idSchema })

export const importsContract = {
  list: route
    .route({
      method: 'GET',
      path: '/imports',
      summary: 'Các lần nhập từ Excel của tổ chức, mới nhất trước',
      tags: ['imports'],
    })
    .output(z.array(importSchema)),
  template: route
    .route({
      method: 'GET',
      path: '/imports/templates/{kind}',
      summary: 'Tệp mẫu có giải thích từng cột',
      tags: ['imports'],
    })
    .input(z.object({ kind: kindSchema }))
    .output(z.file()),
  start: route
    .route({
      method: 'POST',
      path: '/imports',
      summary: 'Đọc thử một tệp đã đưa lên: chưa ghi gì',
      tags: ['imports'],
    })
    .input(
      z.object({
        kind: kindSchema,
        file: idSchema,
        options: importOptionsSchema,
        /** An import that this one takes the place of, as its mended copy does. */
        replaces: idSchema.nullable(),
        ...writeKey,
      }),
    )
    .output(started),
  get: route
    .route({
      method: 'GET',
      path: '/imports/{id}',
      summary: 'Một lần nhập: hiểu được gì, còn gì phải sửa',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath }))
    .output(
      importSchema.extend({
        options: importOptionsSchema,
        version: z.number().int(),
        /** As it was brought in, while it is kept: another kind may be read from the same. */
        file: idSchema.nullable(),
        /** The job that is at it now, or was last. */
        job: idSchema.nullable(),
        /** Why the file could not be read. */
        problem: z.object({ code: z.string(), sentence: z.string() }).nullable(),
        columns: z.array(
          z.object({
            index: z.number().int(),
            head: z.string(),
            key: z.string().nullable(),
            note: z.string().nullable(),
          }),
        ),
        /** Since when what its rows said is no longer kept. */
        emptiedAt: z.string().nullable(),
        /** How often each finding was made, most often first. */
        findings: z.array(
          z.object({ code: z.string(), verdict: verdictSchema, sentence: z.string(), rows: count }),
        ),
        /** Targets: what the paper prints against what its parts add up to. */
        sums: z
          .object({
            printed: z.number().int().nullable(),
            parts: z.number().int(),
            gap: z.number().int().nullable(),
          })
          .nullable(),
        /** Rounds to which figures may be brought in. */
        rounds: z.array(
          z.object({ id: idSchema, name: z.string(), organisation: organisationRef }),
        ),
        /** While written: what taking it back does, or what stands against it. */
        undo: z
          .object({ possible: z.boolean(), sentence: z.string(), because: z.array(z.string()) })
          .nullable(),
      }),
    ),
  rows: route
    .route({
      method: 'GET',
      path: '/imports/{id}/rows',
      summary: 'Các dòng của một lần nhập',
      tags: ['imports'],
    })
    .input(
      z.object({
        id: idInPath,
        verdict: verdictSchema.optional(),
        code: z.string().max(60).optional(),
        after: z.coerce.number().int().min(0).optional(),
      }),
    )
    .output(z.object({ rows: z.array(rowSchema), next: z.number().int().nullable() })),
  mend: route
    .route({
      method: 'POST',
      path: '/imports/{id}/mends',
      summary: 'Sửa ô trên trang, bỏ qua dòng, xác nhận người khác',
      tags: ['imports'],
    })
    .input(
      z.object({
        id: idInPath,
        rows: z
          .array(
            z.object({
              number: z.number().int().min(1),
              cells: z.record(z.string().max(40), z.string().max(500)),
              decision: z.enum(DECISIONS).nullable(),
            }),
          )
          .min(1)
          .max(500),
        ...writeKey,
      }),
    )
    .output(z.object({ counts: importSchema.shape.counts, rows: z.array(rowSchema) })),
  values: route
    .route({
      method: 'GET',
      path: '/imports/{id}/values',
      summary: 'Các ô của những dòng cùng một lý do phải sửa ghi gì, nhiều nhất trước',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, code: z.string().max(60) }))
    .output(
      z.object({
        values: z.array(z.object({ column: z.string(), text: z.string(), rows: count })),
        others: count,
      }),
    ),
  mendAll: route
    .route({
      method: 'POST',
      path: '/imports/{id}/mends/all',
      summary: 'Sửa một lần cho mọi dòng cùng lý do, hoặc bỏ qua cả',
      tags: ['imports'],
    })
    .input(
      z.object({
        id: idInPath,
        code: z.string().max(60),
        /** null: all the rows of that reason, to be decided about. */
        change: z
          .object({
            column: z.string().max(40),
            from: z.string().max(500),
            to: z.string().max(500),
          })
          .nullable(),
        decision: z.enum(DECISIONS).nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ mended: count, left: count, counts: importSchema.shape.counts })),
  wrongRows: route
    .route({
      method: 'POST',
      path: '/imports/{id}/wrong-rows',
      summary: 'Tệp chỉ có các dòng cần sửa, kèm lý do',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(started),
  mendFromFile: route
    .route({
      method: 'POST',
      path: '/imports/{id}/mended-file',
      summary: 'Nhận lại các dòng đã sửa trong tệp tách ra',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, file: idSchema, ...writeKey }))
    .output(started),
  setOptions: route
    .route({
      method: 'POST',
      path: '/imports/{id}/options',
      summary: 'Điều nói chung cho cả bảng: nguồn, ngày, đợt khảo sát, năm',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, options: importOptionsSchema, ...writeKey }))
    .output(started),
  commit: route
    .route({
      method: 'POST',
      path: '/imports/{id}/commit',
      summary: 'Ghi đúng những dòng đã xem',
      tags: ['imports'],
    })
    .input(
      z.object({
        id: idInPath,
        /** How many rows the person saw would be written. */
        rows: z.number().int().min(1),
        version: z.number().int(),
        ...writeKey,
      }),
    )
    .output(started),
  undo: route
    .route({
      method: 'POST',
      path: '/imports/{id}/undo',
      summary: 'Hoàn tác cả lần nhập khi chưa có gì phụ thuộc',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(started),
  discard: route
    .route({
      method: 'POST',
      path: '/imports/{id}/discard',
      summary: 'Bỏ một lần nhập chưa ghi, xóa nội dung đã đọc',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(z.object({ done: z.boolean() })),
  markedCopy: route
    .route({
      method: 'POST',
      path: '/imports/{id}/marked-copy',
      summary: 'Bản sao tệp có đánh dấu các ô phải sửa',
      tags: ['imports'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(started),
}
