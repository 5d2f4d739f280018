import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { plainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import { Refusal } from '@ptdv/core/refusal'
import { makeAuth } from '../access/auth.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { readDigestHour } from '../reminders/digest-hour.ts'
import { readMailSettings } from '../reminders/mail-settings.ts'
import { identityKeys } from '../people/identity-keys.ts'
import { connect, type DatabaseUrls } from './connect.ts'
import type { House } from './house.ts'

const CALENDAR_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** Today in Asia/Ho_Chi_Minh, whatever zone the machine is in. */
export function todayInVietnam(now: Date = new Date()): PlainDate {
  return plainDate(CALENDAR_DAY.format(now))
}

/** The installation's own secret: PTDV_KEY (base64, 32 bytes), else a 0600 file in the data folder, made at first use. */
export async function readSecret(
  dataFolder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Buffer> {
  const given = env['PTDV_KEY']
  if (given !== undefined) {
    const secret = Buffer.from(given, 'base64')
    if (secret.length < 32) {
      throw new Refusal(
        'KHOA-QUA-NGAN',
        'PTDV_KEY phải là ít nhất 32 byte viết theo base64. Tạo lại bằng: openssl rand -base64 32',
      )
    }
    return secret
  }
  const file = path.join(dataFolder, 'secret.key')
  try {
    return Buffer.from(await readFile(file, 'utf8'), 'base64')
  } catch {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    // Linked into place, so that a killed start leaves no half key and of two starts one makes it.
    const unfinished = `${file}.${process.pid}`
    await writeFile(unfinished, randomBytes(32).toString('base64'), { mode: 0o600, flush: true })
    await link(unfinished, file).catch(() => undefined)
    await rm(unfinished)
    return Buffer.from(await readFile(file, 'utf8'), 'base64')
  }
}

/**
 * Opens the pools and reads what this installation is. Close it with closeHouse.
 * @param dataFolder where files are kept outside the database
 */
export async function openHouse(
  database: DatabaseUrls,
  secret: Buffer,
  dataFolder: string,
): Promise<House> {
  const db = connect(database.runtimeUrl, { max: 10, keepPlans: true })
  // Two for the work behind the commits, one for each job that may run at once.
  const keeperDb = connect(database.keeperUrl, { max: 4 })
  const rows = await db.selectFrom('instance').selectAll().execute()
  const settings = new Map(rows.map((row) => [row.key, row.value]))
  const fixedToday = settings.get('today')
  return {
    db,
    keeperDb,
    today: fixedToday === undefined ? () => todayInVietnam() : () => plainDate(fixedToday),
    calendar: VIETNAM_CALENDAR,
    identityKeys: identityKeys(secret),
    files: openFileStore(dataFolder, secret),
    // Behind a proxy with https, PTDV_URL says so and the cookies become Secure.
    auth: makeAuth({ db, secret, baseUrl: process.env['PTDV_URL'] ?? 'http://127.0.0.1' }),
    digestHour: readDigestHour(),
    mail: readMailSettings(),
    demo: settings.get('demo') === 'true',
  }
}

export async function closeHouse(house: House): Promise<void> {
  await house.db.destroy()
  await house.keeperDb.destroy()
}
