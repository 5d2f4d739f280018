import { addMonths } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { House } from '../database/house.ts'
import { oncePerDay } from '../jobs/daily.ts'
import { every, type Rounds } from '../jobs/every.ts'
import { makeDigests } from './make-digests.ts'
import { openPost, sendMails } from './send-mails.ts'

const EVERY_MS = 30_000
const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Makes the digest of each day in its morning, and sends the letters that wait. */
export function startReminders(house: House, onFault: (error: unknown) => void): Rounds {
  return every({ ms: EVERY_MS }, () => remind(house, new Date()), onFault)
}

/** One round. @param now tells the hour; the day is the house's */
export async function remind(house: House, now: Date): Promise<void> {
  const { mail, digestHour } = house
  if (Number(HOUR.format(now)) >= digestHour) {
    await oncePerDay(house.keeperDb, 'digest', house.today(), async () => {
      await makeDigests(house, mail)
      await sweep(house)
    })
  }
  if (mail === null) return
  const post = openPost(mail)
  try {
    await sendMails(house.keeperDb, post)
  } finally {
    post.close()
  }
}

/** Letters are kept a month, figures of digests a year. */
async function sweep({ keeperDb, today }: House): Promise<void> {
  await sql`delete from mail where made_at < clock_timestamp() - interval '30 days'`.execute(
    keeperDb,
  )
  await sql`delete from digest where on_date < ${addMonths(today(), -12)}`.execute(keeperDb)
}
