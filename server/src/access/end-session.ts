import type { RequestContext } from '../http/api.ts'
import { Missing } from '../http/missing.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import type { SignedIn } from './resolve-asker.ts'

/** Ends one of one's own sessions, at once. @throws Missing */
export async function endSession(
  { house, requestId }: RequestContext,
  { accountId }: SignedIn,
  sessionId: string,
): Promise<{ done: boolean }> {
  await house.db.transaction().execute(async (db) => {
    const ended = await db
      .deleteFrom('account.session')
      .where('id', '=', sessionId)
      .where('userId', '=', String(accountId))
      .returning('id')
      .executeTakeFirst()
    if (ended === undefined) throw new Missing()
    await noteAccountDeed(db, { action: 'account.session_ended', accountId, requestId })
  })
  return { done: true }
}
