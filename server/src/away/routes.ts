import { read } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { listAway } from './list-away.ts'

const reading = acting('members.read')

export const awayRoutes = {
  list: api.away.list
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listAway(unit, input)),
    ),
}
