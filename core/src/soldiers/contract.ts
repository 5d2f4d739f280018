import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  paperSchema,
  personRef,
  route,
  textSchema,
  writeKey,
  yearInPath,
} from '../contract/common.ts'
import { newPersonSchema, twinSchema } from '../people/contract.ts'
import { SOLDIER_ACT_KINDS } from './act-kinds.ts'
import type { SoldierAct } from './acts.ts'
import type { SoldierAnswer } from './fold-soldier.ts'
import { OFFER_FIGURE_KEYS } from './offer-figures.ts'
import { SOLDIER_LIST_KEYS } from './soldier-lists.ts'
import { SOLDIER_STAGE_KEYS } from './soldier-steps.ts'

const membership = z.enum(['none', 'probationary', 'official'])
const tags = ['soldiers']

/** The list's own filters: what stands in its page's address. */
export const soldiersFilters = {
  /** The organisation; with everything below it. */
  id: idInPath,
  year: yearInPath.optional(),
  list: z.enum(SOLDIER_LIST_KEYS).default('all'),
  text: z.string().max(100).optional(),
  /** Who was offered something by it, and what became of the offer. */
  giver: z.string().max(200).optional(),
  offer: z.enum(OFFER_FIGURE_KEYS).optional(),
}

/** Of the board by organisation: whose children, and of which year. */
export const soldierBoardFilters = { id: idInPath, year: yearInPath.optional() }

/** How many of an organisation's soldiers are in each list. */
const figures = z.record(z.enum(SOLDIER_LIST_KEYS), z.number().int())

/** How many people an offer came to what with. */
const offerFigures = z.record(z.enum(OFFER_FIGURE_KEYS), z.number().int())

const soldierLine = z.object({
  id: idSchema,
  name: z.string(),
  birth: z.string(),
  year: z.number().int(),
  member: membership,
  /** The commune while on the way, the cell from then on. */
  place: organisationRef,
  announcedOn: dateSchema,
  demobilisedOn: dateSchema,
  stage: z.enum(SOLDIER_STAGE_KEYS),
  dueOn: dateSchema.nullable(),
  noticeEnds: dateSchema.nullable(),
  reserve: z.enum(['joined', 'not_joined']).nullable(),
  reserveOn: dateSchema.nullable(),
  stableWork: z.boolean().nullable(),
  /** The newest referral to a job, and what became of it. */
  referral: z.object({ giver: z.string(), taken: z.boolean().nullable() }).nullable(),
  wishedPost: z.string().nullable(),
  companion: z.string().nullable(),
  lastOn: dateSchema,
})

export const soldierPersonSchema = newPersonSchema.pick({
  fullName: true,
  birth: true,
  sex: true,
  citizenNumber: true,
})

const militiaPost = z.object({
  id: idSchema,
  cell: organisationRef,
  holder: z.string(),
  since: dateSchema,
  endedOn: dateSchema.nullable(),
})

