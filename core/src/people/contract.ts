import { z } from 'zod'
import { SCHOOLING } from '../admission/circumstances.ts'
import {
  idInPath,
  idSchema,
  organisationRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'

export const newPersonSchema = z.object({
  fullName: textSchema(80),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  birth: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  sex: z.enum(['male', 'female']),
  citizenNumber: z.string().max(20).nullable(),
  residence: z.string().max(200).nullable(),
  occupation: z.string().max(120).nullable(),
  schooling: z.enum(SCHOOLING).nullable(),
  youthUnionMember: z.boolean(),
  tradeUnionMember: z.boolean(),
})

export const twinSchema = z.object({
  /** null where the record lies outside the asker's part of the tree. */
  person: idSchema.nullable(),
  case: idSchema.nullable(),
  name: z.string(),
  birth: z.string(),
  organisationName: z.string().nullable(),
  why: z.string(),
})

export const peopleContract = {
  search: route
    .route({
      method: 'GET',
      path: '/people',
      summary: 'Tìm người trong phạm vi, không cần dấu',
      tags: ['people'],
    })
    .input(z.object({ text: z.string().max(100) }))
    .output(
      z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          birth: z.string(),
          organisation: organisationRef,
          case: idSchema.nullable(),
          member: z.boolean(),
        }),
      ),
    ),
  findTwins: route
    .route({
      method: 'POST',
      path: '/people/twins',
      summary: 'Người có thể đã có trong hệ thống',
      tags: ['people'],
    })
    .input(newPersonSchema.pick({ fullName: true, birth: true, citizenNumber: true }))
    .output(z.array(twinSchema)),
  revealIdentity: route
    .route({
      method: 'POST',
      path: '/people/{id}/citizen-number',
      summary: 'Hiện số định danh (được ghi lại)',
      tags: ['people'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(z.object({ citizenNumber: z.string() })),
}
