import { Refusal } from '@ptdv/core/refusal'
import type { RequestContext } from '../http/api.ts'
import { assertOwnPassword } from './change-password.ts'
import { noteAccountDeed } from './note-account-deed.ts'
import type { SignedIn } from './resolve-asker.ts'

/**
 * Makes a TOTP secret and backup codes; they count once the first code is confirmed.
 * @throws Refusal TAM-KHOA, MAT-KHAU-CU-SAI, DA-CO-LOP-HAI.
 */
export async function startSecondFactor(
  { house, headers, address, requestId }: RequestContext,
  { accountId, userName }: SignedIn,
  password: string,
): Promise<{ uri: string; secret: string; backupCodes: string[] }> {
  await assertOwnPassword(house.db, { userName, accountId, address, password, field: 'password' })
  const started = await house.auth.startSecondFactor(headers, password)
  if (started === 'wrong_password') throw new Error('The password was right a moment ago.')
  if (started === 'already_on') {
    throw new Refusal(
      'DA-CO-LOP-HAI',
      'Tài khoản đã có lớp bảo vệ thứ hai. Nếu mất điện thoại, nhờ quản trị hệ thống cấp lại mật khẩu và gỡ lớp cũ.',
    )
  }
  await noteAccountDeed(house.db, { action: 'account.second_factor_started', accountId, requestId })
  const { searchParams } = new URL(started.uri)
  // The library writes its made-up e-mail address into the label; people see their user name.
  const label = `${encodeURIComponent('PTĐV')}:${encodeURIComponent(userName)}`
  return {
    uri: `otpauth://totp/${label}?${searchParams.toString()}`,
    secret: searchParams.get('secret') ?? '',
    backupCodes: [...started.backupCodes],
  }
}
