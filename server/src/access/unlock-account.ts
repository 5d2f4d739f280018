import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { nameKey } from './guesses.ts'
import { getManagedAccount } from './managed-account.ts'

/** Lifts the lock that wrong passwords set. @throws Missing */
export async function unlockAccount(unit: Unit, accountId: number): Promise<{ done: boolean }> {
  const account = await getManagedAccount(unit, accountId)
  await unit.db.deleteFrom('guess').where('key', '=', nameKey(account.userName)).execute()
  await noteAudit(unit, { action: 'account.unlocked', subject: 'account', subjectId: account.id })
  return { done: true }
}
