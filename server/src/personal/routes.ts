import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { handIn } from './hand-in.ts'
import { linkCookie } from './link-cookie.ts'
import { toHandOver } from './link-rows.ts'
import { createLink, getLink, revokeLink } from './links.ts'
import { openLink } from './open-link.ts'
import { openLifeHistory, readLifeHistory } from './read-life-history.ts'
import { readMine } from './read-mine.ts'
import { savePart } from './save-part.ts'
import { visitCase } from './visit.ts'
import { withdraw } from './withdraw.ts'

export const personalRoutes = {
  getLink: api.personal.getLink
    .use(acting('admission.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getLink(unit, input.case)),
    ),
  createLink: api.personal.createLink
    .use(acting('admission.cell'))
    .handler(async ({ context, input }) =>
      toHandOver(
        context.house,
        'case',
        await write(context.house, context.asker, writeRequest('personal.link', input), (unit) =>
          createLink(unit, input.case),
        ),
      ),
    ),
  revokeLink: api.personal.revokeLink
    .use(acting('admission.cell'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('personal.revoke', input), (unit) =>
        revokeLink(unit, input.case),
      ),
    ),
  readLifeHistory: api.personal.readLifeHistory
    .use(acting('admission.read'))
    .handler(async ({ context, input }) =>
      openLifeHistory(
        context.house,
        await write(context.house, context.asker, writeRequest('personal.read', input), (unit) =>
          readLifeHistory(unit, input.case),
        ),
      ),
    ),
  open: api.personal.open.handler(({ context, input }) => openLink(context, input)),
  leave: api.personal.leave.handler(({ context }) => {
    context.setCookies([linkCookie('')])
    return { left: true }
  }),
  mine: api.personal.mine.handler(({ context, input }) =>
    visitCase(context, input.token, 'read', readMine),
  ),
  savePart: api.personal.savePart.handler(({ context, input }) =>
    visitCase(context, input.token, 'write', (visitor) => savePart(visitor, input)),
  ),
  handIn: api.personal.handIn.handler(({ context, input }) =>
    visitCase(context, input.token, 'write', (visitor) => handIn(visitor, input)),
  ),
  withdraw: api.personal.withdraw.handler(({ context, input }) =>
    visitCase(context, input.token, 'write', withdraw),
  ),
}
