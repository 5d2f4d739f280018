import type { ImportState } from '@ptdv/core/imports/contract'
import { kindOf } from '@ptdv/core/imports/kinds'
import { listImports } from '../../imports/list-imports.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const STATES = {
  reading: 'Đang đọc',
  unreadable: 'Không đọc được',
  ready: 'Chưa ghi',
  written: 'Đã ghi',
  discarded: 'Đã bỏ',
} as const satisfies Record<ImportState, string>

export const importsSource: ExportSource<'imports'> = {
  title: async ({ asker }) => titleOf('imports', asker.organisationName),
  async open(unit) {
    const imports = await listImports(unit)
    return {
      lines: [],
      count: imports.length,
      sheets: {
        imports: {
          rows: imports.map((each) => ({
            file: each.fileName,
            kind: kindOf(each.kind).name,
            state: STATES[each.state],
            ...each.counts,
            createdBy: each.createdBy,
            writtenBy: each.writtenBy,
            undoneBy: each.undoneBy,
          })),
        },
      },
    }
  },
}
