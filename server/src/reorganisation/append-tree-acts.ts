import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { isPlanned, type PlannedChange } from '@ptdv/core/reorganisation/plan'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { subjectOf } from '../organisations/change-tree.ts'

/**
 * Appends the acts of a plan, in its order, each with its audit row: as appendAct does for one, in one statement for
 * all. Their home is the organisation that decides: what they found lies nowhere yet.
 */
export async function appendTreeActs(
  unit: Unit,
  plan: {
    readonly effectiveOn: PlainDate
    /** With real numbers. */
    readonly changes: readonly PlannedChange[]
    readonly paper: { readonly number: string; readonly date: PlainDate }
    readonly reorganisation: number
  },
): Promise<void> {
  const { asker } = unit
  const acts = plan.changes.map((change, place) => {
    if (isPlanned(subjectOf(change))) throw new Error('a planned number is no organisation')
    const { kind, ...payload } = change
    return { place, kind, subject: subjectOf(change), payload }
  })
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
        as g (place integer, kind text, subject bigint, payload jsonb)
    ), appended as (
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
        effective_on, recorded_by, recorded_by_name, mandate_id, on_behalf_of, paper_number, paper_date, payload)
      select 'organisation', g.subject, g.kind, ${asker.organisationId}, ${asker.organisationName},
        ${asker.organisationId}, ${plan.effectiveOn}, ${plan.effectiveOn}, ${asker.accountId}, ${asker.accountName},
        ${asker.mandateId}, ${asker.onBehalfOf}, ${plan.paper.number}, ${plan.paper.date}, g.payload
      from given g order by g.place
      returning id, kind, subject_id
    ), noted as (
      insert into audit (account_id, account_name, mandate_id, organisation_id, action, subject, subject_id, act_id,
        request_id, detail)
      select ${asker.accountId}, ${asker.accountName}, ${asker.mandateId}, ${asker.organisationId},
        'organisation.' || a.kind, 'organisation', a.subject_id, a.id, ${asker.requestId},
        jsonb_build_object('reorganisation', ${plan.reorganisation}::bigint)
      from appended a order by a.id
      returning id
    )
    insert into audit_pending (audit_id) select id from noted`.execute(unit.db)
}
