import AxeBuilder from '@axe-core/playwright'
import { connect } from '@ptdv/server/database/connect'
import { seedListedMembers } from '@ptdv/server/testing/seed-listed-members'
import { readFile } from 'node:fs/promises'
import { readWorkbook } from '@ptdv/server/workbooks/read-workbook'
import { sql } from 'kysely'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'
import { homeOf } from './own-people.ts'
import { shot } from './shot.ts'

const NAMES = ['Lê Thị Huy Hiệu', 'Ngô Văn Huy Hiệu', 'Trần Văn Huy Hiệu']

test('a round of badges: the list, the cell proposes, three awarded at once, Excel, the years ahead', async ({
  browser,
  house,
}) => {
  test.setTimeout(180_000)
  const owner = connect(house.ownerUrl, { max: 1 })
  const cell = await deskOf(browser, house.address, 'chibo')
  const home = await homeOf(cell)
  // The demo's day is in October 2024: thirty years are full for the round of November.
  const members = await seedListedMembers(owner, home, NAMES.length, '1994-10-20')
  for (const [index, { person }] of members.entries()) {
    await sql`update person set full_name = ${NAMES[index]}, given_name = ${'Hiệu'} where id = ${person}`.execute(
      owner,
    )
  }
  await owner.destroy()

  await test.step('the cell sees who is due and proposes', async () => {
    const { page } = cell
    await cell.open('/dang-vien')
    await page.getByRole('link', { name: 'Huy hiệu Đảng' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đợt 07/11/2024')
    await page.getByRole('checkbox', { name: 'Chọn Lê Thị Huy Hiệu, 30 năm' }).check()
    await cell.fill({ 'Ngày đề nghị': '10/10/2024' })
    await cell.press('Đề nghị 1 người')
    await expect(page.getByText('Đã ghi 1 trong 1 người')).toBeVisible()
    await expect(page.getByText(/đề nghị 10\/10\/2024/)).toBeVisible()
  })

  const huyen = await deskOf(browser, house.address, 'huyen')
  const { page } = huyen
  await test.step('the committee above awards three by one decision', async () => {
    await huyen.open(`/dang-vien/huy-hieu?to-chuc=${home}&muc=30`)
    for (const name of NAMES) {
      await page.getByRole('checkbox', { name: `Chọn ${name}, 30 năm` }).check()
    }
    await huyen.fill({ 'Ngày quyết định': '12/10/2024', 'Số quyết định': '210-QĐ/TU' })
    await shot(page, 'huy-hieu-ghi-tang')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await huyen.press('Ghi tặng 3 người')
    await expect(page.getByText('Đã ghi 3 trong 3 người')).toBeVisible()
    await page.getByRole('button', { name: /^Đã tặng/ }).click()
    await expect(page.getByText('số 210-QĐ/TU ngày 12/10/2024')).toHaveCount(3)
  })

  await test.step('the list goes to Excel as it is shown', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Xuất Excel', exact: true }).first().click()
    const rows: string[][] = []
    const file = await readFile(await (await download).path())
    for await (const { cells } of readWorkbook(file)) rows.push(cells.map(({ text }) => text))
    const named = rows.filter((cells) => NAMES.some((name) => cells.includes(name)))
    expect(named).toHaveLength(3)
    for (const cells of named) expect(cells).toContain('210-QĐ/TU')
    await page.keyboard.press('Escape')
  })

  await test.step('a number of the coming years opens its people', async () => {
    await huyen.open('/dang-vien/huy-hieu/cac-dot-toi')
    await shot(page, 'huy-hieu-cac-dot-toi')
    const table = page.getByRole('table', { name: 'Số huy hiệu theo đợt và mức' })
    const number = table
      .getByRole('row')
      .last()
      .getByRole('link')
      .or(table.getByRole('link'))
      .first()
    const count = await number.innerText()
    await number.click()
    await expect(page.getByText(new RegExp(`trong ${count} người$`))).toBeVisible()
  })
})
