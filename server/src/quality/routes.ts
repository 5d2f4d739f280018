import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { askRun } from './ask-run.ts'
import { getQuality } from './get-quality.ts'
import { listFindings } from './list-findings.ts'

export const qualityRoutes = {
  get: api.quality.get
    .use(acting('quality.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getQuality(unit, input)),
    ),
  findings: api.quality.findings
    .use(acting('quality.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listFindings(unit, input)),
    ),
  run: api.quality.run
    .use(acting('quality.run'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('quality.run', input), (unit) =>
        askRun(unit, input),
      ),
    ),
}
