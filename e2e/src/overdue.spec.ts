import { deskOf, followNotice, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { ask, linesToCeremony, ownPerson } from './own-people.ts'

// A house where nothing else goes on: how much is late must not depend on what other files recorded.
test.use({ houseName: 'undisturbed' })

async function nameOf(desk: Desk): Promise<string> {
  const me = await ask<{ acting: { organisation: { name: string } } }>(desk, '/me')
  return me.acting.organisation.name
}

/** The line of an office's work list that tells what is late at one directly below. */
async function lineBelow(desk: Desk, organisation: string) {
  await desk.open('/viec-can-lam')
  await expect(desk.page.getByRole('button', { name: 'In việc cho kỳ họp' })).toBeVisible()
  return desk.page
    .getByRole('listitem')
    .filter({ hasText: 'quá hạn ở cấp dưới' })
    .filter({ has: desk.page.getByText(organisation, { exact: true }) })
}

async function lateBelow(desk: Desk, organisation: string): Promise<number> {
  const line = await lineBelow(desk, organisation)
  if ((await line.count()) === 0) return 0
  return Number(/(\d+) hồ sơ quá hạn/.exec(await line.innerText())![1])
}

test('[2.1-g] what is past its day is told in the morning, shows on the levels above, and is gone once done', async ({
  browser,
  house,
}) => {
  test.setTimeout(120_000)
  const huyen = await deskOf(browser, house.address, 'huyen')
  const xatandan = await deskOf(browser, house.address, 'xatandan')
  const chibo = await deskOf(browser, house.address, 'chibo')
  const [cell, base] = [await nameOf(chibo), await nameOf(xatandan)]

  await followNotice(chibo, /^Việc ngày 15\/10\/2024: \d+ việc quá hạn/)
  await expect(chibo.page).toHaveURL(/viec-can-lam/)

  // The probationer whom the cell should have considered by 11/10/2024.
  expect(await lateBelow(xatandan, cell)).toBe(1)
  await (await lineBelow(xatandan, cell)).getByRole('link', { name: 'Xem hồ sơ quá hạn' }).click()
  await expect(xatandan.page.getByRole('link', { name: 'Bùi Thị Lan Anh' }).first()).toBeVisible()

  const before = await lateBelow(huyen, base)
  const lines = await linesToCeremony({ cell: chibo, base: xatandan, superior: huyen })
  // Received in June, no ceremony within thirty working days: the base committee must agree to it now (QĐ 24-QĐ/TW §4.1).
  const id = await ownPerson(chibo, 'Phạm Thị Quá Kỳ', lines.slice(0, -1))
  await xatandan.open('/viec-can-lam')
  await expect(
    xatandan.page.getByRole('listitem').filter({ hasText: 'Phạm Thị Quá Kỳ' }).first(),
  ).toContainText('Quá hạn')
  expect(await lateBelow(huyen, base)).toBe(before + 1)
  await (await lineBelow(huyen, base)).getByRole('link', { name: 'Xem hồ sơ quá hạn' }).click()
  await expect(huyen.page.getByRole('link', { name: 'Phạm Thị Quá Kỳ' }).first()).toBeVisible()

  const [, kind, , payload] = lines.at(-1)!
  await ask(xatandan, `/cases/${id}/acts`, {
    kind: 'late_ceremony_consented',
    happenedOn: '2024-10-14',
    payload: { by: base },
    version: lines.length,
  })
  await ask(chibo, `/cases/${id}/acts`, {
    kind,
    happenedOn: '2024-10-15',
    payload,
    version: lines.length + 1,
  })
  expect(await lateBelow(huyen, base)).toBe(before)
  await xatandan.open('/viec-can-lam')
  await expect(xatandan.page.getByRole('button', { name: 'In việc cho kỳ họp' })).toBeVisible()
  await expect(xatandan.page.getByText('Phạm Thị Quá Kỳ')).toBeHidden()
})
