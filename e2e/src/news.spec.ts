import AxeBuilder from '@axe-core/playwright'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test('[2.1-g] what a cell recorded stands as new at its base committee, opens its page, and is new no more once marked', async ({
  browser,
  house,
}) => {
  const base = await deskOf(browser, house.address, 'xatandan')
  await base.open('/co-gi-moi')
  await base.press('Đánh dấu đã xem')
  await expect(base.page.getByText('Không có gì mới')).toBeVisible()

  const cell = await deskOf(browser, house.address, 'chibo')
  await cell.open('/ho-so/moi')
  await cell.fill({ 'Họ và tên': 'Vũ Thị Tin Mới', 'Ngày sinh': '05/06/1998' })
  await cell.page.getByRole('radio', { name: 'Nữ' }).check()
  await cell.page.getByLabel('Trình độ học vấn').selectOption({ label: 'Trung học phổ thông' })
  await cell.page.getByRole('radio', { name: /nông thôn/i }).check()
  await cell.fill({ 'Ngày chi bộ đưa vào danh sách': '01/10/2024' })
  await cell.press('Đưa vào danh sách')
  await expect(cell.page.getByText(/Vũ Thị Tin Mới/).first()).toBeVisible()

  await base.open('/viec-can-lam')
  await base.page.getByRole('link', { name: /điều mới/ }).click()
  const line = base.page.getByRole('listitem').filter({ hasText: 'Vũ Thị Tin Mới' })
  await expect(line).toContainText('đưa vào danh sách quần chúng ưu tú')
  const { violations } = await new AxeBuilder({ page: base.page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await line.getByRole('link').click()
  await expect(base.page.getByRole('heading', { name: 'Vũ Thị Tin Mới' })).toBeVisible()

  await base.open('/co-gi-moi')
  await base.press('Đánh dấu đã xem')
  await expect(base.page.getByText('Không có gì mới')).toBeVisible()
})
