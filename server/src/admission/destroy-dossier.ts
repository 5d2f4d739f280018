import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/**
 * Destroys what is kept of a withdrawn application: the life history as handed in, the bytes of scans, and what the
 * person's record says beyond name and birth, unless the person stands in another case or is a member. The acts stay.
 */
export async function destroyDossier(
  unit: Unit,
  { caseId, personId }: { readonly caseId: number; readonly personId: number },
): Promise<void> {
  await unit.db.deleteFrom('life_history').where('case_id', '=', caseId).execute()
  await sql`
    with gone as (
      update scan set withdrawn_at = coalesce(withdrawn_at, now()), withdrawn_reason = coalesce(withdrawn_reason, 'Hủy hồ sơ đã rút đơn')
      where case_id = ${caseId} returning file_id
    )
    update stored_file set keep_until = now() where id in (select file_id from gone) and keep_until is null`.execute(
    unit.db,
  )
  await sql`
    update person p set sex = null, identity_cipher = null, identity_hash = null, identity_tail = null,
      ethnic_group = null, religion = null, schooling = null, occupation = null, home = null, residence = null,
      phone = null, professional_level = null, academic_title = null, theory_level = null, youth_union_member = false, trade_union_member = false, version = version + 1
    where id = ${personId}
      and not exists (select from membership m where m.person_id = p.id)
      and not exists (select from admission_case c where c.person_id = p.id and c.id <> ${caseId})`.execute(
    unit.db,
  )
}
