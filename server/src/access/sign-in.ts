import { Refusal } from '@ptdv/core/refusal'
import type { RequestContext } from '../http/api.ts'
import { dropExpiredSessions } from './credentials.ts'
import { countAttempt, forgetGuesses, takeBackAttempt } from './guesses.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import { normalUserName } from './user-names.ts'

interface Credentials {
  readonly userName: string
  readonly password: string
  readonly code?: string | undefined
}

/**
 * Signs in with user name and password, and with the code of the second factor where there is one (both are sent
 * again with the code). Whether a user name exists is never told: the counting and the answers are the same.
 * @throws Refusal TAM-KHOA, DANG-NHAP-SAI, MA-SAI, MA-DA-DUNG.
 */
export async function signIn(
  context: RequestContext,
  credentials: Credentials,
): Promise<{ state: 'signed_in' | 'code_needed' }> {
  const { house, requestId, address } = context
  const attempt = await countAttempt(house.db, credentials.userName, address)
  if (attempt === null) {
    throw new Refusal(
      'TAM-KHOA',
      'Đã nhập sai nhiều lần nên tạm khóa, ít nhất 15 phút. Đợi rồi thử lại, hoặc nhờ quản trị hệ thống mở khóa.',
    )
  }
  const outcome = await house.auth.signIn({
    ...credentials,
    code: credentials.code,
    address,
    device: context.headers.get('user-agent'),
  })
  if (outcome.state === 'code_needed') {
    await takeBackAttempt(house.db, attempt)
    return { state: 'code_needed' }
  }
  const account = await house.db
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', normalUserName(credentials.userName))
    .executeTakeFirst()
  const note = (action: string) =>
    noteAccountDeed(house.db, {
      action,
      accountId: account?.id ?? null,
      requestId,
      detail: { address },
    })
  if (outcome.state === 'signed_in') {
    await forgetGuesses(house.db, attempt)
    if (account !== undefined) await dropExpiredSessions(house.db, account.id)
    await note('account.signed_in')
    context.setCookies(outcome.cookies)
    return { state: 'signed_in' }
  }
  await note(attempt.locksName ? 'account.locked' : 'account.sign_in_failed')
  if (outcome.state === 'wrong_code') {
    throw new Refusal(
      'MA-SAI',
      'Mã xác nhận không đúng hoặc đã quá 30 giây. Xem mã mới trên điện thoại rồi nhập lại.',
      'code',
    )
  }
  if (outcome.state === 'used_code') {
    throw new Refusal(
      'MA-DA-DUNG',
      'Mã này vừa được dùng để đăng nhập một lần. Đợi mã mới trên điện thoại rồi nhập lại.',
      'code',
    )
  }
  throw new Refusal(
    'DANG-NHAP-SAI',
    'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ; sai 5 lần sẽ tạm khóa 15 phút.',
    'password',
  )
}
