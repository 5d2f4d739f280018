import { randomUUID } from 'node:crypto'
import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { hashPassword } from 'better-auth/crypto'
import type { Db } from '../database/connect.ts'
import { isUserName, normalUserName } from './user-names.ts'

export interface NewMandate {
  readonly role: RoleKey
  readonly organisationId: number
  readonly from: PlainDate
  /** The last day; null while no end is set. */
  readonly to: PlainDate | null
}

export interface NewAccount {
  readonly userName: string
  readonly displayName: string
  readonly password: string
  readonly mustChangePassword: boolean
  /** Whose administrators look after the account. */
  readonly organisationId: number
  readonly createdOn: PlainDate
  readonly mandates: readonly NewMandate[]
  /** The account that grants; null for the loader and the command line. */
  readonly grantedBy: number | null
}

/**
 * Makes an account with its password and mandates, all or nothing when `db` is a transaction.
 * The scope of the asker is the caller's to check. Takes about 0.1 s: the password is hashed with scrypt.
 * @throws Refusal TEN-DANG-NHAP-SAI, TEN-DANG-NHAP-DA-CO.
 */
export async function createAccountWithMandates(
  db: Db,
  account: NewAccount,
): Promise<{ accountId: number; mandateIds: number[] }> {
  const userName = normalUserName(account.userName)
  if (!isUserName(userName)) {
    throw new Refusal(
      'TEN-DANG-NHAP-SAI',
      'Tên đăng nhập gồm 3–60 chữ cái không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ hoặc số.',
      'userName',
    )
  }
  const password = await hashPassword(account.password)
  const created = await db
    .insertInto('account')
    .values({
      user_name: userName,
      display_name: account.displayName,
      must_change_password: account.mustChangePassword,
      organisation_id: account.organisationId,
      created_on: account.createdOn,
    })
    .onConflict((conflict) => conflict.column('user_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (created === undefined) {
    throw new Refusal(
      'TEN-DANG-NHAP-DA-CO',
      `Tên đăng nhập “${userName}” đã có người dùng. Chọn tên khác.`,
      'userName',
    )
  }
  const now = new Date()
  const userId = String(created.id)
  await db
    .insertInto('account.user')
    .values({
      id: userId,
      name: account.displayName,
      // The library wants an address; this one reaches nobody (RFC 2606) and is never shown.
      email: `${userName}@x.invalid`,
      emailVerified: false,
      username: userName,
      twoFactorEnabled: false,
    })
    .execute()
  await db
    .insertInto('account.credential')
    .values({
      id: randomUUID(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password,
      updatedAt: now,
    })
    .execute()
  const mandateIds: number[] = []
  for (const mandate of account.mandates) {
    const granted = await db
      .insertInto('mandate')
      .values({
        account_id: created.id,
        role: mandate.role,
        organisation_id: mandate.organisationId,
        from_on: mandate.from,
        to_on: mandate.to,
        granted_by: account.grantedBy,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    mandateIds.push(granted.id)
  }
  return { accountId: created.id, mandateIds }
}
