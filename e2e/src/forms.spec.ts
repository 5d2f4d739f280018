import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

let xatandan: Desk
let tinhuy: Desk

test.beforeAll(async ({ browser, house }) => {
  xatandan = await deskOf(browser, house.address, 'xatandan')
  tinhuy = await deskOf(browser, house.address, 'tinhuy')
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
}

test('[0.3] a commune’s office opens form 1, the people behind a cell, and takes it to Excel', async () => {
  const { page } = xatandan
  await xatandan.open('/bao-cao?nam=2024')
  await page.getByRole('link', { name: 'Biểu thống kê' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Biểu 1-BTCTW: Thống kê tăng, giảm đảng viên',
  )
  await page.getByLabel('Năm', { exact: true }).selectOption('2023')
  await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
  const cell = page.getByRole('link', { name: /^1\. Kết nạp, kỳ này: \d+/i })
  const joined = await cell.innerText()
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `${joined} người` })).toBeVisible()
  await expect(page).toHaveURL(/o=joined\.now/)
  const people = page.getByRole('complementary').locator('.pers')
  expect(await people.count()).toBe(Number(joined))
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()

  const closing = await page.getByRole('link', { name: /^D - .*kỳ này/i }).innerText()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Excel' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^Biểu 1-BTCTW .*\.xlsx$/)
  const rows = await readSheet(await readFile(await file.path()))
  const row = (label: string) => rows.find(([first]) => String(first ?? '').startsWith(label))
  expect(row('1. Kết nạp')?.[1]).toBe(Number(joined))
  expect(row('D - ')?.[1]).toBe(Number(closing.replaceAll('.', '')))
})

test('[3.8] from form to form the organisation and the days stay, and so they do in an old address', async () => {
  const { page } = tinhuy
  await tinhuy.open('/bao-cao/2-btctw?nam=2024')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Biểu 2-BTCTW')
  await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Từ ngày – đến ngày' })
  const first = page.getByLabel('Từ ngày', { exact: true })
  await first.fill('15/3/2024')
  await expect(page).toHaveURL(/tu=2024-03-15/)
  await page.getByLabel('Biểu', { exact: true }).selectOption('3')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Biểu 3-BTCTW')
  await expect(page.getByText(/^Từ 15\/03\/2024/)).toBeVisible()
})

test('[3.8] an office states what a base organisation is, and form 5 counts it there', async () => {
  const { page } = tinhuy
  await tinhuy.open('/bao-cao/bieu/5?nam=2024')
  const unstated = page.getByRole('link', { name: /^Chưa khai loại hình, Tổng số \(/ })
  const before = Number(await unstated.innerText())
  await unstated.click()
  await page.getByRole('button', { name: 'Khai loại hình' }).first().click()
  await page.getByLabel('Loại hình cơ sở').selectOption({ label: 'Hợp tác xã' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi loại hình' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('link', { name: /^c\) Hợp tác xã, Tổng số \(/ })).toBeVisible()
  await expect(
    page.getByRole('heading', { name: before === 1 ? 'Không có' : `${before - 1} tổ chức` }),
  ).toBeVisible()
})
