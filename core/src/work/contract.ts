import { z } from 'zod'
import type { WorkItem } from '../admission/work-items.ts'
import { dateSchema, idSchema, route, writeKey } from '../contract/common.ts'
import { NEWS_GROUPS, type NewsGroup } from './news.ts'
import type { OfficeItem } from './office-items.ts'

const newsGroup = z.enum(Object.keys(NEWS_GROUPS) as [NewsGroup, ...NewsGroup[]])

export const workContract = {
  list: route
    .route({
      method: 'GET',
      path: '/work',
      summary: 'Việc cần làm của tổ chức đang hoạt động',
      tags: ['work'],
    })
    .output(
      z.object({
        items: z.array(
          z.object({
            /** null for what belongs to no case: surveys and targets. */
            case: idSchema.nullable(),
            link: z.string(),
            item: z.custom<WorkItem | OfficeItem>(),
          }),
        ),
        /** More were found than are shown (the oldest due come first). */
        more: z.number().int(),
        year: z.object({
          year: z.number().int(),
          admitted: z.number().int(),
          target: z.number().int().nullable(),
        }),
        /** Days of the next month that are known to come; nothing to do about them yet. */
        coming: z.object({
          month: z.number().int().min(1).max(12),
          lines: z.array(z.object({ on: dateSchema, text: z.string() })),
        }),
      }),
    ),
  visit: route
    .route({
      method: 'POST',
      path: '/work/visits',
      summary: 'Ghi đang làm việc; trả lời từ khi nào là mới',
      tags: ['work'],
    })
    .input(z.object({ /** All that is new was looked at. */ seen: z.boolean(), ...writeKey }))
    .output(
      z.object({
        since: z.string(),
        counts: z.record(newsGroup, z.number().int()),
      }),
    ),
  news: route
    .route({
      method: 'GET',
      path: '/work/news',
      summary: 'Người khác đã ghi gì từ một thời điểm, trong phạm vi',
      tags: ['work'],
    })
    .input(
      z.object({
        since: z.iso.datetime(),
        group: newsGroup.optional(),
        before: z.coerce.number().int().positive().optional(),
      }),
    )
    .output(
      z.object({
        news: z.array(
          z.object({
            id: idSchema,
            text: z.string(),
            about: z.string().nullable(),
            link: z.string(),
            at: z.string(),
            by: z.string(),
            organisation: z.string(),
          }),
        ),
        next: idSchema.nullable(),
      }),
    ),
}
