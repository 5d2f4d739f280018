import AxeBuilder from '@axe-core/playwright'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'

// A house of this file's own: what it sets changes work lists and periods of the whole province.
test.use({ houseName: 'statistics' })

/** Sets one rule of the statistics by a document. */
async function setDay(desk: Desk, rule: RegExp, day: string): Promise<void> {
  const { page } = desk
  await desk.open('/quy-dinh')
  await page.getByRole('row', { name: rule }).getByRole('button', { name: 'Đặt giá trị' }).click()
  await desk.fill({
    'Giá trị \\(ngày/tháng\\)': day,
    'Số văn bản': '6-CV/BTCTU',
    'Ngày văn bản': '05/01/2024',
    'Áp dụng từ ngày': '01/01/2023',
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt giá trị' }).click()
}

test('[3.8] the province sets when statistics are closed and handed in; until then no day is told as a fact', async ({
  browser,
  house,
}) => {
  test.setTimeout(120_000)
  const tinhuy = await deskOf(browser, house.address, 'tinhuy')
  const { page } = tinhuy

  await test.step('before: unconfirmed, and no deadline', async () => {
    await tinhuy.open('/bao-cao/bieu/1?nam=2023')
    await expect(page.getByText(/ngày chốt chưa có văn bản xác nhận/)).toBeVisible()
    await expect(page.getByText('Hạn gửi thống kê, báo cáo: tỉnh chưa đặt.')).toBeVisible()
    await tinhuy.open('/viec-can-lam')
    await expect(page.getByText('Báo cáo năm 2023')).toBeHidden()
  })

  await test.step('a day that no year has is refused in its place, and what was typed stays', async () => {
    await setDay(tinhuy, /Gửi thống kê, báo cáo năm/, '31/2')
    await expect(page.getByText('Nhập ngày và tháng, ví dụ 31/12.')).toBeVisible()
    await expect(page.getByLabel('Số văn bản')).toHaveValue('6-CV/BTCTU')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await tinhuy.fill({ 'Giá trị \\(ngày/tháng\\)': '20/1' })
    await page.getByRole('dialog').getByRole('button', { name: 'Đặt giá trị' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('the year closes on another day', async () => {
    await setDay(tinhuy, /Chốt số liệu thống kê năm/, '30/11')
    await expect(page.getByRole('dialog')).toBeHidden()
    await tinhuy.open('/bao-cao/bieu/1?nam=2023')
    await expect(page.getByText(/^Từ 01\/01\/2023 đến 30\/11\/2023/)).toBeVisible()
    await expect(
      page.getByText('Hạn gửi: báo cáo năm gửi chậm nhất 20/01/2024 (6-CV/BTCTU ngày 05/01/2024).'),
    ).toBeVisible()
    await tinhuy.open('/bao-cao/bieu/1?nam=2024')
    await expect(page.getByText(/^Từ 01\/12\/2023 đến 15\/10\/2024/)).toBeVisible()
  })

  await test.step('what is not handed in by its day is late: on the page of reports and in the work list', async () => {
    await tinhuy.open('/bao-cao?nam=2023')
    await expect(page.getByText('Quá hạn gửi').first()).toBeVisible()
    await page
      .getByRole('link', { name: /^Huyện ủy/ })
      .first()
      .click()
    await expect(page.getByText('Quá hạn gửi').first()).toBeVisible()
    await expect(page.getByText(/báo cáo năm gửi chậm nhất 20\/01\/2024/)).toBeVisible()
    await shot(page, 'bao-cao-qua-han-gui')
    await tinhuy.open('/viec-can-lam')
    await expect(page.getByText('Báo cáo năm 2023')).toBeVisible()
    await expect(page.getByText(/số chốt hết ngày 30\/11\/2023/)).toBeVisible()
  })
})
