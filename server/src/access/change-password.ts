import { assertPasswordStrong } from '@ptdv/core/access/password-rule'
import { Refusal } from '@ptdv/core/refusal'
import type { RequestContext } from '../http/api.ts'
import { countAttempt, takeBackAttempt } from './guesses.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import { endSessions, isPassword, setPassword } from './credentials.ts'
import type { SignedIn } from './resolve-asker.ts'

/**
 * Changes one's own password and ends one's other sessions.
 * @throws Refusal TAM-KHOA, MAT-KHAU-CU-SAI, and those of the password rule.
 */
export async function changePassword(
  { house, requestId, address }: RequestContext,
  { accountId, userName, sessionId }: SignedIn,
  input: { readonly current: string; readonly next: string },
): Promise<{ done: boolean }> {
  await assertOwnPassword(house.db, {
    userName,
    accountId,
    address,
    password: input.current,
    field: 'current',
  })
  assertPasswordStrong(input.next, userName, input.current)
  await house.db.transaction().execute(async (db) => {
    await setPassword(db, accountId, input.next)
    await db
      .updateTable('account')
      .set({ must_change_password: false })
      .where('id', '=', accountId)
      .execute()
    await endSessions(db, accountId, sessionId)
    await noteAccountDeed(db, { action: 'account.password_changed', accountId, requestId })
  })
  return { done: true }
}

/** Asked again before what a borrowed browser must not do; wrong answers count as wrong sign-ins. */
export async function assertOwnPassword(
  db: RequestContext['house']['db'],
  given: { userName: string; accountId: number; address: string; password: string; field: string },
): Promise<void> {
  const attempt = await countAttempt(db, given.userName, given.address)
  if (attempt === null) {
    throw new Refusal(
      'TAM-KHOA',
      'Đã nhập sai mật khẩu nhiều lần nên tạm khóa, ít nhất 15 phút. Đợi rồi thử lại.',
      given.field,
    )
  }
  if (!(await isPassword(db, given.accountId, given.password))) {
    throw new Refusal('MAT-KHAU-CU-SAI', 'Mật khẩu đang dùng không đúng. Nhập lại.', given.field)
  }
  await takeBackAttempt(db, attempt)
}
