import { read, write } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { fingerprint, replaceTemplate } from './replace-template.ts'
import { downloadTemplate, listTemplates } from './report-template.ts'

export const templateRoutes = {
  listTemplates: api.reports.listTemplates
    .use(acting('reports.read'))
    .handler(({ context }) => read(context.house, context.asker, listTemplates)),
  replaceTemplate: api.reports.replaceTemplate
    .use(acting('reports.set_template'))
    .handler(async ({ context, input: { file, from, key } }) => {
      const bytes = await file.bytes()
      const request = {
        key,
        route: 'reports.replace_template',
        body: { from, name: file.name, sha256: fingerprint(bytes) },
      }
      return write(context.house, context.asker, request, (unit) =>
        replaceTemplate(unit, { name: file.name, bytes, from }),
      )
    }),
  downloadTemplate: api.reports.downloadTemplate
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => downloadTemplate(unit, input)),
    ),
}
