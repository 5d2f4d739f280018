import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import {
  askForMarkedCopy,
  askForWrongRows,
  askToMendFromFile,
  askToUndo,
  askToWrite,
} from './ask-import.ts'
import { discardImport } from './discard-import.ts'
import { getImport } from './get-import.ts'
import { listImports } from './list-imports.ts'
import { listImportRows } from './list-rows.ts'
import { listWrittenValues } from './list-values.ts'
import { mendAll } from './mend-all.ts'
import { mendRows } from './mend-rows.ts'
import { setImportOptions, startImport } from './start-import.ts'
import { makeTemplate } from './make-template.ts'

/** Whoever brings in anything may come in here; each kind asks for its own capability besides. */
const imports = acting('imports.write')

export const importsRoutes = {
  list: api.imports.list
    .use(imports)
    .handler(({ context }) => read(context.house, context.asker, (unit) => listImports(unit))),
  template: api.imports.template
    .use(imports)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => makeTemplate(unit, input.kind)),
    ),
  start: api.imports.start
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.start', input), (unit) =>
        startImport(unit, input),
      ),
    ),
  get: api.imports.get
    .use(imports)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getImport(unit, input.id)),
    ),
  rows: api.imports.rows
    .use(imports)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listImportRows(unit, input)),
    ),
  mend: api.imports.mend
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.mend', input), (unit) =>
        mendRows(unit, input),
      ),
    ),
  values: api.imports.values
    .use(imports)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listWrittenValues(unit, input)),
    ),
  mendAll: api.imports.mendAll
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.mend_all', input), (unit) =>
        mendAll(unit, input),
      ),
    ),
  wrongRows: api.imports.wrongRows
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.wrong_rows', input), (unit) =>
        askForWrongRows(unit, input.id),
      ),
    ),
  mendFromFile: api.imports.mendFromFile
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.mend_from_file', input), (unit) =>
        askToMendFromFile(unit, input),
      ),
    ),
  setOptions: api.imports.setOptions
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.set_options', input), (unit) =>
        setImportOptions(unit, input),
      ),
    ),
  commit: api.imports.commit
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.commit', input), (unit) =>
        askToWrite(unit, input),
      ),
    ),
  undo: api.imports.undo
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.undo', input), (unit) =>
        askToUndo(unit, input.id),
      ),
    ),
  discard: api.imports.discard
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.discard', input), (unit) =>
        discardImport(unit, input.id),
      ),
    ),
  markedCopy: api.imports.markedCopy
    .use(imports)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('imports.marked_copy', input), (unit) =>
        askForMarkedCopy(unit, input.id),
      ),
    ),
}
