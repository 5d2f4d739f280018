import { read } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { getBoard } from './get-board.ts'
import { listFrozenOrNow } from './list-frozen-or-now.ts'
import { yearlyReportRoutes } from './yearly-routes.ts'

export const reportsRoutes = {
  board: api.reports.board
    .use(acting('board.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getBoard(unit, input)),
    ),
  list: api.reports.list
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listFrozenOrNow(unit, input)),
    ),
  ...yearlyReportRoutes,
}
