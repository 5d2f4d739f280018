import { read } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { listForm2 } from './list-form-2.ts'
import { readForm2 } from './read-form-2.ts'
import { writeForm2 } from './write-form-2.ts'

export const form2Routes = {
  // People's records stand behind the rows, so who sees no people sees no form.
  getForm2: api.reports.getForm2
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => readForm2(unit, input)),
    ),
  listForm2: api.reports.listForm2
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listForm2(unit, input)),
    ),
  downloadForm2: api.reports.downloadForm2
    .use(acting('people.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => writeForm2(unit, input)),
    ),
}
