import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { getMember } from './get-member.ts'
import { listMembers } from './list-members.ts'
import { recordMemberAct } from './record-member-act.ts'

const reading = acting('members.read')

export const membershipRoutes = {
  listMembers: api.membership.listMembers
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listMembers(unit, input)),
    ),
  getMember: api.membership.getMember
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getMember(unit, input)),
    ),
  // Which desk records which act is asked of the member's cell (member-desk.ts).
  recordMemberAct: api.membership.recordMemberAct
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('members.act', input), (unit) =>
        recordMemberAct(unit, input),
      ),
    ),
}
