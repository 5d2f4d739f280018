import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
} from '../contract/common.ts'

/** The list's own filters; a page adds where it goes on. */
export const membersFilters = {
  id: idInPath,
  text: z.string().max(100).optional(),
  standing: z.enum(['probationary', 'official']).optional(),
}

export const membershipContract = {
  listMembers: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/members',
      summary: 'Đảng viên của một tổ chức, theo tên gọi trước',
      tags: ['membership'],
    })
    .input(z.object({ ...membersFilters, after: z.string().max(300).optional() }))
    .output(
      z.object({
        members: z.array(
          z.object({
            person: personRef,
            birth: z.string(),
            cell: organisationRef,
            standing: z.enum(['probationary', 'official']),
            office: z.string().nullable(),
            ceremonyOn: dateSchema.nullable(),
            officialOn: dateSchema.nullable(),
            case: idSchema.nullable(),
          }),
        ),
        next: z.string().nullable(),
        total: z.number().int(),
        totalIsExact: z.boolean(),
      }),
    ),
}
