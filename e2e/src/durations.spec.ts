import AxeBuilder from '@axe-core/playwright'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test('[2.1-g] the province sees whether procedures are shorter, stretch by stretch, and opens the cases behind a median', async ({
  browser,
  house,
}) => {
  const { page, open } = await deskOf(browser, house.address, 'tinhuy')
  await open('/chi-tieu?nam=2024')
  await page.getByRole('link', { name: 'từng chặng mất bao lâu' }).click()
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: /Từ đơn đến lễ kết nạp mất \d+(,5)? ngày làm việc/,
    }),
  ).toBeVisible()
  const row = page.getByRole('row', { name: /Từ nghị quyết chi bộ đến quyết định kết nạp/ })
  const cases = row.getByRole('link')
  const count = Number(await cases.innerText())
  expect(count).toBeGreaterThan(0)
  await cases.click()
  const panel = page.getByRole('complementary', { name: 'Danh sách sau con số' })
  await expect(panel.getByText(`${count} hồ sơ`)).toBeVisible()
  await expect(panel.getByRole('link')).toHaveCount(Math.min(count, 100))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await panel.getByRole('link').first().click()
  await expect(page.getByText('Hồ sơ kết nạp /')).toBeVisible()
})
