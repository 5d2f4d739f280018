import { beforeAll, expect, test } from 'vitest'
import { openBrowser, refusalOf } from '../testing/browser.ts'
import { seedOfficer, TEST_PASSWORD } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'

// A demo house: administrators need no second factor here; sign-in.test.ts shows that they do elsewhere.
const scene = withTestHouse({ demo: true })
let count = 0
const key = () => `lan-ghi-${++count}`

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function administrator(at: number) {
  const { userName, accountId } = await seedOfficer(scene.ownerDb, {
    userName: `quantri.${++count}`,
    role: 'system_administrator',
    at,
  })
  const page = openBrowser(scene.house)
  await page.signIn(userName)
  return { ...page, accountId }
}

const officer = (at: number = PLACES.cell) =>
  seedOfficer(scene.ownerDb, { userName: `canbo.${++count}`, role: 'cell_officer', at })

test('an account is made, given a mandate, and signs in with the password shown once', async () => {
  const { access } = await administrator(PLACES.district)
  const write = { userName: 'Chi.Bo.Moi', displayName: 'Nguyễn Văn Mới', key: key() }
  const made = await access.createAccount(write)
  // Sent twice acts once and answers the same; the password is nowhere in what is remembered.
  expect(await access.createAccount(write)).toEqual(made)
  const remembered = await scene.ownerDb.selectFrom('idempotency').select('response').execute()
  expect(JSON.stringify(remembered)).not.toContain(made.firstPassword)
  await access.grantMandate({
    id: made.id,
    role: 'cell_officer',
    organisation: PLACES.cell,
    from: TEST_TODAY,
    to: null,
    key: key(),
  })
  const page = openBrowser(scene.house)
  await page.access.signIn({ userName: 'chi.bo.moi', password: made.firstPassword })
  expect(await page.access.me()).toMatchObject({
    mustChangePassword: true,
    mandates: [{ role: 'cell_officer', organisation: { id: PLACES.cell } }],
  })
})

test('a user name is plain letters and figures and nobody else’s', async () => {
  const { access } = await administrator(PLACES.district)
  const make = (userName: string) =>
    refusalOf(access.createAccount({ userName, displayName: 'A', key: key() }))
  expect(await make('tên có dấu')).toBe('TEN-DANG-NHAP-SAI')
  expect(await make((await officer()).userName.toUpperCase())).toBe('TEN-DANG-NHAP-DA-CO')
})

test('an administrator sees and changes accounts within his organisation only', async () => {
  const { access } = await administrator(PLACES.district)
  const inside = await officer(PLACES.cell)
  const outside = await officer(PLACES.otherCell)
  const above = await administrator(PLACES.province)
  const listed = (await access.listAccounts({})).map((account) => account.id)
  expect(listed).toContain(inside.accountId)
  expect(listed).not.toContain(outside.accountId)
  for (const id of [outside.accountId, above.accountId]) {
    expect(await refusalOf(access.resetPassword({ id, key: key() }))).toBe('KHONG-THAY')
    expect(await refusalOf(access.disableAccount({ id, key: key() }))).toBe('KHONG-THAY')
    expect(await refusalOf(access.unlockAccount({ id, key: key() }))).toBe('KHONG-THAY')
  }
  expect(await refusalOf(access.endMandate({ mandate: outside.mandateId, key: key() }))).toBe(
    'KHONG-THAY',
  )
  const grant = { id: inside.accountId, role: 'cell_officer', from: TEST_TODAY, to: null } as const
  expect(
    await refusalOf(access.grantMandate({ ...grant, organisation: PLACES.otherCell, key: key() })),
  ).toBe('KHONG-THAY')
  expect(
    await refusalOf(access.grantMandate({ ...grant, organisation: PLACES.province, key: key() })),
  ).toBe('KHONG-THAY')
})

test('an account that also holds a mandate above is out of the hands of the administrator below', async () => {
  const below = await administrator(PLACES.base)
  const { accountId } = await officer(PLACES.cell)
  const above = await administrator(PLACES.province)
  await above.access.grantMandate({
    id: accountId,
    role: 'standing_committee_reader',
    organisation: PLACES.province,
    from: TEST_TODAY,
    to: null,
    key: key(),
  })
  expect(await refusalOf(below.access.resetPassword({ id: accountId, key: key() }))).toBe(
    'KHONG-THAY',
  )
  expect(await refusalOf(above.access.resetPassword({ id: accountId, key: key() }))).toBeNull()
})

test('an administrator gives himself nothing', async () => {
  const { access, accountId } = await administrator(PLACES.district)
  const grant = {
    id: accountId,
    role: 'superior_board',
    organisation: PLACES.district,
    from: TEST_TODAY,
    to: null,
  } as const
  expect(await refusalOf(access.grantMandate({ ...grant, key: key() }))).toBe('KHONG-THAY')
})

test('a new password ends all sessions and lifts the lock; unlocking keeps the password', async () => {
  const { access } = await administrator(PLACES.district)
  const { userName, accountId } = await officer()
  const page = openBrowser(scene.house, { address: '10.2.0.1' })
  await page.signIn(userName)
  const lock = async () => {
    for (let attempt = 0; attempt < 5; attempt++)
      await refusalOf(page.access.signIn({ userName, password: 'sai' }))
  }
  await lock()
  const [listed] = await access.listAccounts({ text: userName })
  expect(listed?.lockedUntil).not.toBeNull()
  await access.unlockAccount({ id: accountId, key: key() })
  expect(await page.signIn(userName)).toEqual({ state: 'signed_in' })
  await lock()
  const { firstPassword } = await access.resetPassword({ id: accountId, key: key() })
  expect(await refusalOf(page.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await page.access.signIn({ userName, password: firstPassword })).toEqual({
    state: 'signed_in',
  })
})

test('a disabled account is out at once and its password opens nothing', async () => {
  const { access } = await administrator(PLACES.district)
  const { userName, accountId } = await officer()
  const page = openBrowser(scene.house)
  await page.signIn(userName)
  await access.disableAccount({ id: accountId, key: key() })
  expect(await refusalOf(page.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await refusalOf(page.access.signIn({ userName, password: TEST_PASSWORD }))).toBe(
    'DANG-NHAP-SAI',
  )
})

test('who is no administrator finds none of this', async () => {
  const { userName, accountId } = await officer()
  const page = openBrowser(scene.house)
  await page.signIn(userName)
  expect(await refusalOf(page.access.listAccounts({}))).toBe('KHONG-THAY')
  expect(await refusalOf(page.access.resetPassword({ id: accountId, key: key() }))).toBe(
    'KHONG-THAY',
  )
})
