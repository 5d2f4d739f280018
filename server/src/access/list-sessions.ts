import type { House } from '../database/house.ts'
import type { SignedIn } from './resolve-asker.ts'

/** One's own living sessions, the one last used first. */
export async function listSessions(house: House, { accountId, sessionId }: SignedIn) {
  const rows = await house.db
    .selectFrom('account.session')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', String(accountId))
    .where('expiresAt', '>', new Date())
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.updatedAt.toISOString(),
    address: row.ipAddress || null,
    device: row.userAgent || null,
    current: row.id === sessionId,
  }))
}
