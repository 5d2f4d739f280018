import AxeBuilder from '@axe-core/playwright'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test('[2.1-a] an earlier assignment of the year opens as it was issued, and its address leads there again', async ({
  browser,
  house,
}) => {
  const { page, open } = await deskOf(browser, house.address, 'tinhuy')
  await open('/chi-tieu/giao?nam=2024')
  const line = page.getByRole('listitem').filter({ hasText: /^Lần 1:/ })
  const total = /Lần 1: ([\d.]+) đảng viên/.exec(await line.innerText())![1]!
  await line.getByRole('link', { name: 'Lần 1' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: `Lần 1: giao ${total} chỉ tiêu năm 2024` }),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /^Cộng/ }).getByRole('cell').last()).toHaveText(total)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await open('/chi-tieu/giao/2024/99')
  await expect(page.getByText('Không tìm thấy')).toBeVisible()
})
