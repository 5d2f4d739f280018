import type { RequestContext } from '../http/api.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import { findSignedIn } from './resolve-asker.ts'

/** Ends the session of this browser. Signing out twice is no error. */
export async function signOut(context: RequestContext): Promise<{ done: boolean }> {
  const signedIn = await findSignedIn(context)
  if (signedIn !== null) {
    const { requestId, house } = context
    await noteAccountDeed(house.db, {
      action: 'account.signed_out',
      accountId: signedIn.accountId,
      requestId,
    })
  }
  context.setCookies(await context.house.auth.signOut(context.headers))
  return { done: true }
}
