import { read, write } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { fingerprint, replaceTemplate } from '../documents/replace-template.ts'
import { downloadTemplate, listInForce, listTemplates } from '../documents/read-template.ts'

export const templateRoutes = {
  listTemplates: api.reports.listTemplates
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listTemplates(unit, input.document)),
    ),
  listInForce: api.reports.listInForce
    .use(acting('reports.read'))
    .handler(({ context }) => read(context.house, context.asker, listInForce)),
  replaceTemplate: api.reports.replaceTemplate
    .use(acting('reports.set_template'))
    .handler(async ({ context, input: { document, file, from, key } }) => {
      const bytes = await file.bytes()
      const request = {
        key,
        route: 'reports.replace_template',
        body: { document, from, name: file.name, sha256: fingerprint(bytes) },
      }
      return write(context.house, context.asker, request, (unit) =>
        replaceTemplate(unit, { document, name: file.name, bytes, from }),
      )
    }),
  downloadTemplate: api.reports.downloadTemplate
    .use(acting('reports.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => downloadTemplate(unit, input)),
    ),
}
