import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, refusalOf } from '../testing/browser.ts'
import { seedOfficer, TEST_PASSWORD } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { totp } from '../testing/totp.ts'

const scene = withTestHouse()
let count = 0

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

const officer = (settings: Partial<Parameters<typeof seedOfficer>[1]> = {}) =>
  seedOfficer(scene.ownerDb, {
    userName: `chibo.${++count}`,
    role: 'cell_officer',
    at: PLACES.cell,
    ...settings,
  })
/** Each test from an address of its own, so that failures of one do not lock another. */
const browser = () => openBrowser(scene.house, { address: `10.1.0.${++count}` })

async function actionsOf(accountId: number): Promise<string[]> {
  const rows = await scene.ownerDb
    .selectFrom('audit')
    .select('action')
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.action)
}

test('user name and password open a session; the user name may be typed in capitals', async () => {
  const { userName, accountId, mandateId } = await officer()
  const page = browser()
  expect(await refusalOf(page.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await page.signIn(` ${userName.toUpperCase()}`)).toEqual({ state: 'signed_in' })
  expect(await page.access.me()).toMatchObject({
    account: { id: accountId, userName },
    acting: {
      id: mandateId,
      organisation: { id: PLACES.cell, name: 'Chi bộ thôn Một' },
      delegatedBy: null,
    },
    mustChangePassword: false,
    mustEnrolSecondFactor: false,
    demo: false,
    today: TEST_TODAY,
  })
  await page.access.signOut()
  expect(await refusalOf(page.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await actionsOf(accountId)).toEqual(['account.signed_in', 'account.signed_out'])
})

test('the session cookie cannot be read by scripts nor sent by other sites, and a changed one is no session', async () => {
  const { userName } = await officer()
  const page = browser()
  const cookies: string[] = []
  await page.signIn(userName)
  const context = {
    ...page.context(),
    setCookies: (set: readonly string[]) => void cookies.push(...set),
  }
  const { signIn } = await import('./sign-in.ts')
  await signIn(context, { userName, password: TEST_PASSWORD })
  const session = cookies.find((cookie) => cookie.startsWith('ptdv.session_token='))
  expect(session).toMatch(/HttpOnly/)
  expect(session).toMatch(/SameSite=Lax/)
  const headers = new Headers({ cookie: session!.split(';')[0]!.replace(/token=(.)/, 'token=~') })
  expect(scene.house.auth.sessionToken(headers)).toBeNull()
})

test('a wrong password and an unknown user name get the same answer, also when locked', async () => {
  const { userName, accountId } = await officer()
  const answers = async (name: string) => {
    const page = browser()
    const seen: (string | null)[] = []
    for (let attempt = 0; attempt < 7; attempt++) {
      seen.push(await refusalOf(page.access.signIn({ userName: name, password: 'không phải' })))
    }
    return seen
  }
  const expected = [...Array(5).fill('DANG-NHAP-SAI'), 'TAM-KHOA', 'TAM-KHOA']
  expect(await answers(userName)).toEqual(expected)
  expect(await answers('khong.co.ai')).toEqual(expected)
  expect(await refusalOf(browser().signIn(userName))).toBe('TAM-KHOA')
  expect(await actionsOf(accountId)).toEqual([
    ...Array(4).fill('account.sign_in_failed'),
    'account.locked',
  ])
})

test('of many wrong attempts at the same moment five are looked at', async () => {
  const { userName } = await officer()
  const page = browser()
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      refusalOf(page.access.signIn({ userName, password: 'không phải' })),
    ),
  )
  expect(answers.filter((answer) => answer === 'DANG-NHAP-SAI')).toHaveLength(5)
})

test('a lock ends by itself, and the next one is longer', async () => {
  const { userName } = await officer()
  const page = browser()
  const fail = async () => {
    for (let attempt = 0; attempt < 5; attempt++)
      await refusalOf(page.access.signIn({ userName, password: 'sai' }))
  }
  const minutesLocked = async () => {
    const { rows } = await sql<{ minutes: number }>`
      select round(extract(epoch from locked_until - touched_at) / 60)::integer as minutes
      from guess where locked_until > now() and locks > 0 order by touched_at desc limit 1`.execute(
      scene.ownerDb,
    )
    return rows[0]?.minutes
  }
  await fail()
  expect(await minutesLocked()).toBe(15)
  await sql`update guess set locked_until = now(),
    failed_at = (select coalesce(array_agg(at - interval '15 minutes'), '{}') from unnest(failed_at) at)`.execute(
    scene.ownerDb,
  )
  await fail()
  expect(await minutesLocked()).toBe(30)
  await sql`delete from guess`.execute(scene.ownerDb)
  expect(await page.signIn(userName)).toEqual({ state: 'signed_in' })
})

test('an address that fails 30 times is refused for every account, whatever forwarding headers it forges; another is not', async () => {
  const { userName } = await officer()
  const page = browser()
  for (let attempt = 0; attempt < 30; attempt++) {
    page.setHeader('x-forwarded-for', `203.0.113.${attempt}`)
    page.setHeader('x-ptdv-address', `203.0.113.${attempt}`)
    await refusalOf(page.access.signIn({ userName: `thu.${attempt}`, password: 'không phải' }))
  }
  expect(await refusalOf(page.signIn(userName))).toBe('TAM-KHOA')
  expect(await browser().signIn(userName)).toEqual({ state: 'signed_in' })
})

