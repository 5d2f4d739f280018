import { sql } from 'kysely'
import { z } from 'zod'
import type { Unit } from '../database/unit-of-work.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { resultInWords, runChecks } from './run-checks.ts'

const input = z.object({ organisation: z.number().int() })

export const checkDataRunner: JobRunner<z.output<typeof input>> = {
  parse: (kept) => input.parse(kept),
  run: (job) =>
    job.finish(async (unit) => {
      const { organisation } = job.input
      await narrowTo(unit, organisation)
      const result = await runChecks(unit, {
        organisation,
        before: async (done, total, name) => {
          job.progress(done, total, name)
          await job.stopIfCancelled()
        },
      })
      await widenAgain(unit)
      return {
        sentence: resultInWords(result),
        link: `/chat-luong-du-lieu?to-chuc=${organisation}`,
        detail: result,
      }
    }),
}

/** From here on the asker sees only this part of the asker's own: checks look at what is in sight. @throws Missing */
async function narrowTo(unit: Unit, organisation: number): Promise<void> {
  await getVisibleOrganisation(unit, organisation)
  await seeAs(unit, organisation)
}

function widenAgain(unit: Unit): Promise<void> {
  return seeAs(unit, unit.asker.organisationId)
}

async function seeAs({ db }: Unit, organisation: number): Promise<void> {
  await sql`select set_config('ptdv.organisation', ${String(organisation)}, true)`.execute(db)
}
