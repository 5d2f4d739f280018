import { createRouterClient } from '@orpc/server'
import type { RoleKey } from '@ptdv/core/access/roles'
import { beforeAll, expect, test } from 'vitest'
import { membershipRoutes } from '../membership/routes.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { openBrowser, refusalOf } from '../testing/browser.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { createPerson } from './create-person.ts'
import { newPerson } from './new-person.testing.ts'
import { peopleRoutes } from './routes.ts'

const scene = withTestHouse({ demo: true })
let count = 0
let personId: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedMembers(scene.ownerDb, PLACES.cell, 3)
  personId = await doors(scene).writes(askerAt(PLACES.cell, 'cell_officer'), (unit) =>
    createPerson(
      unit,
      newPerson({
        fullName: 'Trần Thị Hòa',
        birth: '1999-03-26',
        sex: 'female',
        citizenNumber: '000199123456',
      }),
      PLACES.cell,
    ),
  )
})

async function officerAt(at: number, role: RoleKey) {
  const { userName } = await seedOfficer(scene.ownerDb, { userName: `can.bo.${++count}`, role, at })
  const page = openBrowser(scene.house, { address: `10.3.0.${count}` })
  await page.signIn(userName)
  return createRouterClient(
    { people: peopleRoutes, membership: membershipRoutes },
    { context: page.context },
  )
}

test('the cell’s officer finds, checks and shows; the same showing sent twice is noted once', async () => {
  const cell = await officerAt(PLACES.cell, 'cell_officer')
  expect(await cell.people.search({ text: 'tran thi hoa' })).toMatchObject([
    { id: personId, member: false },
  ])
  const twins = await cell.people.findTwins({
    fullName: 'Trần Thị Hoà',
    birth: '1999-03-26',
    citizenNumber: null,
  })
  expect(twins).toMatchObject([{ person: personId }])
  expect((await cell.membership.listMembers({ id: PLACES.cell })).total).toBe(3)
  const show = () => cell.people.revealIdentity({ id: personId, key: 'shown-once' })
  expect(await show()).toEqual({ citizenNumber: '000199123456' })
  expect(await show()).toEqual({ citizenNumber: '000199123456' })
  const noted = await scene.ownerDb
    .selectFrom('audit')
    .where('action', '=', 'person.identity_revealed')
    .select('id')
    .execute()
  expect(noted).toHaveLength(1)
})

test('a reader sees no citizen number, a stranger sees nobody, the administrator opens nothing', async () => {
  const reader = await officerAt(PLACES.cell, 'standing_committee_reader')
  expect(await refusalOf(reader.people.revealIdentity({ id: personId, key: 'not-for-you' }))).toBe(
    'KHONG-THAY',
  )
  const stranger = await officerAt(PLACES.otherCell, 'cell_officer')
  expect(await stranger.people.search({ text: 'tran thi hoa' })).toEqual([])
  expect(
    await refusalOf(stranger.people.revealIdentity({ id: personId, key: 'not-for-you' })),
  ).toBe('KHONG-THAY')
  expect(await refusalOf(stranger.membership.listMembers({ id: PLACES.cell }))).toBe('KHONG-THAY')
  const administrator = await officerAt(PLACES.province, 'system_administrator')
  for (const call of [
    () => administrator.people.search({ text: 'tran' }),
    () =>
      administrator.people.findTwins({
        fullName: 'Trần Thị Hòa',
        birth: '1999',
        citizenNumber: null,
      }),
    () => administrator.people.revealIdentity({ id: personId, key: 'not-for-you' }),
    () => administrator.membership.listMembers({ id: PLACES.province }),
  ]) {
    expect(await refusalOf(call())).toBe('KHONG-THAY')
  }
})
