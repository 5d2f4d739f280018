import { z } from 'zod'
import { SCHOOLING } from '../admission/circumstances.ts'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { ACADEMIC_TITLES, PROFESSIONAL_LEVELS, THEORY_LEVELS } from './education.ts'
import { ETHNIC_GROUPS } from './ethnic-groups.ts'
import { PERSON_FIELD_KEYS } from './person-fields.ts'
import { RELIGIONS } from './religions.ts'

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

function levelSchema<Level extends string>(levels: Readonly<Record<Level, string>>) {
  return z.enum(Object.keys(levels) as [Level, ...Level[]]).nullable()
}

/** A record as an office mends it. */
export const personRecordSchema = newPersonSchema.omit({ citizenNumber: true, sex: true }).extend({
  sex: z.enum(['male', 'female']).nullable(),
  ethnicGroup: z.number().int().min(1).max(ETHNIC_GROUPS.length).nullable(),
  religion: z.number().int().min(1).max(RELIGIONS.length).nullable(),
  home: z.string().trim().max(200).nullable(),
  phone: z.string().trim().max(30).nullable(),
  professionalLevel: levelSchema(PROFESSIONAL_LEVELS),
  academicTitle: levelSchema(ACADEMIC_TITLES),
  theoryLevel: levelSchema(THEORY_LEVELS),
})

const fieldValue = z.union([z.string(), z.number(), z.boolean()]).nullable()

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
  get: route
    .route({
      method: 'GET',
      path: '/people/{id}',
      summary: 'Thông tin cá nhân và các lần sửa',
      tags: ['people'],
    })
    .input(z.object({ id: idInPath }))
    .output(
      z.object({
        id: idSchema,
        version: z.number().int(),
        record: personRecordSchema,
        /** The last digits; the number itself is shown by a deed of its own. */
        identityTail: z.string().nullable(),
        organisation: organisationRef,
        /** Open or last. */
        case: idSchema.nullable(),
        member: z.boolean(),
        mendings: z.array(
          z.object({
            id: idSchema,
            on: dateSchema,
            by: z.string(),
            organisationName: z.string(),
            basis: z.string().nullable(),
            approvedBy: z.string().nullable(),
            changes: z.array(
              z.object({ field: z.enum(PERSON_FIELD_KEYS), from: fieldValue, to: fieldValue }),
            ),
          }),
        ),
      }),
    ),
  mend: route
    .route({
      method: 'POST',
      path: '/people/{id}/mendings',
      summary: 'Bổ sung, đính chính thông tin cá nhân',
      tags: ['people'],
    })
    .input(
      z.object({
        id: idInPath,
        version: z.number().int(),
        record: personRecordSchema,
        /** null leaves the number as it is. */
        citizenNumber: z.string().max(20).nullable(),
        basis: z.string().trim().max(300).nullable(),
        approvedBy: z.string().trim().max(160).nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ version: z.number().int() })),
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
