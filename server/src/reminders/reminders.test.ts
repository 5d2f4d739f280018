import { SMTPServer } from 'smtp-server'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listNotices } from '../audit/list-notices.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { oncePerDay } from '../jobs/daily.ts'
import { doors } from '../testing/asker-at.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { readMailSettings } from './mail-settings.ts'
import { makeDigests } from './make-digests.ts'
import { getOwnMail, listGivenUp, sendTestMail, setOwnMail } from './own-mail.ts'
import { openPost, sendMails } from './send-mails.ts'
import { remind } from './start-reminders.ts'

const scene = withTestHouse({ demo: true })
const { reads, writes } = doors(scene)
let cell: Asker
let administrator: Asker
const MORNING = new Date('2024-10-15T01:00:00Z')

interface Arrived {
  readonly to: string
  readonly text: string
}

/** A mail server of this machine; what it says to a letter is chosen by the test. */
async function mailServer(answer: 'takes' | 'refuses' = 'takes') {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      answer === 'takes'
        ? done()
        : done(Object.assign(new Error('no such box'), { responseCode: 550 })),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        arrived.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          text: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as { port: number }
  closers.push(() => new Promise<void>((closed) => server.close(() => closed())))
  return { arrived, settings: settingsAt(port) }
}
const settingsAt = (port: number) => ({
  url: `smtp://127.0.0.1:${port}`,
  from: 'PTĐV <ptdv@hungyen.invalid>',
  address: 'http://ptdv.hungyen.invalid',
})
const closers: (() => Promise<void>)[] = []

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  cell = await officer('chi.bo', 'cell_officer', PLACES.cell)
  administrator = await officer('quan.tri', 'system_administrator', PLACES.district)
})
beforeEach(async () => {
  await sql`truncate digest, mail, mail_address, daily_run, notice, survey_round cascade`.execute(
    scene.ownerDb,
  )
  // A survey whose day is today: the cell has one line of work.
  await sql`
    insert into survey_round (organisation_id, year, name, as_of, due_on)
    values (${PLACES.district}, 2024, 'Đợt một', '2024-09-01', ${TEST_TODAY})`.execute(
    scene.ownerDb,
  )
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function officer(
  userName: string,
  role: 'cell_officer' | 'system_administrator',
  at: number,
): Promise<Asker> {
  const { accountId, mandateId } = await seedOfficer(scene.ownerDb, { userName, role, at })
  return {
    accountId,
    accountName: `Đồng chí ${userName}`,
    mandateId,
    role,
    organisationId: at,
    organisationName: 'Đảng ủy xã',
    onBehalfOf: null,
    requestId: 'test',
  }
}

const digests = async () =>
  (
    await sql`select organisation_id, overdue, today, soon from digest where organisation_id = ${PLACES.cell}`.execute(
      scene.ownerDb,
    )
  ).rows
const digestNotices = async () =>
  (await reads(cell, listNotices)).notices.filter(({ text }) => text.startsWith('Việc ngày'))

test('[2.1-g] the digest of a day is made once, by whichever server, and tells what its work list tells', async () => {
  const rounds = await Promise.all([
    remind(scene.house, MORNING),
    remind(scene.house, MORNING),
    remind(scene.house, MORNING),
  ])
  expect(rounds).toHaveLength(3)
  await remind(scene.house, MORNING)
  const counted = await digests()
  expect(counted).toHaveLength(1)
  const told = await digestNotices()
  expect(counted).toEqual([{ organisation_id: PLACES.cell, overdue: 0, today: 1, soon: 0 }])
  expect(told).toMatchObject([
    { text: 'Việc ngày 15/10/2024: 1 việc hạn hôm nay.', link: '/viec-can-lam' },
  ])
})

test('nothing is made before the morning', async () => {
  await remind(scene.house, new Date('2024-10-14T22:59:00Z'))
  expect(await digests()).toEqual([])
})

test('killed amid the day’s work, it is done by the next; what was made is not made again', async () => {
  await makeDigests(scene.house, null)
  await expect(
    oncePerDay(scene.house.keeperDb, 'digest', TEST_TODAY, () =>
      Promise.reject(new Error('killed')),
    ),
  ).rejects.toThrow('killed')
  await remind(scene.house, MORNING)
  expect(await digestNotices()).toHaveLength(1)
  expect(await oncePerDay(scene.house.keeperDb, 'digest', TEST_TODAY, async () => {})).toBe(false)
})

test('a letter goes to who gave an address: figures and a link, no names; sent once', async () => {
  const { arrived, settings } = await mailServer()
  const house = { ...scene.house, mail: settings }
  await writes(cell, (unit) => setOwnMail(unit, 'dang.uy@hungyen.invalid'))
  await remind(house, MORNING)
  await remind(house, MORNING)
  expect(arrived).toHaveLength(1)
  expect(arrived[0]!.to).toBe('dang.uy@hungyen.invalid')
  const text = arrived[0]!.text.replaceAll('=\r\n', '')
  expect(text).toContain('http://ptdv.hungyen.invalid/viec-can-lam')
  expect(await reads(cell, getOwnMail)).toMatchObject({ letters: [{ state: 'sent' }] })
})

test('a server that refuses or does not answer stops nothing; after a day it is given up and the administrator told', async () => {
  const { settings } = await mailServer('refuses')
  const house = { ...scene.house, mail: settings }
  await writes(cell, (unit) => setOwnMail(unit, 'khong.co@hungyen.invalid'))
  await remind(house, MORNING)
  expect(await reads(cell, getOwnMail)).toMatchObject({
    letters: [{ state: 'waiting', problem: 'Máy chủ thư không nhận (mã 550).' }],
  })
  expect(await digestNotices()).toHaveLength(1)
  const nowhere = openPost(settingsAt(1))
  for (let round = 0; round < 8; round++) {
    await sql`update mail set next_try_at = now() where next_try_at is not null`.execute(
      scene.ownerDb,
    )
    expect(await sendMails(scene.house.keeperDb, nowhere)).toBe(0)
  }
  nowhere.close()
  expect(await reads(cell, getOwnMail)).toMatchObject({
    letters: [{ state: 'given_up', problem: expect.stringContaining('Không nối được') }],
  })
  expect(await reads(administrator, listGivenUp)).toMatchObject([
    { problem: expect.stringContaining('Không nối được') },
  ])
})

test('bad addresses, no server and half a configuration are told', async () => {
  await expect(writes(cell, (unit) => setOwnMail(unit, 'dang.uy'))).rejects.toMatchObject({
    code: 'THU-DIA-CHI-SAI',
    field: 'address',
  })
  await expect(writes(cell, sendTestMail)).rejects.toMatchObject({ code: 'THU-CHUA-DAT-MAY-CHU' })
  expect(readMailSettings({})).toBeNull()
  expect(() => readMailSettings({ PTDV_SMTP_URL: 'smtp://a:b@c:587' })).toThrow(
    expect.objectContaining({ code: 'THU-THIEU-CAU-HINH' }),
  )
  expect(() =>
    readMailSettings({ PTDV_SMTP_URL: 'c:587', PTDV_MAIL_FROM: 'a@b', PTDV_URL: 'http://p' }),
  ).toThrow(expect.objectContaining({ code: 'THU-SAI-DIA-CHI-MAY-CHU' }))
})
