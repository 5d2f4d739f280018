import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  paperSchema,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { kindSchema } from '../organisations/contract.ts'
import { TODO_KINDS, type TodoKind } from './todo-kinds.ts'

/** A whole province: 381 communes into 104, each with its few acts. */
const MOST_CHANGES = 3_000

/** In the tree, or below zero: founded by the plan itself. */
const place = z
  .number()
  .int()
  .refine((id) => id !== 0)

const foundedSchema = <Id extends z.ZodType<number>>(organisation: Id) =>
  z.object({
    kind: z.literal('founded'),
    organisation,
    organisationKind: kindSchema,
    name: textSchema(160),
    code: z.string().max(20).nullable(),
    parent: place.nullable(),
  })
const otherChanges = [
  z.object({ kind: z.literal('renamed'), organisation: place, name: textSchema(160) }),
  z.object({ kind: z.literal('moved'), organisation: place, parent: place }),
  z.object({ kind: z.literal('dissolved'), organisation: place }),
  z.object({
    kind: z.literal('merged'),
    organisations: z.array(place).min(1).max(200).readonly(),
    into: place,
  }),
  z.object({
    kind: z.literal('split'),
    organisation: place,
    into: z.array(place).min(2).max(50).readonly(),
    principal: place,
  }),
] as const

const planOf = <Id extends z.ZodType<number>>(founded: Id) =>
  z.object({
    effectiveOn: dateSchema,
    changes: z
      .array(z.discriminatedUnion('kind', [foundedSchema(founded), ...otherChanges]))
      .max(MOST_CHANGES)
      .readonly(),
    decisions: z.record(z.string().max(80), z.string().max(40)),
  })

/** As prepared. */
export const planSchema = planOf(z.number().int().negative())
/** As kept: once carried out, what it founded bears its real number. */
const keptPlanSchema = planOf(place)

export const planStateSchema = z.enum(['draft', 'scheduled', 'done', 'cancelled'])
const todoKindSchema = z.enum(Object.keys(TODO_KINDS) as [TodoKind, ...TodoKind[]])

const countsSchema = z.object({
  cells: z.number().int(),
  members: z.number().int(),
  cases: z.number().int(),
})
const rowSchema = z.object({
  organisation: z.number().int(),
  name: z.string(),
  kind: kindSchema,
  depth: z.number().int(),
  mark: z.enum(['same', 'ends', 'moves', 'renamed', 'founded', 'receives']),
  counts: countsSchema,
})

export const previewSchema = z.object({
  misfits: z
    .array(
      z.object({
        change: z.number().int().nullable(),
        code: z.string(),
        sentence: z.string(),
        field: z.string().nullable(),
      }),
    )
    .readonly(),
  before: z.array(rowSchema).readonly(),
  after: z.array(rowSchema).readonly(),
  fates: z
    .array(
      z.object({
        organisation: z.number().int(),
        name: z.string(),
        how: z.string(),
        passing: z.number().int(),
        counts: countsSchema,
      }),
    )
    .readonly(),
  acts: z.array(z.string().nullable()).readonly(),
  todos: z
    .array(
      z.object({
        key: z.string(),
        kind: todoKindSchema,
        organisation: z.number().int(),
        sentence: z.string(),
        choices: z.array(z.string()).readonly(),
        chosen: z.string().nullable(),
      }),
    )
    .readonly(),
  totals: z.object({ before: countsSchema, after: countsSchema }),
})

const openTodoSchema = z.object({
  id: idSchema,
  reorganisation: z.object({ id: idSchema, name: z.string() }),
  kind: todoKindSchema,
  organisation: organisationRef,
  sentence: z.string(),
  choices: z.array(z.string()),
  chosen: z.string().nullable(),
  note: z.string().nullable(),
  settledBy: z.string().nullable(),
})

const headSchema = z.object({
  id: idSchema,
  name: z.string(),
  effectiveOn: dateSchema,
  state: planStateSchema,
  changes: z.number().int(),
  /** To-dos it left that nobody has settled; only of one that is carried out. */
  openTodos: z.number().int(),
  /** Why it could not be carried out on its day; null when nothing stood against it. */
  problem: z.string().nullable(),
  savedBy: z.string(),
  savedAt: z.string(),
})

const versioned = { id: idInPath, version: z.number().int(), ...writeKey }
const saved = z.object({ id: idSchema, version: z.number().int() })
const tags = ['reorganisation']

export const reorganisationContract = {
  list: route
    .route({ method: 'GET', path: '/reorganisations', summary: 'Các phương án sắp xếp', tags })
    .output(z.array(headSchema)),
  get: route
    .route({ method: 'GET', path: '/reorganisations/{id}', summary: 'Một phương án sắp xếp', tags })
    .input(z.object({ id: idInPath }))
    .output(
      headSchema.extend({
        plan: keptPlanSchema,
        paper: paperSchema.nullable(),
        version: z.number().int(),
        /** Names of the organisations that the changes speak of. */
        names: z.array(z.object({ id: z.number().int(), name: z.string() })),
        /** Before it is carried out: as it would be on today's numbers. */
        preview: previewSchema.nullable(),
        /** After it: what was counted in the same transaction before the first act and after the last. */
        result: z
          .object({ acts: z.number().int(), before: countsSchema, after: countsSchema })
          .nullable(),
        todos: z.array(openTodoSchema),
      }),
    ),
  preview: route
    .route({
      method: 'POST',
      path: '/reorganisations/preview',
      summary: 'Xem trước và sau khi sắp xếp; không ghi gì',
      tags,
    })
    .input(z.object({ plan: planSchema }))
    .output(previewSchema),
  save: route
    .route({ method: 'POST', path: '/reorganisations', summary: 'Lưu nháp phương án', tags })
    .input(
      z.object({
        /** null for a new one, with version 0. */
        id: idSchema.nullable(),
        version: z.number().int(),
        name: textSchema(160),
        plan: planSchema,
        /** May come later than the draft, not later than the day. */
        paper: paperSchema.nullable(),
        ...writeKey,
      }),
    )
    .output(saved),
  schedule: route
    .route({
      method: 'POST',
      path: '/reorganisations/{id}/schedule',
      summary: 'Hẹn thực hiện vào ngày có hiệu lực',
      tags,
    })
    .input(z.object(versioned))
    .output(saved),
  unschedule: route
    .route({
      method: 'POST',
      path: '/reorganisations/{id}/unschedule',
      summary: 'Bỏ hẹn, trở lại nháp',
      tags,
    })
    .input(z.object(versioned))
    .output(saved),
  carryOut: route
    .route({
      method: 'POST',
      path: '/reorganisations/{id}/carry-out',
      summary: 'Thực hiện phương án: tất cả trong một lần hoặc không gì cả',
      tags,
    })
    .input(z.object(versioned))
    .output(z.object({ job: idSchema })),
  cancel: route
    .route({
      method: 'POST',
      path: '/reorganisations/{id}/cancel',
      summary: 'Bỏ phương án',
      tags,
    })
    .input(z.object(versioned))
    .output(saved),
  settleTodo: route
    .route({
      method: 'POST',
      path: '/reorganisations/todos/{id}',
      summary: 'Quyết định một việc còn để lại sau sắp xếp',
      tags,
    })
    .input(
      z.object({
        id: idInPath,
        choice: z.string().max(40),
        note: z.string().trim().max(300).nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ done: z.boolean() })),
}
