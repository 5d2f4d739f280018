import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { z } from 'zod'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'

const NEWEST = 10
const addressSchema = z.email()

/** Where the account gets its letters, and what became of the newest. */
export async function getOwnMail({ db, house, asker }: Unit) {
  const own = await db
    .selectFrom('mail_address')
    .select('address')
    .where('account_id', '=', asker.accountId)
    .executeTakeFirst()
  const letters = await db
    .selectFrom('mail')
    .select(['subject', 'made_at', 'sent_at', 'next_try_at', 'problem'])
    .where('account_id', '=', asker.accountId)
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute()
  return {
    sends: house.mail !== null,
    address: own?.address ?? null,
    letters: letters.map(({ subject, made_at, sent_at, next_try_at, problem }) => ({
      subject,
      at: made_at.toISOString(),
      state:
        sent_at !== null
          ? ('sent' as const)
          : next_try_at !== null
            ? ('waiting' as const)
            : ('given_up' as const),
      problem,
    })),
  }
}

/** Sets where the account's letters go; null: nowhere. @throws Refusal THU-DIA-CHI-SAI */
export async function setOwnMail(unit: Unit, address: string | null): Promise<{ done: boolean }> {
  const { db, asker } = unit
  if (address === null) {
    await db.deleteFrom('mail_address').where('account_id', '=', asker.accountId).execute()
  } else {
    if (!addressSchema.safeParse(address).success) {
      throw new Refusal(
        'THU-DIA-CHI-SAI',
        'Địa chỉ thư chưa đúng. Nhập đủ, ví dụ ten@hungyen.dcs.vn.',
        'address',
      )
    }
    await db
      .insertInto('mail_address')
      .values({ account_id: asker.accountId, address })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ address }))
      .execute()
  }
  await noteAudit(unit, {
    action: address === null ? 'account.mail_taken_away' : 'account.mail_set',
    subject: 'account',
    subjectId: asker.accountId,
  })
  return { done: true }
}

/** Asks for a test letter. @throws Refusal THU-CHUA-DAT-MAY-CHU, THU-CHUA-CO-DIA-CHI */
export async function sendTestMail(unit: Unit): Promise<{ done: boolean }> {
  const { sends, address } = await getOwnMail(unit)
  if (!sends) {
    throw new Refusal(
      'THU-CHUA-DAT-MAY-CHU',
      'Hệ thống này chưa đặt máy chủ thư. Việc cần làm vẫn có ở trang “Việc cần làm” và mục thông báo.',
    )
  }
  if (address === null) {
    throw new Refusal('THU-CHUA-CO-DIA-CHI', 'Ghi địa chỉ thư trước rồi gửi thử.', 'address')
  }
  await unit.db
    .insertInto('mail')
    .values({
      account_id: unit.asker.accountId,
      subject: 'PTĐV: thư thử',
      body: `Thư nhắc việc của PTĐV đến được địa chỉ này. Thư chỉ nêu số việc và đường dẫn, không nêu tên người.\n\n${unit.house.mail!.address}`,
    })
    .execute()
  return { done: true }
}

/** For the administrator: whose letters did not arrive. */
export async function listGivenUp({ db }: Unit) {
  const { rows } = await sql<{ account: string; problem: string; at: Date }>`
    select display_name as account, problem, at from mails_given_up()`.execute(db)
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }))
}
