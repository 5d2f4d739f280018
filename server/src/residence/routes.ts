import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { askComments } from './ask-comments.ts'
import { listResidence } from './list-residence.ts'
import { recordComment } from './record-comment.ts'

const reading = acting('members.read')

export const residenceRoutes = {
  list: api.residence.list
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listResidence(unit, input)),
    ),
  ask: api.residence.ask
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('residence.ask', input), (unit) =>
        askComments(unit, input.year),
      ),
    ),
  comment: api.residence.comment
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('residence.comment', input), (unit) =>
        recordComment(unit, input),
      ),
    ),
}
