import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { countNews, listNews } from './list-news.ts'
import { listWork } from './list-work.ts'
import { noteVisit } from './note-visit.ts'

const looking = acting('admission.read')

export const workRoutes = {
  list: api.work.list
    .use(looking)
    .handler(({ context }) => read(context.house, context.asker, listWork)),
  visit: api.work.visit.use(looking).handler(({ context, input }) =>
    write(context.house, context.asker, writeRequest('work.visit', input), async (unit) => {
      const { since } = await noteVisit(unit, input.seen)
      return { since, counts: await countNews(unit, since) }
    }),
  ),
  news: api.work.news
    .use(looking)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listNews(unit, input)),
    ),
}
