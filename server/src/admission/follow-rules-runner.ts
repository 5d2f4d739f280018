import { formatNumber } from '@ptdv/core/text/numbers'
import { z } from 'zod'
import type { JobRunner } from '../jobs/job-run.ts'
import { followCases } from './follow-cases.ts'

const input = z.object({})

/** A rule was set: every case in progress is settled again, so that lists and work lists say what the case says. */
export const followRulesRunner: JobRunner<z.output<typeof input>> = {
  parse: (kept) => input.parse(kept),
  run: (job) =>
    job.finish(async (unit) => {
      const cells = await unit.db
        .selectFrom('admission_case')
        .select('cell_id')
        .distinct()
        .where('closed_on', 'is', null)
        .execute()
      let settled = 0
      await followCases(
        unit,
        cells.map((cell) => cell.cell_id),
        (done, total) => {
          settled = total
          job.progress(done, total)
        },
      )
      return {
        sentence: `Đã tính lại ${formatNumber(settled)} hồ sơ đang xét theo quy định vừa ghi.`,
        link: '/quy-dinh',
      }
    }),
}
