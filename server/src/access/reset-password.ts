import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { nameKey } from './guesses.ts'
import { getManagedAccount } from './managed-account.ts'
import { endSessions, setPassword } from './credentials.ts'

/**
 * A new first password: all sessions end, a lock is lifted, a disabled account opens again.
 * @param input secondFactorToo: the telephone is lost, the second factor is set up anew
 * @throws Missing
 */
export async function resetPassword(
  unit: Unit,
  input: { readonly id: number; readonly secondFactorToo: boolean },
  firstPassword: string,
): Promise<{ done: boolean }> {
  const { db } = unit
  const account = await getManagedAccount(unit, input.id)
  await setPassword(db, account.id, firstPassword)
  await endSessions(db, account.id, null)
  await db
    .updateTable('account')
    .set({ must_change_password: true, disabled_on: null })
    .where('id', '=', account.id)
    .execute()
  await db.deleteFrom('guess').where('key', '=', nameKey(account.userName)).execute()
  if (input.secondFactorToo) {
    await db.deleteFrom('account.twoFactor').where('userId', '=', String(account.id)).execute()
    await db
      .updateTable('account.user')
      .set({ twoFactorEnabled: false })
      .where('id', '=', String(account.id))
      .execute()
  }
  await noteAudit(unit, {
    action: 'account.password_reset',
    subject: 'account',
    subjectId: account.id,
    detail: { secondFactorToo: input.secondFactorToo },
  })
  return { done: true }
}
