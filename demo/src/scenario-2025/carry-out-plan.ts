import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import type { House } from '@ptdv/server/database/house'
import type { Database } from '@ptdv/server/database/schema'
import type { Asker, Unit } from '@ptdv/server/database/unit-of-work'
import { carryOut } from '@ptdv/server/reorganisation/carry-out'
import { savePlan } from '@ptdv/server/reorganisation/save-plan'
import { sql, type Transaction } from 'kysely'

export interface Decided {
  readonly name: string
  readonly paper: { readonly number: string; readonly date: PlainDate }
  readonly plan: Plan
}

/** Keeps the plan and carries it out as the wizard does, by the officer's mandate, on the day it takes effect. */
export async function carryOutPlan(
  db: Transaction<Database>,
  house: House,
  officer: string,
  { name, paper, plan }: Decided,
): Promise<Awaited<ReturnType<typeof carryOut>>> {
  const unit = await unitOf(db, house, officer, plan.effectiveOn)
  const saved = await savePlan(unit, { id: null, version: 0, name, paper, plan })
  return carryOut(unit, saved)
}

/** A unit of work within the loading transaction: the same as a request's, on the demo's day. */
export async function unitOf(
  db: Transaction<Database>,
  house: House,
  officer: string,
  today: PlainDate,
): Promise<Unit> {
  const found = await db
    .selectFrom('account')
    .innerJoin('mandate', 'mandate.account_id', 'account.id')
    .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
    .where('account.user_name', '=', officer)
    .where('mandate.ended_at', 'is', null)
    .select([
      'account.id as accountId',
      'account.display_name as accountName',
      'mandate.id as mandateId',
      'mandate.role',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
    ])
    .executeTakeFirstOrThrow()
  const requestId = `demo-${officer}-${today}`
  const asker: Asker = { ...found, onBehalfOf: null, requestId }
  await sql`select enter(${asker.organisationId}, ${asker.accountId}, ${requestId}, 'demo', '')`.execute(
    db,
  )
  return { db, asker, house: { ...house, today: () => today }, today }
}
