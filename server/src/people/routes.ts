import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { findTwins } from './find-twins.ts'
import { getPerson } from './get-person.ts'
import { mendPerson } from './mend-person.ts'
import { openSealed, revealIdentity } from './reveal-identity.ts'
import { searchPeople } from './search-people.ts'

export const peopleRoutes = {
  search: api.people.search
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => searchPeople(unit, input.text)),
    ),
  findTwins: api.people.findTwins
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => findTwins(unit, input)),
    ),
  get: api.people.get
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getPerson(unit, input.id)),
    ),
  mend: api.people.mend
    .use(acting('people.mend'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('people.mend', input), (unit) =>
        mendPerson(unit, input),
      ),
    ),
  revealIdentity: api.people.revealIdentity
    .use(acting('people.reveal_identity'))
    .handler(async ({ context, input }) =>
      openSealed(
        context.house,
        await write(
          context.house,
          context.asker,
          writeRequest('people.reveal_identity', input),
          (unit) => revealIdentity(unit, input.id),
        ),
      ),
    ),
}
