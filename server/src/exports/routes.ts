import { write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { startExport } from './start-export.ts'

export const exportsRoutes = {
  // What each export needs besides is asked of core's table.
  start: api.exports.start
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('exports.start', input), (unit) =>
        startExport(unit, input),
      ),
    ),
}
