import { read } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { listWork } from './list-work.ts'

export const workRoutes = {
  list: api.work.list
    .use(acting('admission.read'))
    .handler(({ context }) => read(context.house, context.asker, listWork)),
}
