import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

const NEWEST = 50

/** The newest notices for the organisation one acts for, and how many this account has not read. */
export async function listNotices(unit: Unit) {
  const rows = await unit.db
    .selectFrom('notice')
    .leftJoin('notice_read', (join) =>
      join
        .onRef('notice_read.notice_id', '=', 'notice.id')
        .on('notice_read.account_id', '=', unit.asker.accountId),
    )
    .select([
      'notice.id',
      'notice.at',
      'notice.text',
      'notice.link',
      sql<boolean>`notice_read.notice_id is not null`.as('read'),
    ])
    .orderBy('notice.id', 'desc')
    .limit(NEWEST)
    .execute()
  const notices = rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    text: row.text,
    link: row.link,
    read: row.read,
  }))
  return { unread: notices.filter((notice) => !notice.read).length, notices }
}
