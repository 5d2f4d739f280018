import { z } from 'zod'
import { idSchema, route, writeKey } from '../contract/common.ts'

export const auditContract = {
  listNotices: route
    .route({
      method: 'GET',
      path: '/notices',
      summary: 'Thông báo cho tổ chức đang hoạt động',
      tags: ['audit'],
    })
    .output(
      z.object({
        unread: z.number().int(),
        notices: z.array(
          z.object({
            id: idSchema,
            at: z.string(),
            text: z.string(),
            link: z.string(),
            read: z.boolean(),
          }),
        ),
      }),
    ),
  readNotices: route
    .route({ method: 'POST', path: '/notices/read', summary: 'Đã xem thông báo', tags: ['audit'] })
    .input(z.object({ upTo: idSchema, ...writeKey }))
    .output(z.object({ done: z.boolean() })),
}
