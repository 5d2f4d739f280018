import AxeBuilder from '@axe-core/playwright'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test('a record is supplemented at once, and corrected only with basis and consent; both stand as they were', async ({
  browser,
  house,
}) => {
  const cell = await deskOf(browser, house.address, 'chibo')
  const { page } = cell
  await cell.open('/ho-so/moi')
  await cell.fill({ 'Họ và tên': 'Vũ Thị Đính Chính', 'Ngày sinh': '05/06/1998' })
  await page.getByRole('radio', { name: 'Nữ' }).check()
  await page.getByLabel('Trình độ học vấn').selectOption({ label: 'Trung học phổ thông' })
  await page.getByRole('radio', { name: /nông thôn/i }).check()
  await cell.fill({ 'Ngày chi bộ đưa vào danh sách': '01/10/2024' })
  await cell.press('Đưa vào danh sách')
  await cell.open('/ho-so?tim=Vũ Thị Đính Chính')
  await page
    .getByRole('link', { name: /Vũ Thị Đính Chính/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Thông tin cá nhân' }).click()

  await page.getByRole('link', { name: 'Bổ sung, đính chính' }).click()
  await cell.fill({ 'Nơi cư trú': 'thôn Hạ' })
  await cell.press('Ghi')
  await expect(page.getByText('Nơi cư trú: thôn Hạ (trước: –)')).toBeVisible()

  await page.getByRole('link', { name: 'Bổ sung, đính chính' }).click()
  await cell.fill({ 'Ngày sinh': '05/06/2008' })
  await expect(page.getByText(/phải có căn cứ/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ghi', exact: true })).toBeDisabled()
  await cell.fill({ 'Căn cứ': 'Giấy khai sinh số 15/2008', 'Cấp đồng ý': 'Đảng ủy xã Tân Dân' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await cell.press('Ghi')
  await expect(page.getByText('Ngày sinh: 05/06/2008 (trước: 05/06/1998)')).toBeVisible()
  await expect(page.getByText('Căn cứ: Giấy khai sinh số 15/2008')).toBeVisible()

  // The case is judged by the mended record: sixteen is too young.
  await cell.open('/ho-so?tim=Vũ Thị Đính Chính')
  await page
    .getByRole('link', { name: /Vũ Thị Đính Chính/ })
    .first()
    .click()
  await expect(page.getByText(/chưa đủ 18 tuổi/i).first()).toBeVisible()
})
