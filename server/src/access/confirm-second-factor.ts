import { Refusal } from '@ptdv/core/refusal'
import type { RequestContext } from '../http/api.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import type { SignedIn } from './resolve-asker.ts'

/** The first code proves that the telephone has the secret; the second factor is on from now. @throws Refusal MA-SAI */
export async function confirmSecondFactor(
  { house, headers, requestId, setCookies }: RequestContext,
  { accountId }: SignedIn,
  code: string,
): Promise<{ done: boolean }> {
  const cookies = await house.auth.confirmSecondFactor(headers, code)
  if (cookies === null) {
    throw new Refusal(
      'MA-SAI',
      'Mã không đúng. Kiểm tra giờ của điện thoại, đợi mã mới rồi nhập lại.',
      'code',
    )
  }
  await noteAccountDeed(house.db, { action: 'account.second_factor_on', accountId, requestId })
  setCookies(cookies)
  return { done: true }
}
