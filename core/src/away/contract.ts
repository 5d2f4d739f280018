import { z } from 'zod'
import { dateSchema, idInPath, organisationRef, personRef, route } from '../contract/common.ts'
import {
  CONTACT_PACES,
  CONTACT_WAYS,
  type ContactPace,
  type ContactWay,
} from '../membership/away-payloads.ts'
import { AWAY_LIST_KEYS, type AwayList } from './away-lists.ts'

const way = z.enum(Object.keys(CONTACT_WAYS) as [ContactWay, ...ContactWay[]])
const pace = z.enum(Object.keys(CONTACT_PACES) as [ContactPace, ...ContactPace[]])
const listSchema = z.enum(AWAY_LIST_KEYS as [AwayList, ...AwayList[]])

/** The list's own filters. */
export const awayFilters = {
  id: idInPath,
  list: listSchema.default('all'),
  text: z.string().max(100).optional(),
}

const awayLine = z.object({
  person: personRef,
  birth: z.string(),
  cell: organisationRef,
  since: dateSchema,
  region: z.string(),
  place: z.string(),
  until: dateSchema.nullable(),
  way,
  pace,
  /** The last day on which the member and the cell were in touch. */
  inTouchOn: dateSchema,
  lastAnswerOn: dateSchema.nullable(),
  /** Meetings since then, their day past, without an answer. */
  missed: z.number().int(),
  warnings: z.array(z.string()),
})

export const awayContract = {
  list: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/away',
      summary: 'Đảng viên đi làm xa của một tổ chức và các tổ chức trực thuộc',
      tags: ['away'],
    })
    .input(z.object(awayFilters))
    .output(
      z.object({
        members: z.array(awayLine),
        total: z.number().int(),
        figures: z.record(listSchema, z.number().int()),
      }),
    ),
}
