import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { createAccountWithMandates } from '@ptdv/server/access/create-account'
import type { Db } from '@ptdv/server/database/connect'
import { DEMO_PASSWORD } from '../accounts.ts'
import type { DemoAccount } from '../demo-data.ts'

/** Accounts with a mandate each from a day on, and no password to be changed. */
export async function makeAccounts(
  db: Db,
  accounts: readonly DemoAccount[],
  from: PlainDate,
  today: PlainDate,
): Promise<void> {
  const first = await db
    .selectFrom('organisation')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  for (const { userName, displayName, role, organisation } of accounts) {
    await createAccountWithMandates(db, {
      userName,
      displayName,
      password: DEMO_PASSWORD,
      mustChangePassword: false,
      organisationId: first.id,
      createdOn: today,
      mandates: [{ role, organisationId: organisation, from, to: null }],
      grantedBy: null,
    })
  }
}
