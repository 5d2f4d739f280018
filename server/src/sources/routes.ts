import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { getRound } from './get-round.ts'
import { listRounds } from './list-rounds.ts'
import { openRound } from './open-round.ts'
import { reportSurvey } from './report-survey.ts'

export const sourcesRoutes = {
  listRounds: api.sources.listRounds
    .use(acting('targets.read'))
    .handler(({ context }) => read(context.house, context.asker, listRounds)),
  openRound: api.sources.openRound
    .use(acting('sources.open_round'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('sources.open_round', input), (unit) =>
        openRound(unit, input),
      ),
    ),
  getRound: api.sources.getRound
    .use(acting('targets.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getRound(unit, input)),
    ),
  report: api.sources.report
    .use(acting('sources.report'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('sources.report', input), (unit) =>
        reportSurvey(unit, input),
      ),
    ),
}
