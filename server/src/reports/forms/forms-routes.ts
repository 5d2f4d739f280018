import { read } from '../../database/unit-of-work.ts'
import { acting, api } from '../../http/api.ts'
import { readCutOffs } from '../read-cut-offs.ts'
import { checkForm, listDifference } from './check-form.ts'
import { listForm } from './list-form.ts'
import { readForm } from './read-form.ts'
import { writeForm } from './write-form.ts'

// People's records stand behind the rows, so who sees no people sees no form.
export const formsRoutes = {
  getForm: api.reports.getForm
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => readForm(unit, input)),
    ),
  getCutOffs: api.reports.getCutOffs
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => readCutOffs(unit, input.year)),
    ),
  checkForm: api.reports.checkForm
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => checkForm(unit, input)),
    ),
  listForm: api.reports.listForm
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listForm(unit, input)),
    ),
  listDifference: api.reports.listDifference
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listDifference(unit, input)),
    ),
  downloadForm: api.reports.downloadForm
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => writeForm(unit, input)),
    ),
}
