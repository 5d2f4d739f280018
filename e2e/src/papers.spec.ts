import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'
import { wordText } from './word-text.ts'

/* A cell prints what its meeting needs, for one person and for all, and reads the Word file. */

const PERSON = 'Trần Minh Quân'

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

test('the cell prints the papers of its meeting; what is missing is named, dotted on the paper', async ({
  browser,
  house,
}) => {
  test.setTimeout(120_000)
  const cell = await deskOf(browser, house.address, 'chibo')
  const { page } = cell
  await cell.open(`/ho-so?tim=${PERSON}`)
  await page
    .getByRole('link', { name: new RegExp(PERSON) })
    .first()
    .click()
  await cell.press('In hồ sơ cho kỳ họp')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(/ 6-KNĐ/)).toBeChecked()
  await expect(dialog.getByText(/Chưa có: /).first()).toBeVisible()
  await expectClean(page)
  await shot(page, 'print-papers')

  await dialog.getByLabel('Nhiệm kỳ bắt đầu từ').first().fill('01/01/2023')
  await dialog.getByLabel('Nhiệm kỳ bắt đầu từ').first().blur()
  await dialog.getByRole('button', { name: 'Lấy số' }).first().click()
  await expect(dialog.getByRole('heading', { name: /Lấy số/ })).toBeHidden()
  await dialog.getByLabel(/Địa danh/).fill('Tân Dân')
  const one = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Tải tệp Word' }).click()
  const text = await wordText(await one)
  expect(text).toMatch(/Số \d{2,}-NQ\/CB/)
  expect(text).toContain('T/M CHI BỘ')
  expect(text).toContain(`kết nạp quần chúng ${PERSON}`)
  expect(text).toContain('Tân Dân, ngày …… tháng …… năm ……')

  await page.getByRole('button', { name: 'Đóng' }).click()
  await page.getByRole('button', { name: /^In .*mẫu 1-KNĐ$/ }).click()
  await expect(page.getByRole('dialog').getByLabel(/Đơn xin vào Đảng/)).toBeChecked()
  await page.getByRole('button', { name: 'Đóng' }).click()

  await cell.open('/viec-can-lam')
  await page
    .getByRole('link', { name: /biểu quyết/i })
    .first()
    .click()
  await cell.press('In giấy tờ cả kỳ họp')
  await expect(page.getByRole('dialog').getByText(/6-KNĐ/).first()).toBeVisible()
  await expectClean(page)
  await shot(page, 'print-meeting')
  const all = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp Word' }).click()
  expect(await wordText(await all)).toContain('NGHỊ QUYẾT')
})
