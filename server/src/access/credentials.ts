import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Db } from '../database/connect.ts'

/** scrypt, about 0.1 s. */
export async function isPassword(db: Db, accountId: number, password: string): Promise<boolean> {
  const credential = await db
    .selectFrom('account.credential')
    .select('password')
    .where('userId', '=', String(accountId))
    .executeTakeFirst()
  return (
    typeof credential?.password === 'string' &&
    verifyPassword({ hash: credential.password, password })
  )
}

export async function setPassword(db: Db, accountId: number, password: string): Promise<void> {
  await db
    .updateTable('account.credential')
    .set({ password: await hashPassword(password), updatedAt: new Date() })
    .where('userId', '=', String(accountId))
    .execute()
}

/** @param except the session to be left, where one is */
export async function endSessions(db: Db, accountId: number, except: string | null): Promise<void> {
  await db
    .deleteFrom('account.session')
    .where('userId', '=', String(accountId))
    .$if(except !== null, (query) => query.where('id', '!=', except))
    .execute()
}

/** Sessions that ran out are of no use to anybody; they go when their account signs in again. */
export async function dropExpiredSessions(db: Db, accountId: number): Promise<void> {
  await db
    .deleteFrom('account.session')
    .where('userId', '=', String(accountId))
    .where('expiresAt', '<', new Date())
    .execute()
}
