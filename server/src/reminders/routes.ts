import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { getAhead, setAhead } from './ahead-setting.ts'
import { getRise, setRise } from './rise-setting.ts'
import { getOwnMail, listGivenUp, sendTestMail, setOwnMail } from './own-mail.ts'

const own = acting('organisations.read')

export const remindersRoutes = {
  getOwn: api.reminders.getOwn
    .use(own)
    .handler(({ context }) => read(context.house, context.asker, getOwnMail)),
  setOwn: api.reminders.setOwn
    .use(own)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reminders.set', input), (unit) =>
        setOwnMail(unit, input.address),
      ),
    ),
  sendTest: api.reminders.sendTest
    .use(own)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reminders.test', input), sendTestMail),
    ),
  getRise: api.reminders.getRise
    .use(own)
    .handler(({ context }) => read(context.house, context.asker, getRise)),
  setRise: api.reminders.setRise
    .use(acting('rules.set'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reminders.rise', input), (unit) =>
        setRise(unit, input.days),
      ),
    ),
  getAhead: api.reminders.getAhead
    .use(own)
    .handler(({ context }) => read(context.house, context.asker, getAhead)),
  setAhead: api.reminders.setAhead
    .use(acting('reminders.set'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('reminders.ahead', input), (unit) =>
        setAhead(unit, input.days),
      ),
    ),
  listGivenUp: api.reminders.listGivenUp
    .use(acting('access.administer'))
    .handler(({ context }) => read(context.house, context.asker, listGivenUp)),
}