export const soldiersContract = {
  list: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/soldiers',
      summary: 'Quân nhân xuất ngũ của một tổ chức, quá hạn xếp trước',
      tags,
    })
    .input(z.object(soldiersFilters))
    .output(
      z.object({
        soldiers: z.array(soldierLine),
        /** All that the filters find; a page shows the first of them. */
        total: z.number().int(),
        /** Of the organisation in that year, whatever list is looked at. */
        figures,
      }),
    ),
  board: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/soldiers/board',
      summary: 'Quân nhân xuất ngũ theo tổ chức trực thuộc',
      tags,
    })
    .input(z.object(soldierBoardFilters))
    .output(
      z.object({
        organisation: organisationRef,
        figures,
        children: z.array(z.object({ organisation: organisationRef, figures })),
      }),
    ),
  givers: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/soldiers/givers',
      summary: 'Doanh nghiệp, cơ sở đã nhận hoặc được giới thiệu nhận quân nhân xuất ngũ',
      tags,
    })
    .input(z.object(soldierBoardFilters))
    .output(
      z.object({
        organisation: organisationRef,
        givers: z.array(z.object({ giver: z.string(), figures: offerFigures })),
        total: offerFigures,
      }),
    ),
  get: route
    .route({
      method: 'GET',
      path: '/soldiers/{id}',
      summary: 'Một quân nhân xuất ngũ: các bước, hạn, hỗ trợ, việc làm được lúc này',
      tags,
    })
    .input(z.object({ id: idInPath }))
    .output(
      z.object({
        id: idSchema,
        person: personRef.extend({
          birth: z.string(),
          identityTail: z.string().nullable(),
          /** The register has them: there is a page of the member. */
          isMember: z.boolean(),
        }),
        version: z.number().int(),
        acts: z.array(z.custom<SoldierAct>()),
        answer: z.custom<SoldierAnswer>(),
        mayRecord: z.array(z.enum(SOLDIER_ACT_KINDS)),
        /** Acts of one's own that may be corrected. */
        mayCorrect: z.array(idSchema),
      }),
    ),
  announce: route
    .route({
      method: 'POST',
      path: '/soldiers',
      summary: 'Cơ quan quân sự công bố một người trong danh sách xuất ngũ',
      tags,
    })
    .input(
      z.object({
        commune: idSchema,
        person: soldierPersonSchema,
        /** An existing record found as a twin, instead of a new one. */
        existingPerson: idSchema.nullable(),
        twinsSeen: z.boolean(),
        happenedOn: dateSchema,
        year: z.number().int().min(2000).max(2100),
        paper: paperSchema,
        demobilisedOn: dateSchema,
        unit: textSchema(200),
        member: membership,
        introducedOn: dateSchema.nullable(),
        specialty: textSchema(200).nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ soldier: idSchema })),
  findTwins: route
    .route({
      method: 'POST',
      path: '/soldiers/twins',
      summary: 'Người sắp công bố có thể đã có trong hệ thống',
      tags,
    })
    .input(soldierPersonSchema.omit({ sex: true }))
    .output(z.array(twinSchema)),
  record: route
    .route({
      method: 'POST',
      path: '/soldiers/{id}/acts',
      summary: 'Ghi một việc của quân nhân xuất ngũ',
      tags,
    })
    .input(
      z.object({
        id: idInPath,
        kind: z.enum(SOLDIER_ACT_KINDS),
        happenedOn: dateSchema,
        payload: z.record(z.string(), z.unknown()),
        /** How many acts the sender saw. */
        version: z.number().int().min(1),
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema, version: z.number().int() })),
  listPosts: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/militia-posts',
      summary: 'Mô hình bí thư chi đoàn kiêm thôn đội trưởng: nơi đang có và mức lan tỏa',
      tags,
    })
    .input(z.object({ id: idInPath }))
    .output(
      z.object({
        posts: z.array(militiaPost),
        /** Hamlets are told by the names of their cells. */
        spread: z.array(
          z.object({
            organisation: organisationRef,
            hamlets: z.number().int(),
            held: z.number().int(),
          }),
        ),
        mayRecord: z.boolean(),
      }),
    ),
  beginPost: route
    .route({
      method: 'POST',
      path: '/militia-posts',
      summary: 'Ghi bí thư chi đoàn kiêm thôn đội trưởng của một thôn',
      tags,
    })
    .input(
      z.object({ cell: idSchema, holder: textSchema(80), happenedOn: dateSchema, ...writeKey }),
    )
    .output(z.object({ id: idSchema })),
  endPost: route
    .route({
      method: 'POST',
      path: '/militia-posts/{id}/end',
      summary: 'Thôi kiêm thôn đội trưởng',
      tags,
    })
    .input(z.object({ id: idInPath, happenedOn: dateSchema, ...writeKey }))
    .output(z.object({ id: idSchema })),
}
