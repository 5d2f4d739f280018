import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { sealText } from '../people/identity-keys.ts'
import { loadOwnAway } from './away-cell.ts'

/** Telephone or mail, if the member gave it; an empty one takes it away. @throws Missing; Refusal KHONG-DUNG-CAP */
export async function saveReach(
  unit: Unit,
  { person, reach }: { readonly person: number; readonly reach: string },
): Promise<{ saved: boolean }> {
  await loadOwnAway(unit, person)
  if (reach === '') {
    await unit.db.deleteFrom('away_reach').where('person_id', '=', person).execute()
  } else {
    const row = { sealed: sealText(unit.house.identityKeys.away, reach), set_on: unit.today }
    await unit.db
      .insertInto('away_reach')
      .values({ person_id: person, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute()
  }
  await noteAudit(unit, { action: 'away.reach_set', subject: 'membership', subjectId: person })
  return { saved: true }
}
