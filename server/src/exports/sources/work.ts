import { WORK_GROUPS } from '@ptdv/core/admission/work-items'
import { listAllWork } from '../../work/list-work.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const workSource: ExportSource<'work'> = {
  title: async ({ asker }) => titleOf('work', asker.organisationName),
  open: async (unit) => ({
    lines: [],
    count: null,
    sheets: { work: { rows: rowsOf(listAllWork(unit)) } },
  }),
}

async function* rowsOf(lines: ReturnType<typeof listAllWork>) {
  for await (const { item } of lines) {
    yield {
      group: WORK_GROUPS[item.group],
      who: item.person,
      what: item.what,
      due: item.due ?? null,
      dueText: item.dueText,
      why: item.why === '.' ? null : item.why,
    }
  }
}
