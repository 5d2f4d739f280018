import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { createAccountWithMandates } from '../access/create-account.ts'
import type { Db } from '../database/connect.ts'
import { TEST_TODAY } from './test-house.ts'

export const TEST_PASSWORD = 'lúa tháng mười chín vàng'

interface Officer {
  readonly userName: string
  readonly role: RoleKey
  readonly at: number
  readonly from?: PlainDate
  readonly to?: PlainDate | null
  readonly mustChangePassword?: boolean
}

/** An account with one mandate and TEST_PASSWORD. */
export async function seedOfficer(
  ownerDb: Db,
  { userName, role, at, from = '2024-01-01', to = null, mustChangePassword = false }: Officer,
): Promise<{ accountId: number; mandateId: number; userName: string }> {
  const { accountId, mandateIds } = await createAccountWithMandates(ownerDb, {
    userName,
    displayName: `Đồng chí ${userName}`,
    password: TEST_PASSWORD,
    mustChangePassword,
    organisationId: at,
    createdOn: TEST_TODAY,
    mandates: [{ role, organisationId: at, from, to }],
    grantedBy: null,
  })
  return { accountId, mandateId: mandateIds[0]!, userName }
}
