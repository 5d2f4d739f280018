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
import { wordText } from './word-text.ts'

// A house of this file's own: whom it enters would stand on the roll of the cell's meetings.
test.use({ houseName: 'badges' })

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
    const table = page.getByRole('table', { name: 'Số huy hiệu theo đợt và mức' })
    await expect(table).toBeVisible()
    await shot(page, 'huy-hieu-cac-dot-toi')
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

test('[0.2] what was recorded wrongly of a member is corrected by an act: history shows both, and the sheet reads the correction', async ({
  browser,
  house,
}) => {
  test.setTimeout(120_000)
  const owner = connect(house.ownerUrl, { max: 1 })
  const huyen = await deskOf(browser, house.address, 'huyen')
  const cell = await deskOf(browser, house.address, 'chibo')
  const [member] = await seedListedMembers(owner, await homeOf(cell), 1, '1994-10-20')
  await owner.destroy()
  const { page } = huyen
  const address = `/dang-vien/${member!.person}`
  const grounds = {
    'Căn cứ đính chính': 'Bản gốc thẻ đảng viên',
    'Cấp ủy đồng ý': 'Ban Thường vụ Huyện ủy',
    'Số văn bản đồng ý': '12-CV/HU',
    'Ngày văn bản đồng ý': '15/10/2024',
  }

  await test.step('a card is noted, with a slip of the finger', async () => {
    await huyen.open(`${address}?viec=card_noted`)
    await huyen.fill({ 'Số thẻ đảng viên': '033 000 000 91', 'Ngày ghi': '10/10/2024' })
    await expect(page.getByText(/Số thẻ đảng viên có 12 chữ số, ở đây có 11/).first()).toBeVisible()
    await huyen.fill({ 'Số thẻ đảng viên': '033 000 000 911' })
    await huyen.press('Ghi thẻ đã có')
    await expect(page.getByText(/Ghi thẻ đã có: số 033000000911/)).toBeVisible()
  })

  await test.step('the number is corrected, on grounds and with consent', async () => {
    await huyen.open(`${address}?viec=corrected`)
    await page
      .getByLabel('Việc cần đính chính')
      .selectOption({ label: '10/10/2024  Ghi thẻ đã có' })
    await huyen.fill({ 'Số thẻ đảng viên': '033 000 000 912', ...grounds })
    await expect(page.getByRole('table', { name: 'Trước và sau khi đính chính' })).toContainText(
      'số 033000000912',
    )
    await shot(page, 'dinh-chinh-dang-vien')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await huyen.press('Đính chính')
    await expect(page.getByText(/^Đã đính chính\. Trước ghi:/)).toContainText('033000000911')
    await expect(page.getByText(/số 12-CV\/HU ngày 15\/10\/2024/)).toBeVisible()
  })

  await test.step('so is the day of the list, which moves the party age', async () => {
    await huyen.open(`${address}?viec=corrected`)
    await page
      .getByLabel('Việc cần đính chính')
      .selectOption({ label: '20/10/1994  Lập danh sách đảng viên' })
    await huyen.fill({ 'Ngày quyết định kết nạp': '01/10/1994', ...grounds })
    await huyen.press('Đính chính')
    await expect(page.getByText('tính từ 01/10/1994')).toBeVisible()
    await shot(page, 'trang-dang-vien')
  })

  await test.step('the sheet, form 2-HSĐV, opens in Word and says what is so now', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'In phiếu, mẫu 2-HSĐV' }).click()
    const text = await wordText(await download)
    expect(text).toContain('PHIẾU ĐẢNG VIÊN')
    expect(text).toContain('số 033000000912')
    expect(text).not.toContain('033000000911')
    expect(text).toContain('ngày 01 tháng 10 năm 1994')
  })
})
