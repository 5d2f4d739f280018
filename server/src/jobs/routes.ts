import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { cancelJob } from './cancel-job.ts'
import { getJob, listJobs } from './read-jobs.ts'

export const jobsRoutes = {
  get: api.jobs.get
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getJob(unit, input.id)),
    ),
  list: api.jobs.list
    .use(acting('organisations.read'))
    .handler(({ context }) => read(context.house, context.asker, listJobs)),
  cancel: api.jobs.cancel
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('jobs.cancel', input), (unit) =>
        cancelJob(unit, input.id),
      ),
    ),
}
