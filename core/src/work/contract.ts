import { z } from 'zod'
import type { WorkItem } from '../admission/work-items.ts'
import { dateSchema, idSchema, route } from '../contract/common.ts'
import type { OfficeItem } from './office-items.ts'

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
}
