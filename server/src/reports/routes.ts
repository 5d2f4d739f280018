import { read } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { getDurations } from './get-durations.ts'
import { listDurationCases } from './list-duration-cases.ts'
import { getBoard } from './get-board.ts'
import { getLosses } from './get-losses.ts'
import { listAtRisk } from './list-at-risk.ts'
import { listFrozenOrNow } from './list-frozen-or-now.ts'
import { formsRoutes } from './forms/forms-routes.ts'
import { templateRoutes } from './template-routes.ts'
import { yearlyReportRoutes } from './yearly-routes.ts'

export const reportsRoutes = {
  durations: api.reports.durations
    .use(acting('board.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getDurations(unit, input)),
    ),
  durationCases: api.reports.durationCases
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listDurationCases(unit, input)),
    ),
  losses: api.reports.losses
    .use(acting('board.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getLosses(unit, input)),
    ),
  risk: api.reports.risk
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listAtRisk(unit, input)),
    ),
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
  ...formsRoutes,
  ...templateRoutes,
}
