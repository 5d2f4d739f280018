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

/** @param slowest how long a server may be silent. Milliseconds */
export function openPost(
  { url, from, onThisMachine }: MailSettings,
  slowest: number = SLOWEST,
): Post {
  const transport = createTransport(
    {
      url,
      // Neither the password nor a letter goes over a network in the clear; certificates are verified.
      requireTLS: !onThisMachine,
      dnsTimeout: slowest,
      connectionTimeout: slowest,
      greetingTimeout: slowest,
      socketTimeout: slowest,
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
    if (went === 'nothing' || went === 'unreached') break
    if (went === 'sent') sent += 1
  }
  return sent
}

async function sendNext(db: Db, post: Post): Promise<'nothing' | 'sent' | 'put_off' | 'unreached'> {
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
    return 'put_off'
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
    // It spoke about this letter: the next may go.
    return isRefused(error) ? 'put_off' : 'unreached'
  }
  await sql`
    update mail set attempts = attempts + 1, sent_at = clock_timestamp(), next_try_at = null, problem = null
    where id = ${id}`.execute(db)
  return 'sent'
}

/** Codes of Node for a certificate that is not believed and for a server that speaks no TLS. */
const DISTRUSTS = /CERT|UNABLE_TO|ERR_TLS|ERR_SSL/

interface MailFault {
  readonly code?: unknown
  /** What Node calls it, where nodemailer has a wider word. */
  readonly originalCode?: unknown
  readonly responseCode?: unknown
}

function isRefused(error: unknown): boolean {
  const { code, responseCode } = error as MailFault
  return code === 'EENVELOPE' && typeof responseCode === 'number'
}

/** For the administrator; what the mail server said may hold an address and is left out. */
function problemOf(error: unknown): string {
  const { code, originalCode, responseCode } = error as MailFault
  if (code === 'EAUTH') return 'Máy chủ thư không nhận tên hoặc mật khẩu.'
  if (code === 'ETLS' || DISTRUSTS.test(String(originalCode))) {
    return 'Máy chủ thư không mã hóa đường truyền, hoặc chứng chỉ của máy chủ không được tin.'
  }
  if (typeof responseCode === 'number') return `Máy chủ thư không nhận (mã ${responseCode}).`
  return 'Không nối được máy chủ thư, hoặc máy chủ không trả lời.'
}
