import { randomBytes } from 'node:crypto'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getManagedAccount } from './managed-account.ts'
import { endSessions, setPassword } from './credentials.ts'

/** The account ends today: sessions end, and its password is one that nobody knows. @throws Missing */
export async function disableAccount(unit: Unit, accountId: number): Promise<{ done: boolean }> {
  const account = await getManagedAccount(unit, accountId)
  await unit.db
    .updateTable('account')
    .set({ disabled_on: unit.today })
    .where('id', '=', account.id)
    .execute()
  await setPassword(unit.db, account.id, randomBytes(32).toString('base64'))
  await endSessions(unit.db, account.id, null)
  await noteAudit(unit, { action: 'account.disabled', subject: 'account', subjectId: account.id })
  return { done: true }
}
