import { z } from 'zod'
import {
  answered,
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { BADGE_YEARS, type BadgeProposal, type BadgeYears } from './badge-payloads.ts'

/** As many as are recorded while somebody waits. */
export const MOST_BADGES = 200

/** due: the years are full since the round before. late: for longer. awarded: held, or given in this round. */
export const BADGE_STATES = ['due', 'late', 'awarded'] as const
export type BadgeState = (typeof BADGE_STATES)[number]

const isYears = (years: number): years is BadgeYears => BADGE_YEARS.some((one) => one === years)
const badgeYears = z.number().int().refine(isYears)

export const badgeFilters = {
  organisation: idInPath,
  /** A round; without one the coming round. */
  round: dateSchema.optional(),
  /** Another round: everybody due from the first to this one. */
  until: dateSchema.optional(),
  state: z.enum(BADGE_STATES).optional(),
  years: z.coerce.number().int().refine(isYears).optional(),
}

/** Put forward, awarded by one decision, or held since before the system kept badges. */
const doing = z.discriminatedUnion('what', [
  z.object({ what: z.literal('propose') }),
  z.object({ what: z.literal('award'), number: textSchema(60), early: z.boolean().optional() }),
  z.object({ what: z.literal('note') }),
])
export type BadgeDoing = z.output<typeof doing>

const counted = z.object({ years: badgeYears, count: z.number().int() })

export const badgesContract = {
  listBadges: route
    .route({
      method: 'GET',
      path: '/badges',
      summary: 'Đợt tặng Huy hiệu Đảng: ai đến hạn mức nào, ai quá đợt, ai đã được tặng',
      tags: ['membership'],
    })
    .input(
      z.object({
        ...badgeFilters,
        after: z.coerce.number().int().min(0).max(1_000_000).optional(),
      }),
    )
    .output(
      z.object({
        organisation: organisationRef,
        round: dateSchema,
        until: dateSchema,
        /** Rounds to choose from, oldest first. */
        rounds: z.array(dateSchema),
        /** Where the days of the rounds stand, and whether the province confirmed them. */
        rule: z.object({ source: z.string(), confirmed: z.boolean() }),
        /** By the filters, but for the state. */
        counts: z.array(z.object({ state: z.enum(BADGE_STATES), count: z.number().int() })),
        people: z.array(
          z.object({
            person: personRef,
            birth: z.string(),
            cell: organisationRef,
            years: badgeYears,
            state: z.enum(BADGE_STATES),
            countedFrom: dateSchema,
            /** Told by the decision to admit; else by the day of joining as listed. */
            byDecision: z.boolean(),
            /** Gaps, or an earlier admission, moved it. */
            moved: z.boolean(),
            reachedOn: dateSchema,
            proposals: z.array(z.custom<BadgeProposal>()),
            awardedOn: dateSchema.nullable(),
            number: z.string().nullable(),
          }),
        ),
        total: z.number().int(),
        next: z.number().int().nullable(),
      }),
    ),
  badgeOutlook: route
    .route({
      method: 'GET',
      path: '/badges/outlook',
      summary: 'Huy hiệu Đảng các đợt năm năm tới: số người theo mức và theo tổ chức',
      tags: ['membership'],
    })
    .input(z.object({ organisation: idInPath }))
    .output(
      z.object({
        organisation: organisationRef,
        /** The coming round and the last one looked at. */
        from: dateSchema,
        to: dateSchema,
        late: z.array(counted),
        rounds: z.array(z.object({ round: dateSchema, counts: z.array(counted) })),
        /** Of each organisation directly below, over all these rounds. */
        children: z.array(
          z.object({
            organisation: organisationRef,
            late: z.number().int(),
            counts: z.array(counted),
          }),
        ),
      }),
    ),
  recordBadges: route
    .route({
      method: 'POST',
      path: '/badges',
      summary:
        'Đề nghị, ghi tặng hoặc ghi Huy hiệu Đảng đã có cho nhiều người một lần; mỗi người được trả lời riêng',
      tags: ['membership'],
    })
    .input(
      z.object({
        doing,
        happenedOn: dateSchema,
        round: dateSchema,
        lines: z
          .array(z.object({ person: idSchema, years: badgeYears }))
          .min(1)
          .max(MOST_BADGES),
        ...writeKey,
      }),
    )
    .output(z.array(answered)),
}
