import { addDays } from '@ptdv/core/calendar/plain-date'
import { dissolve, found, merge, split } from '@ptdv/core/organisations/history.testing'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, refusalOf } from '../testing/browser.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree, SMALL_TREE } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { activeMandates } from './active-mandates.ts'
import { resolveAsker } from './resolve-asker.ts'

const scene = withTestHouse()
let count = 0

const [MERGED, HALF, OTHER_HALF, GONE, WHOLE] = [21, 22, 23, 24, 25]

beforeAll(() =>
  seedTree(scene.ownerDb, TEST_TODAY, [
    ...SMALL_TREE,
    found('2001-01-01', GONE, 'cell', 'Chi bộ thôn Cũ', PLACES.base),
    found('2001-01-01', WHOLE, 'cell', 'Chi bộ thôn Lớn', PLACES.base),
    dissolve('2024-02-01', GONE),
    found('2024-02-01', HALF, 'cell', 'Chi bộ thôn Đông', PLACES.base),
    found('2024-02-01', OTHER_HALF, 'cell', 'Chi bộ thôn Tây', PLACES.base),
    split('2024-02-01', WHOLE, [HALF, OTHER_HALF], HALF),
    found('2024-06-01', MERGED, 'base_committee', 'Đảng bộ xã An Hợp', PLACES.district),
    merge('2024-06-01', [PLACES.base, PLACES.siblingBase], MERGED),
  ]),
)

const officer = (settings: Partial<Parameters<typeof seedOfficer>[1]> = {}) =>
  seedOfficer(scene.ownerDb, {
    userName: `canbo.${++count}`,
    role: 'cell_officer',
    at: PLACES.cell,
    ...settings,
  })

async function signedIn(userName: string) {
  const page = openBrowser(scene.house)
  await page.signIn(userName)
  return page
}

async function places(accountId: number, today = TEST_TODAY) {
  return (await activeMandates(scene.house.db, accountId, today)).map(
    (mandate) => mandate.organisation.id,
  )
}

test('a mandate holds from its first day to its last', async () => {
  const { accountId } = await officer({ from: '2024-10-01', to: '2024-10-20' })
  expect(await places(accountId, '2024-09-30')).toEqual([])
  expect(await places(accountId, '2024-10-01')).toEqual([PLACES.cell])
  expect(await places(accountId, '2024-10-20')).toEqual([PLACES.cell])
  expect(await places(accountId, '2024-10-21')).toEqual([])
})

test('who holds no mandate today signs in but acts for nobody', async () => {
  const { userName } = await officer({ to: addDays(TEST_TODAY, -1) })
  const page = await signedIn(userName)
  expect(await page.access.me()).toMatchObject({ mandates: [], acting: null, capabilities: [] })
  await expect(resolveAsker(page.context())).rejects.toMatchObject({ code: 'NHIEM-VU-DA-HET' })
})

test('naming a mandate of somebody else is not acting under one’s own', async () => {
  const { userName, mandateId } = await officer()
  const other = await officer()
  const page = await signedIn(userName)
  page.setHeader('x-ptdv-mandate', String(mandateId))
  expect(await resolveAsker(page.context())).toMatchObject({ mandateId })
  page.setHeader('x-ptdv-mandate', String(other.mandateId))
  await expect(resolveAsker(page.context())).rejects.toMatchObject({ code: 'NHIEM-VU-DA-HET' })
})

test('a disabled account has no session, whatever its cookie says', async () => {
  const { userName, accountId } = await officer()
  const page = await signedIn(userName)
  await scene.ownerDb
    .updateTable('account')
    .set({ disabled_on: TEST_TODAY })
    .where('id', '=', accountId)
    .execute()
  expect(await refusalOf(page.access.me())).toBe('CHUA-DANG-NHAP')
  expect(await resolveAsker(page.context())).toBeNull()
})

test('a mandate of a merged organisation acts for the one it lives on in', async () => {
  const { userName, accountId } = await officer({ at: PLACES.base, role: 'base_office' })
  expect(await places(accountId)).toEqual([MERGED])
  const page = await signedIn(userName)
  expect(await resolveAsker(page.context())).toMatchObject({
    organisationId: MERGED,
    organisationName: 'Đảng bộ xã An Hợp',
  })
})

test('a mandate of a split organisation is listed for each successor, the principal first; one can be chosen', async () => {
  const { userName, accountId, mandateId } = await officer({ at: WHOLE })
  expect(await places(accountId)).toEqual([HALF, OTHER_HALF])
  const page = await signedIn(userName)
  expect(await resolveAsker(page.context())).toMatchObject({ organisationId: HALF })
  page.setHeader('x-ptdv-mandate', String(mandateId))
  page.setHeader('x-ptdv-organisation', String(OTHER_HALF))
  expect(await resolveAsker(page.context())).toMatchObject({
    organisationId: OTHER_HALF,
    mandateId,
  })
})

