import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  paperSchema,
  route,
  writeKey,
  yearInPath,
} from '../contract/common.ts'
import {
  RESIDENCE_LIST_KEYS,
  RESIDENCE_SIDE_KEYS,
  type ResidenceList,
  type ResidenceSide,
} from './residence-lists.ts'

const listSchema = z.enum(RESIDENCE_LIST_KEYS as [ResidenceList, ...ResidenceList[]])
const sideSchema = z.enum(RESIDENCE_SIDE_KEYS as [ResidenceSide, ...ResidenceSide[]])

/** The list's own filters. */
export const residenceFilters = {
  id: idInPath,
  year: yearInPath,
  side: sideSchema.default('from'),
  list: listSchema.default('all'),
}

const contactLine = z.object({
  /** The act that introduced. */
  id: idSchema,
  /** Opens the member's page; only for the member's own side. */
  person: idSchema.nullable(),
  name: z.string(),
  birth: z.string(),
  own: organisationRef,
  toName: z.string(),
  introducedOn: dateSchema,
  paper: z.string(),
  askedOn: dateSchema.nullable(),
  commentedOn: dateSchema.nullable(),
  commentPaper: z.string().nullable(),
  endedOn: dateSchema.nullable(),
  reason: z.string().nullable(),
  /** The asker may record the comment of the year now. */
  mayComment: z.boolean(),
})

export const residenceContract = {
  list: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/residence',
      summary: 'Đảng viên giữ mối liên hệ nơi cư trú và nhận xét của một năm; thấy ở cả hai phía',
      tags: ['residence'],
    })
    .input(z.object(residenceFilters))
    .output(
      z.object({
        contacts: z.array(contactLine),
        total: z.number().int(),
        figures: z.record(listSchema, z.number().int()),
        /** How many the asker's organisation would ask with one click. */
        toAsk: z.number().int(),
      }),
    ),
  ask: route
    .route({
      method: 'POST',
      path: '/residence/comments',
      summary: 'Hỏi nhận xét của năm cho mọi đảng viên đã giới thiệu mà chưa hỏi',
      tags: ['residence'],
    })
    .input(z.object({ year: z.number().int().min(2000).max(2100), ...writeKey }))
    .output(z.object({ asked: z.number().int() })),
  comment: route
    .route({
      method: 'POST',
      path: '/residence/{contact}/comments',
      summary: 'Ghi đã nhận xét: số và ngày văn bản, không ghi nội dung',
      tags: ['residence'],
    })
    .input(
      z.object({
        contact: idInPath,
        year: z.number().int().min(2000).max(2100),
        paper: paperSchema,
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema })),
}
