import { createServer, type AddressInfo, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { addDays } from '@ptdv/core/calendar/plain-date'
import { AHEAD_DAYS } from '@ptdv/core/reminders/ahead'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { delegate } from '../access/delegate.ts'
import { activeMandates } from '../access/active-mandates.ts'
import { listNotices } from '../audit/list-notices.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { oncePerDay } from '../jobs/daily.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { reportSurvey } from '../sources/report-survey.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listWork } from '../work/list-work.ts'
import { getAhead, setAhead } from './ahead-setting.ts'
import { readDigestHour } from './digest-hour.ts'
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
async function mailServer(
  answer: 'takes' | 'refuses' = 'takes',
  { encrypts = false }: { readonly encrypts?: boolean } = {},
) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: encrypts ? [] : ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      answer === 'takes' && !address.startsWith('khong.co')
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
  onThisMachine: true,
  address: 'http://ptdv.hungyen.invalid',
})
const closers: (() => Promise<void>)[] = []

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  cell = await officer('chi.bo', 'cell_officer', PLACES.cell)
  administrator = await officer('quan.tri', 'system_administrator', PLACES.district)
})
beforeEach(async () => {
  await sql`truncate digest, ahead_setting, mail, mail_address, daily_run, notice, survey_round cascade`.execute(
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

/** A survey of the cell that is to be answered so many days from today. */
const surveyDueIn = (days: number) =>
  sql`update survey_round set due_on = ${addDays(TEST_TODAY, days)}`.execute(scene.ownerDb)

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

test('an address the server does not know keeps nobody else’s letter back', async () => {
  const { arrived, settings } = await mailServer()
  const house = { ...scene.house, mail: settings }
  await writes(cell, (unit) => setOwnMail(unit, 'khong.co@hungyen.invalid'))
  await writes(administrator, (unit) => setOwnMail(unit, 'quan.tri@hungyen.invalid'))
  await sql`
    insert into mail (account_id, subject, body) values
      (${cell.accountId}, 'Thư một', '1'), (${administrator.accountId}, 'Thư hai', '2')`.execute(
    scene.ownerDb,
  )
  const post = openPost(house.mail)
  expect(await sendMails(house.keeperDb, post)).toBe(1)
  post.close()
  expect(arrived.map(({ to }) => to)).toEqual(['quan.tri@hungyen.invalid'])
})

test('a server that says nothing is left after a while, and the letter waits', async () => {
  const sockets: Socket[] = []
  const silent = createServer((socket) => sockets.push(socket))
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
  await writes(cell, (unit) => setOwnMail(unit, 'chi.bo@hungyen.invalid'))
  await sql`insert into mail (account_id, subject, body) values (${cell.accountId}, 'Thư', '1')`.execute(
    scene.ownerDb,
  )
  const post = openPost(settingsAt((silent.address() as AddressInfo).port), 200)
  expect(await sendMails(scene.house.keeperDb, post)).toBe(0)
  post.close()
  for (const socket of sockets) socket.destroy()
  silent.close()
  expect(await reads(cell, getOwnMail)).toMatchObject({
    letters: [{ state: 'waiting', problem: expect.stringContaining('không trả lời') }],
  })
})

test.each([
  ['does not encrypt', false],
  ['encrypts with a certificate nobody trusts', true],
])('over a network no letter goes to a server that %s', async (_, encrypts) => {
  const { arrived, settings } = await mailServer('takes', { encrypts })
  await writes(cell, (unit) => setOwnMail(unit, 'chi.bo@hungyen.invalid'))
  await sql`insert into mail (account_id, subject, body) values (${cell.accountId}, 'Thư', '1')`.execute(
    scene.ownerDb,
  )
  const post = openPost({ ...settings, onThisMachine: false })
  expect(await sendMails(scene.house.keeperDb, post)).toBe(0)
  post.close()
  expect(arrived).toEqual([])
  expect(await reads(cell, getOwnMail)).toMatchObject({
    letters: [{ state: 'waiting', problem: expect.stringContaining('mã hóa') }],
  })
})

test('[2.1-g] how many days ahead is told is the organisation’s to set, else that of the nearest above', async () => {
  await surveyDueIn(AHEAD_DAYS + 3)
  await makeDigests(scene.house, null)
  expect(await digests()).toMatchObject([{ soon: 0 }])

  const district = askerAt(PLACES.district, 'superior_board')
  await writes(district, (unit) => setAhead(unit, AHEAD_DAYS + 3))
  expect(await reads(cell, getAhead)).toMatchObject({ days: AHEAD_DAYS + 3 })
  await sql`truncate digest`.execute(scene.ownerDb)
  await makeDigests(scene.house, null)
  expect(await digests()).toMatchObject([{ soon: 1 }])
  expect(await digestNotices()).toMatchObject([
    { text: `Việc ngày 15/10/2024: 1 việc đến hạn trong ${AHEAD_DAYS + 3} ngày tới.` },
  ])

  await writes(cell, (unit) => setAhead(unit, 2))
  expect(await reads(cell, getAhead)).toMatchObject({ days: 2 })
  expect(await reads(district, getAhead)).toMatchObject({ days: AHEAD_DAYS + 3 })
})

test('[2.1-g] who stands in for a holder on leave gets the letter of the work lent, and sees it, for those days', async () => {
  const deputy = await seedOfficer(scene.ownerDb, {
    userName: 'thay.mat',
    role: 'cell_officer',
    at: PLACES.otherCell,
  })
  await writes(cell, (unit) =>
    delegate(unit, {
      mandate: cell.mandateId,
      userName: 'thay.mat',
      from: TEST_TODAY,
      to: TEST_TODAY,
    }),
  )
  const lent = (await activeMandates(scene.house.db, deputy.accountId, TEST_TODAY)).find(
    ({ delegatedBy }) => delegatedBy !== null,
  )!
  const standIn: Asker = {
    ...cell,
    accountId: deputy.accountId,
    mandateId: lent.id,
    onBehalfOf: lent.delegatedBy,
  }
  await writes(standIn, (unit) => setOwnMail(unit, 'thay.mat@hungyen.invalid'))
  const { arrived, settings } = await mailServer()
  await remind({ ...scene.house, mail: settings }, MORNING)
  expect(arrived.map(({ to }) => to)).toEqual(['thay.mat@hungyen.invalid'])
  const { rows } = await sql<{ body: string }>`
    select body from mail where account_id = ${deputy.accountId}`.execute(scene.ownerDb)
  expect(rows[0]?.body).toContain('Chi bộ thôn Một: 1 việc hạn hôm nay.')
  expect((await reads(standIn, listWork)).items).toMatchObject([{ item: { person: 'Đợt một' } }])

  const counts = SOURCE_IDS.map((source) => ({ source, inView: 0, eligible: 0, trained: 0 }))
  const [round] = await reads(standIn, (unit) =>
    unit.db.selectFrom('survey_round').select('id').execute(),
  )
  await writes(standIn, (unit) =>
    reportSurvey(unit, { id: round!.id, organisation: PLACES.cell, counts, version: 0 }),
  )
  const { rows: acts } = await sql`
    select recorded_by, on_behalf_of from act where subject = 'survey' order by id desc limit 1`.execute(
    scene.ownerDb,
  )
  expect(acts).toEqual([{ recorded_by: deputy.accountId, on_behalf_of: lent.delegatedBy }])
  expect(
    await activeMandates(scene.house.db, deputy.accountId, addDays(TEST_TODAY, 1)),
  ).toHaveLength(1)
})

test('bad addresses, no server and half a configuration are told', async () => {
  await expect(writes(cell, (unit) => setOwnMail(unit, 'dang.uy'))).rejects.toMatchObject({
    code: 'THU-DIA-CHI-SAI',
    field: 'address',
  })
  await expect(writes(cell, sendTestMail)).rejects.toMatchObject({ code: 'THU-CHUA-DAT-MAY-CHU' })
  expect(readMailSettings({})).toBeNull()
  const full = { PTDV_MAIL_FROM: 'a@b', PTDV_URL: 'http://p' }
  expect(readMailSettings({ ...full, PTDV_SMTP_URL: 'smtp://localhost:25' })).toMatchObject({
    onThisMachine: true,
  })
  expect(readMailSettings({ ...full, PTDV_SMTP_URL: 'smtp://a:b@thu.hungyen:587' })).toMatchObject({
    onThisMachine: false,
  })
  expect([{}, { PTDV_DIGEST_HOUR: '8' }].map((env) => readDigestHour(env))).toEqual([6, 8])
  expect(() => readDigestHour({ PTDV_DIGEST_HOUR: '6h' })).toThrow(
    expect.objectContaining({ code: 'GIO-NHAC-VIEC-SAI' }),
  )
  expect(() => readMailSettings({ PTDV_SMTP_URL: 'smtp://a:b@c:587' })).toThrow(
    expect.objectContaining({ code: 'THU-THIEU-CAU-HINH' }),
  )
  expect(() =>
    readMailSettings({ PTDV_SMTP_URL: 'c:587', PTDV_MAIL_FROM: 'a@b', PTDV_URL: 'http://p' }),
  ).toThrow(expect.objectContaining({ code: 'THU-SAI-DIA-CHI-MAY-CHU' }))
})
