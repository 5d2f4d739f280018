import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { sendNotice } from '../audit/send-notice.ts'
import type { House } from '../database/house.ts'
import { write, type Asker } from '../database/unit-of-work.ts'
import { carryOut } from './carry-out.ts'
import { notePlan } from './note-plan.ts'
import { takePlan } from './take-plan.ts'

interface Due {
  readonly id: number
  readonly version: number
  readonly asker: Asker
}

/**
 * Carries out the plans appointed for today, or for a day on which no server ran, as decided by who appointed them.
 * One that no longer fits changes nothing: it is a draft again and says why. Several servers may do so at once: of two
 * that take the same plan, the second finds it done.
 */
export async function carryOutDue(house: House): Promise<number> {
  const due = await sql<Due>`
    select id, version, asker from reorganisation
    where state = 'scheduled' and effective_on <= ${house.today()} order by effective_on, id`.execute(
    house.keeperDb,
  )
  for (const plan of due.rows) {
    const key = `reorganisation-${plan.id}-${plan.version}`
    try {
      await write(house, plan.asker, { key, route: 'reorganisation.due', body: plan.id }, (unit) =>
        carryOut(unit, plan),
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await write(
        house,
        plan.asker,
        { key: `${key}-problem`, route: 'reorganisation.problem', body: plan.id },
        (unit) => keepProblem(unit, plan, error.sentence),
      ).catch((second: unknown) => {
        // Another server has done it, or somebody took the appointment back, in the meantime.
        if (!(second instanceof Refusal)) throw second
      })
    }
  }
  return due.rows.length
}

async function keepProblem(
  unit: Parameters<typeof takePlan>[0],
  plan: Due,
  problem: string,
): Promise<{ done: boolean }> {
  const row = await takePlan(unit, plan, 'scheduled')
  await unit.db
    .updateTable('reorganisation')
    .set({ state: 'draft', version: row.version + 1, asker: null, problem })
    .where('id', '=', row.id)
    .execute()
  const actId = await notePlan(unit, row, 'unscheduled', { problem })
  await sendNotice(unit, {
    organisationId: row.organisation_id,
    text: `Phương án “${row.name}” hẹn hôm nay chưa thực hiện được, chưa có gì thay đổi. ${problem}`,
    link: `/to-chuc/sap-xep/${row.id}`,
    actId,
  })
  return { done: true }
}
