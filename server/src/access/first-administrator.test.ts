import { expect, test } from 'vitest'
import { foundProvince } from '../organisations/found-province.ts'
import { openBrowser } from '../testing/browser.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { makeFirstAdministrator } from './make-first-administrator.ts'

const scene = withTestHouse()

test('an empty installation gets its province and an administrator who must first make the account safe', async () => {
  const wanted = { userName: 'quantri', displayName: 'Quản trị', organisation: undefined }
  const make = () => makeFirstAdministrator(scene.ownerDb, wanted, TEST_TODAY)
  await expect(make()).rejects.toMatchObject({ code: 'KHONG-CO-TO-CHUC' })
  const province = { name: 'Tỉnh ủy Thử', foundedOn: '1997-01-01' } as const
  const id = await foundProvince(scene.ownerDb, province, TEST_TODAY)
  const { organisationName, password } = await make()
  expect(organisationName).toBe('Tỉnh ủy Thử')

  const page = openBrowser(scene.house)
  expect(await page.access.signIn({ userName: 'quantri', password })).toEqual({
    state: 'signed_in',
  })
  expect(await page.access.me()).toMatchObject({
    acting: { role: 'system_administrator', organisation: { id, name: 'Tỉnh ủy Thử' } },
    mustChangePassword: true,
    mustEnrolSecondFactor: true,
  })

  await expect(make()).rejects.toMatchObject({ code: 'DA-CO-QUAN-TRI' })
  await expect(foundProvince(scene.ownerDb, province, TEST_TODAY)).rejects.toMatchObject({
    code: 'DA-CO-CAY-TO-CHUC',
  })
})
