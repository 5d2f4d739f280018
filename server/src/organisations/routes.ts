import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { changeTree } from './change-tree.ts'
import { getOrganisationPage } from './get-organisation.ts'
import { listChildren } from './list-children.ts'
import { searchOrganisations } from './search-organisations.ts'
import { listStatements } from './list-statements.ts'
import { stateBaseType } from './state-base-type.ts'
import { stateUnit } from './state-unit.ts'

export const organisationsRoutes = {
  listChildren: api.organisations.listChildren
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listChildren(unit, input)),
    ),
  search: api.organisations.search
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => searchOrganisations(unit, input)),
    ),
  get: api.organisations.get
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getOrganisationPage(unit, input)),
    ),
  change: api.organisations.change
    .use(acting('organisations.change'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('organisations.change', input), (unit) =>
        changeTree(unit, input),
      ),
    ),
  listStatements: api.organisations.listStatements
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listStatements(unit, input)),
    ),
  stateUnit: api.organisations.stateUnit
    .use(acting('organisations.change'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('organisations.state_unit', input), (unit) =>
        stateUnit(unit, input),
      ),
    ),
  stateBaseType: api.organisations.stateBaseType
    .use(acting('organisations.change'))
    .handler(({ context, input }) =>
      write(
        context.house,
        context.asker,
        writeRequest('organisations.stateBaseType', input),
        (unit) => stateBaseType(unit, input),
      ),
    ),
}
