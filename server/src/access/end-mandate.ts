import { can } from '@ptdv/core/access/roles'
import { sql } from 'kysely'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

/**
 * Ends a mandate at once: an administrator one within his organisation (not his own), anybody one that he lent.
 * @throws Missing
 */
export async function endMandate(unit: Unit, mandateId: number): Promise<{ done: boolean }> {
  const { db, asker } = unit
  const { rows } = await sql<{ id: number }>`
    update mandate m set ended_at = now()
    where m.id = ${mandateId} and m.ended_at is null and (
      (${can(asker.role, 'access.administer')} and in_scope(m.organisation_id) and m.account_id <> ${asker.accountId})
      or exists (select from mandate original
        where original.id = m.delegated_from and original.account_id = ${asker.accountId}))
    returning m.id`.execute(db)
  if (rows.length === 0) throw new Missing()
  await noteAudit(unit, { action: 'mandate.ended', subject: 'mandate', subjectId: mandateId })
  return { done: true }
}
