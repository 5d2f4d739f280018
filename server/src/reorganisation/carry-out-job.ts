import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { z } from 'zod'
import type { JobRunner } from '../jobs/job-run.ts'
import { carryOut } from './carry-out.ts'

const input = z.object({ id: z.number(), version: z.number() })

/** Carries out a plan now, for who waits and sees how far it is. */
export const carryOutJob: JobRunner<z.output<typeof input>> = {
  parse: (kept) => input.parse(kept),
  run: (job) =>
    job.finish(async (unit) => {
      const { acts, after, openTodos } = await carryOut(unit, job.input, job.progress)
      const left =
        openTodos === 0 ? '' : ` Còn ${formatNumber(openTodos)} việc để lại cần quyết định.`
      return {
        sentence: `Đã ghi ${formatNumber(acts)} quyết định ngày ${formatDate(unit.today)}: ${formatNumber(after.members)} đảng viên và ${formatNumber(after.cases)} hồ sơ đang xét còn nguyên.${left}`,
        link: `/to-chuc/sap-xep/${job.input.id}`,
      }
    }),
}
