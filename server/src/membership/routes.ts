import { read } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { listMembers } from './list-members.ts'

export const membershipRoutes = {
  listMembers: api.membership.listMembers
    .use(acting('members.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listMembers(unit, input)),
    ),
}
