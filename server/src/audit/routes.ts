import { acting, api, writeRequest } from '../http/api.ts'
import { read, write } from '../database/unit-of-work.ts'
import { listNotices } from './list-notices.ts'
import { readNotices } from './read-notices.ts'

export const auditRoutes = {
  listNotices: api.audit.listNotices
    .use(acting('organisations.read'))
    .handler(({ context }) => read(context.house, context.asker, listNotices)),
  readNotices: api.audit.readNotices
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('notices.read', input), (unit) =>
        readNotices(unit, input.upTo),
      ),
    ),
}
