import { UNIT_ASPECT_KEYS } from './unit-statements.ts'
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
import { BASE_TYPE_KEYS } from './base-types.ts'
import { ORGANISATION_KINDS, type OrganisationKind } from './kinds.ts'

export const kindSchema = z.enum(
  Object.keys(ORGANISATION_KINDS) as [OrganisationKind, ...OrganisationKind[]],
)

export const treeNodeSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: kindSchema,
  code: z.string().nullable(),
  children: z.number().int(),
  members: z.number().int(),
  cells: z.number().int(),
  endedOn: dateSchema.nullable(),
})

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('founded'),
    organisationKind: kindSchema,
    name: textSchema(160),
    code: z.string().max(20).nullable(),
    parent: idSchema,
  }),
  z.object({ kind: z.literal('renamed'), organisation: idSchema, name: textSchema(160) }),
  z.object({ kind: z.literal('moved'), organisation: idSchema, parent: idSchema }),
  z.object({ kind: z.literal('dissolved'), organisation: idSchema }),
  z.object({
    kind: z.literal('merged'),
    organisations: z.array(idSchema).min(1).max(50),
    into: idSchema,
  }),
  z.object({
    kind: z.literal('split'),
    organisation: idSchema,
    into: z.array(idSchema).min(2).max(20),
    principal: idSchema,
  }),
])

/** The organisations below one, on a day. */
export const childrenFilters = { id: idInPath, on: dateSchema.optional() }

export const organisationsContract = {
  listChildren: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/children',
      summary: 'Tổ chức đảng trực thuộc, tại một ngày',
      tags: ['organisations'],
    })
    .input(z.object(childrenFilters))
    .output(z.array(treeNodeSchema)),
  search: route
    .route({
      method: 'GET',
      path: '/organisations',
      summary: 'Tìm tổ chức đảng, không cần dấu',
      tags: ['organisations'],
    })
    .input(
      z.object({
        text: z.string().max(100),
        /**
         * own: the asker's part of the tree. bases: every living base organisation, as vetting asks them. arrivals:
         * these and every living cell, as somebody may move to.
         */
        among: z.enum(['own', 'bases', 'arrivals']).default('own'),
      }),
    )
    .output(
      z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          kind: kindSchema,
          under: z.string(),
          endedOn: dateSchema.nullable(),
        }),
      ),
    ),
  get: route
    .route({
      method: 'GET',
      path: '/organisations/{id}',
      summary: 'Một tổ chức đảng',
      tags: ['organisations'],
    })
    .input(z.object({ id: idInPath, on: dateSchema.optional() }))
    .output(
      z.object({
        node: treeNodeSchema,
        line: z.array(organisationRef),
        history: z.array(
          z.object({ on: dateSchema, text: z.string(), paper: z.string().nullable() }),
        ),
        inCharge: z.array(z.object({ name: z.string(), role: z.string(), from: dateSchema })),
        /** Members admitted since the start of the term, losses of the year and so on: each opens its list. */
        figures: z.array(z.object({ label: z.string(), value: z.number().int() })),
        version: z.number().int(),
      }),
    ),
  change: route
    .route({
      method: 'POST',
      path: '/organisations/acts',
      summary: 'Lập, đổi tên, chuyển, giải thể, hợp nhất, chia tách',
      tags: ['organisations'],
    })
    .input(
      z.object({ effectiveOn: dateSchema, paper: paperSchema, change: changeSchema, ...writeKey }),
    )
    .output(z.object({ organisation: idSchema })),
  listStatements: route
    .route({
      method: 'GET',
      path: '/organisations/{organisation}/statements',
      summary: 'Đã khai gì về Đoàn, Công đoàn, ủy quyền của một đơn vị',
      tags: ['organisations'],
    })
    .input(z.object({ organisation: idInPath }))
    .output(
      z.array(
        z.object({
          act: idSchema,
          aspect: z.enum(UNIT_ASPECT_KEYS),
          value: z.boolean(),
          from: dateSchema,
          statedBy: z.string(),
          statedOn: dateSchema,
        }),
      ),
    ),
  stateUnit: route
    .route({
      method: 'POST',
      path: '/organisations/{organisation}/statements',
      summary: 'Khai đơn vị có Đoàn, Công đoàn, hoặc được ủy quyền quyết định, từ một ngày',
      tags: ['organisations'],
    })
    .input(
      z.object({
        organisation: idInPath,
        aspect: z.enum(UNIT_ASPECT_KEYS),
        value: z.boolean(),
        from: dateSchema,
        paper: paperSchema,
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema, job: idSchema })),
  stateBaseType: route
    .route({
      method: 'POST',
      path: '/organisations/{organisation}/base-type',
      summary: 'Khai loại hình của một tổ chức cơ sở đảng (biểu 5-BTCTW), từ một ngày',
      tags: ['organisations'],
    })
    .input(
      z.object({
        organisation: idInPath,
        type: z.enum(BASE_TYPE_KEYS),
        /** null: since it was founded. */
        from: dateSchema.nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema })),
}
