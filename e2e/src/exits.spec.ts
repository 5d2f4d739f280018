import AxeBuilder from '@axe-core/playwright'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test('Charter Điều 7: a member is exempt on a written wish with a term, and comes back', async ({
  browser,
  house,
}) => {
  const cell = await deskOf(browser, house.address, 'chibo')
  const { page } = cell
  await cell.open('/dang-vien')
  await page.getByRole('table').getByRole('link').last().click()
  await page.getByRole('link', { name: 'Miễn công tác và sinh hoạt' }).click()
  await page.getByLabel('Lý do miễn').selectOption({ label: 'Nghỉ thai sản' })
  await page.getByRole('radio', { name: 'Báo cáo bằng lời với chi bộ' }).check()
  await cell.fill({ 'Ngày chi bộ quyết định': '01/10/2024', 'Số nghị quyết': '12-NQ/CB' })
  await expect(page.getByText(/phải có đơn nêu lý do và thời gian/).first()).toBeVisible()
  await page.getByRole('radio', { name: 'Đơn của đảng viên' }).check()
  await cell.fill({ 'Miễn đến ngày': '01/04/2025' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await cell.press('Miễn công tác và sinh hoạt')
  await expect(
    page.getByText(/Miễn công tác và sinh hoạt vì nghỉ thai sản đến ngày 01\/04\/2025/),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Trở lại sinh hoạt' }).click()
  await cell.fill({ 'Trở lại sinh hoạt từ ngày': '10/10/2024' })
  await cell.press('Trở lại sinh hoạt')
  await expect(page.getByRole('link', { name: 'Miễn công tác và sinh hoạt' })).toBeVisible()
})
