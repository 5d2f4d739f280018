import { createTransport } from 'nodemailer'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { MailSettings } from './mail-settings.ts'

/** A mail server that answers slower is tried again later. Milliseconds. */
const SLOWEST = 15_000
/** Minutes until it is tried again, after each failure; then it is given up. */
const AGAIN_AFTER = [5, 30, 120, 360, 960] as const
const AT_ONCE = 20

interface Letter {
  readonly id: number
  readonly address: string | null
  readonly subject: string
  readonly body: string
  readonly attempts: number
}

/** How a letter leaves; made once for a round of sending. */
export interface Post {
  send(letter: {
    readonly id: number
    readonly to: string
    readonly subject: string
    readonly text: string
  }): Promise<void>
  close(): void
}

export function openPost({ url, from }: MailSettings): Post {
  const transport = createTransport(
    {
      url,
      connectionTimeout: SLOWEST,
      greetingTimeout: SLOWEST,
      socketTimeout: SLOWEST,
      // No logs, no files, no addresses fetched from anywhere.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ id, ...letter }) {
      // The same letter sent again after a lost answer is known by its number.
      await transport.sendMail({ ...letter, messageId: `<ptdv-${id}@${hostOf(from)}>` })
    },
    close: () => transport.close(),
  }
}

function hostOf(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'ptdv'
}

/**
 * Sends what waits, each letter by one server alone. One that does not go is tried again later and given up after a day;
 * nothing else waits for it. Runs as the keeper. Answers how many were sent.
 */
export async function sendMails(keeperDb: Db, post: Post): Promise<number> {
  let sent = 0
  for (let tried = 0; tried < AT_ONCE; tried++) {
    const went = await keeperDb.transaction().execute((db) => sendNext(db, post))
    // The next would wait as long for a server that does not answer: it comes with the next round.
    if (went !== 'sent') break
    sent += 1
  }
  return sent
}

async function sendNext(db: Db, post: Post): Promise<'nothing' | 'sent' | 'failed'> {
  const { rows } = await sql<Letter>`
    select m.id, a.address, m.subject, m.body, m.attempts from mail m
    left join mail_address a on a.account_id = m.account_id
    where m.next_try_at <= clock_timestamp() order by m.next_try_at limit 1
    for update of m skip locked`.execute(db)
  const [letter] = rows
  if (letter === undefined) return 'nothing'
  const { id, address, subject, body: text, attempts } = letter
  if (address === null) {
    // Whoever took the address away wants no letter any more.
    await sql`delete from mail where id = ${id}`.execute(db)
    return 'failed'
  }
  try {
    await post.send({ id, to: address, subject, text })
  } catch (error) {
    const again = AGAIN_AFTER[attempts]
    await sql`
      update mail set attempts = attempts + 1, problem = ${problemOf(error)},
        next_try_at = case when ${again ?? null}::integer is null then null
          else clock_timestamp() + make_interval(mins => ${again ?? 0}) end
      where id = ${id}`.execute(db)
    return 'failed'
  }
  await sql`
    update mail set attempts = attempts + 1, sent_at = clock_timestamp(), next_try_at = null, problem = null
    where id = ${id}`.execute(db)
  return 'sent'
}

/** For the administrator; what the mail server said may hold an address and is left out. */
function problemOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (typeof responseCode === 'number') return `Máy chủ thư không nhận (mã ${responseCode}).`
  if (code === 'EAUTH') return 'Máy chủ thư không nhận tên hoặc mật khẩu.'
  return 'Không nối được máy chủ thư, hoặc máy chủ không trả lời.'
}
