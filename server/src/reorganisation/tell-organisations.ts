import { formatDate } from '@ptdv/core/calendar/format-date'
import type { TriedPlan } from '@ptdv/core/reorganisation/check-plan'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import { planFates } from '@ptdv/core/reorganisation/preview-plan'
import { aliveOn, homeOn, nameOn } from '@ptdv/core/organisations/tree-on'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** One notice to each organisation that received others, moved or follows one that ended. */
export async function tellOrganisations(
  unit: Unit,
  tried: TriedPlan,
  plan: Plan,
  actId: number,
): Promise<void> {
  const on = plan.effectiveOn
  const told = new Map<number, string[]>()
  for (const { organisation, name, how } of planFates(tried, plan, new Map())) {
    const whom = aliveOn(tried.after, organisation, on)
      ? organisation
      : homeOn(tried.after, organisation, on)
    if (whom !== null) told.set(whom, [...(told.get(whom) ?? []), `${name}: ${how}`])
  }
  const notices = [...told]
    .filter(([organisation]) => organisation !== unit.asker.organisationId)
    .map(([organisation, lines]) => ({
      organisation,
      text: `${nameOn(tried.after, organisation, on)} sắp xếp từ ngày ${formatDate(on)}. ${lines.slice(0, 4).join('. ')}${lines.length > 4 ? ` và ${lines.length - 4} tổ chức khác` : ''}.`,
      link: `/to-chuc/${organisation}`,
    }))
  await sql`
    with put as (
      insert into outbox (kind, organisation_id, act_id, payload)
      select 'notice', n.organisation, ${actId}, jsonb_build_object('text', n.text, 'link', n.link)
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n (organisation integer, text text, link text)
      returning id
    )
    insert into outbox_pending (outbox_id) select id from put`.execute(unit.db)
}