test('the first sign-in changes the password before anything else answers', async () => {
  const { userName, accountId } = await officer({
    mustChangePassword: true,
    role: 'system_administrator',
  })
  const page = browser()
  const elsewhere = browser()
  await page.signIn(userName)
  await elsewhere.signIn(userName)
  expect(await page.access.me()).toMatchObject({ mustChangePassword: true })
  expect(await refusalOf(page.access.listAccounts({}))).toBe('DOI-MAT-KHAU-TRUOC')
  const change = (current: string, next: string) =>
    refusalOf(page.access.changePassword({ current, next }))
  expect(await change('không phải', 'câu mới của tôi')).toBe('MAT-KHAU-CU-SAI')
  expect(await change(TEST_PASSWORD, 'ngắn')).toBe('MAT-KHAU-NGAN')
  expect(await change(TEST_PASSWORD, TEST_PASSWORD)).toBe('MAT-KHAU-NHU-CU')
  expect(await change(TEST_PASSWORD, 'câu mới của tôi')).toBeNull()
  expect(await page.access.me()).toMatchObject({ mustChangePassword: false })
  // Whoever else had signed in with the old one is out.
  expect(await refusalOf(elsewhere.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await refusalOf(browser().signIn(userName))).toBe('DANG-NHAP-SAI')
  expect(await actionsOf(accountId)).toContain('account.password_changed')
})

test('a role that decides works only after its second factor is on; then the code is asked for', async () => {
  const { userName } = await officer({ role: 'system_administrator', at: PLACES.province })
  const page = browser()
  await page.signIn(userName)
  expect(await page.access.me()).toMatchObject({ mustEnrolSecondFactor: true })
  expect(await refusalOf(page.access.listAccounts({}))).toBe('CAI-LOP-HAI-TRUOC')
  expect(await refusalOf(page.access.startSecondFactor({ password: 'không phải' }))).toBe(
    'MAT-KHAU-CU-SAI',
  )
  const { uri, secret, backupCodes } = await page.access.startSecondFactor({
    password: TEST_PASSWORD,
  })
  expect(decodeURIComponent(uri)).toContain(`PTĐV:${userName}`)
  expect(uri).not.toContain('x.invalid')
  expect(await refusalOf(page.access.confirmSecondFactor({ code: '000000' }))).toBe('MA-SAI')
  await page.access.confirmSecondFactor({ code: totp(secret) })
  expect(await page.access.me()).toMatchObject({ mustEnrolSecondFactor: false })
  expect(await refusalOf(page.access.listAccounts({}))).toBeNull()
  expect(await refusalOf(page.access.startSecondFactor({ password: TEST_PASSWORD }))).toBe(
    'DA-CO-LOP-HAI',
  )

  const next = browser()
  const withCode = (code: string) => next.access.signIn({ userName, password: TEST_PASSWORD, code })
  expect(await next.signIn(userName)).toEqual({ state: 'code_needed' })
  expect(await refusalOf(next.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await refusalOf(withCode('000000'))).toBe('MA-SAI')
  expect(await withCode(totp(secret))).toEqual({ state: 'signed_in' })
  expect(await next.access.me()).toMatchObject({ account: { userName } })
  // A backup code opens once.
  expect(await withCode(backupCodes[0]!)).toEqual({ state: 'signed_in' })
  expect(await refusalOf(withCode(backupCodes[0]!))).toBe('MA-SAI')
})

test('knowing the password does not give more than five tries at the code', async () => {
  const { userName } = await officer({ role: 'superior_board', at: PLACES.district })
  const page = browser()
  await page.signIn(userName)
  const { secret } = await page.access.startSecondFactor({ password: TEST_PASSWORD })
  await page.access.confirmSecondFactor({ code: totp(secret) })
  const thief = browser()
  const answers: (string | null)[] = []
  for (let attempt = 0; attempt < 6; attempt++) {
    if (attempt < 5) expect(await thief.signIn(userName)).toEqual({ state: 'code_needed' })
    answers.push(
      await refusalOf(thief.access.signIn({ userName, password: TEST_PASSWORD, code: '000000' })),
    )
  }
  expect(answers).toEqual([...Array(5).fill('MA-SAI'), 'TAM-KHOA'])
})

test('sessions can be listed and ended, one’s own only', async () => {
  const { userName } = await officer()
  const [here, there, stranger] = [browser(), browser(), browser()]
  await here.signIn(userName)
  await there.signIn(userName)
  await stranger.signIn((await officer()).userName)
  const sessions = await here.access.listSessions()
  expect(sessions.map((session) => session.current).toSorted()).toEqual([false, true])
  expect(sessions[0]).toMatchObject({
    device: 'Test browser',
    address: expect.stringMatching(/^10\.1\.0\./),
  })
  const other = sessions.find((session) => !session.current)!
  expect(await refusalOf(stranger.access.endSession({ id: other.id }))).toBe('KHONG-THAY')
  await here.access.endSession({ id: other.id })
  expect(await refusalOf(there.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await here.access.listSessions()).toHaveLength(1)
})

test('a session not used for a working day is over', async () => {
  const { userName, accountId } = await officer()
  const page = browser()
  await page.signIn(userName)
  const age = (hours: number) =>
    sql`update account.session set "expiresAt" = "expiresAt" - make_interval(hours => ${hours}),
      "updatedAt" = "updatedAt" - make_interval(hours => ${hours}) where "userId" = ${String(accountId)}`.execute(
      scene.ownerDb,
    )
  await age(11)
  await page.access.me()
  // Using it renewed it.
  await age(11)
  await page.access.me()
  await age(13)
  expect(await refusalOf(page.access.me())).toBe('CHUA-DANG-NHAP')
})