test('a mandate of an organisation dissolved into the one above it is over: it does not rise', async () => {
  expect(await places((await officer({ at: GONE })).accountId)).toEqual([])
})

test('the holder sees what he has lent, nobody else does, until it ends', async () => {
  const holder = await officer({ to: '2024-12-31' })
  const substitute = await officer({ at: PLACES.siblingCell })
  const page = await signedIn(holder.userName)
  const { mandate } = await page.access.delegate({
    mandate: holder.mandateId,
    userName: substitute.userName,
    from: TEST_TODAY,
    to: '2024-11-15',
    key: 'uy-quyen-xem',
  })
  expect(await page.access.listDelegations()).toMatchObject([
    { id: mandate, userName: substitute.userName, organisation: { id: PLACES.cell } },
  ])
  const theirs = await signedIn(substitute.userName)
  expect(await theirs.access.listDelegations()).toEqual([])
  await page.access.endMandate({ mandate, key: 'ket-thuc-uy-quyen' })
  expect(await page.access.listDelegations()).toEqual([])
})

test('a delegated mandate names the holder and lives only while the holder’s does', async () => {
  const holder = await officer({ to: '2024-12-31' })
  const substitute = await officer({ at: PLACES.siblingCell })
  const page = await signedIn(holder.userName)
  const { mandate } = await page.access.delegate({
    mandate: holder.mandateId,
    userName: substitute.userName,
    from: TEST_TODAY,
    to: '2024-11-15',
    key: 'uy-quyen-1',
  })
  const held = await activeMandates(scene.house.db, substitute.accountId, '2024-11-15')
  expect(held[1]).toMatchObject({
    id: mandate,
    role: 'cell_officer',
    organisation: { id: PLACES.cell },
    delegatedBy: `Đồng chí ${holder.userName}`,
  })
  const theirs = await signedIn(substitute.userName)
  theirs.setHeader('x-ptdv-mandate', String(mandate))
  expect(await resolveAsker(theirs.context())).toMatchObject({
    organisationId: PLACES.cell,
    onBehalfOf: `Đồng chí ${holder.userName}`,
  })
  expect(await places(substitute.accountId, '2024-11-16')).toEqual([PLACES.siblingCell])
  await scene.ownerDb
    .updateTable('mandate')
    .set({ ended_at: new Date() })
    .where('id', '=', holder.mandateId)
    .execute()
  expect(await places(substitute.accountId)).toEqual([PLACES.siblingCell])
})

test('what is lent stays within the lender’s own dates, is not lent on, and can be called back', async () => {
  const holder = await officer({ to: '2024-12-31' })
  const substitute = await officer({ at: PLACES.siblingCell })
  const third = await officer()
  const page = await signedIn(holder.userName)
  let key = 0
  const lend = (changes: {
    from?: '2024-10-01' | '2024-10-20'
    to?: '2024-10-19' | '2025-01-01'
    userName?: string
  }) =>
    page.access.delegate({
      mandate: holder.mandateId,
      userName: substitute.userName,
      from: '2024-10-20',
      to: '2024-12-31',
      key: `uy-quyen-${++key}`,
      ...changes,
    })
  expect(await refusalOf(lend({ from: '2024-10-01' }))).toBe('NGAY-UY-QUYEN-SAI')
  expect(await refusalOf(lend({ to: '2024-10-19' }))).toBe('NGAY-UY-QUYEN-SAI')
  expect(await refusalOf(lend({ to: '2025-01-01' }))).toBe('NGAY-UY-QUYEN-SAI')
  expect(await refusalOf(lend({ userName: 'khong.co.ai' }))).toBe('KHONG-CO-TAI-KHOAN')
  expect(await refusalOf(lend({ userName: holder.userName }))).toBe('KHONG-CO-TAI-KHOAN')
  const { mandate } = await page.access.delegate({
    mandate: holder.mandateId,
    userName: substitute.userName,
    from: TEST_TODAY,
    to: '2024-12-31',
    key: 'uy-quyen-that',
  })
  const theirs = await signedIn(substitute.userName)
  const on = {
    mandate,
    userName: third.userName,
    from: TEST_TODAY,
    to: TEST_TODAY,
    key: 'uy-quyen-tiep',
  } as const
  expect(await refusalOf(theirs.access.delegate(on))).toBe('KHONG-UY-QUYEN-TIEP')
  expect(await refusalOf(theirs.access.delegate({ ...on, mandate: holder.mandateId }))).toBe(
    'KHONG-THAY',
  )
  expect(await refusalOf(theirs.access.endMandate({ mandate, key: 'khong-phai-cua-toi' }))).toBe(
    'KHONG-THAY',
  )
  await page.access.endMandate({ mandate, key: 'lay-lai-nhiem-vu' })
  expect(await places(substitute.accountId)).toEqual([PLACES.siblingCell])
})
