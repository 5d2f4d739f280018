import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { readSheet } from 'read-excel-file/node'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

let tinhuy: Desk
let huyen: Desk

test.beforeAll(async ({ browser, house }) => {
  tinhuy = await deskOf(browser, house.address, 'tinhuy')
  huyen = await deskOf(browser, house.address, 'huyen')
})

/** The number a labelled figure of the report shows. */
async function figure(page: Page, name: RegExp): Promise<number> {
  return Number((await page.getByRole('link', { name }).first().innerText()).replaceAll('.', ''))
}

async function download(page: Page, button: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  return readFile(await (await coming).path())
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
}

test('[3.8] the provincial board opens the report of 2024 as it was and restated, and a figure opens its people', async () => {
  const { page } = tinhuy
  await tinhuy.open('/chi-tieu?nam=2024')
  const admitted = await page
    .getByRole('link', { name: /^Đã kết nạp: \d+, mở danh sách$/ })
    .innerText()
  await page.getByRole('navigation').getByRole('link', { name: 'Báo cáo' }).click()
  await page.getByRole('link', { name: /^Mở báo cáo của/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Báo cáo phát triển đảng viên năm 2024',
  )
  const count = /^\d+: Đảng viên mới kết nạp$/
  expect(String(await figure(page, count))).toBe(admitted)
  await page.getByText('Cây hôm nay').click()
  await expect(page).toHaveURL(/cay=hom-nay/)
  expect(String(await figure(page, count))).toBe(admitted)
  await page.getByText('Cây tổ chức lúc đó').click()
  await expectAccessible(page)

  // A pointer comes from somewhere.
  await page.mouse.move(300, 400)
  await page.getByRole('link', { name: count }).first().hover()
  await expect(page.getByRole('tooltip')).toContainText('tính theo ngày ra quyết định')
  await page.getByRole('link', { name: count }).first().click()
  await expect(page.getByRole('heading', { name: `${admitted} người đã kết nạp` })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Đóng' }).click()
})

test('[3.8] it freezes the figures, proves them against the ledger, and Word and Excel hold them', async () => {
  const { page } = tinhuy
  await tinhuy.open('/bao-cao/2024')
  await tinhuy.press('Chốt số liệu')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày chốt').fill('31/12/2024')
  await dialog.getByRole('button', { name: 'Chốt số liệu' }).click()
  await expect(dialog.getByText(/Ngày 31\/12\/2024 chưa đến/)).toBeVisible()
  await dialog.getByLabel('Ngày chốt').fill('15/10/2024')
  await dialog.getByRole('button', { name: 'Chốt số liệu' }).click()
  await expect(page.getByText('Số đã chốt hết ngày 15/10/2024')).toBeVisible()
  await page.getByRole('button', { name: 'Đối chiếu với sổ' }).click()
  await expect(page.getByText(/^Khớp: tính lại từ sổ/)).toBeVisible()

  const admitted = await figure(page, /^\d+: Đảng viên mới kết nạp$/)
  const { value: text } = await mammoth.extractRawText({ buffer: await download(page, 'Word') })
  expect(text).toContain(`có ${admitted} người có quyết định kết nạp`)
  expect(text).toContain('Số ……-BC/BTCTU')
  const rows = await readSheet(await download(page, 'Excel'))
  expect(rows.find(([label]) => label === 'I. Tổng số đảng viên mới kết nạp')?.[1]).toBe(admitted)
})

test('[3.8] number and signer are given, and stand in the paper', async () => {
  const { page } = tinhuy
  await tinhuy.press('Lời văn, thể thức')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Hạn chế, nguyên nhân/).fill('Nguồn ở nông thôn giảm.')
  await dialog.getByLabel(/^Số văn bản/).fill('152')
  await dialog.getByLabel(/^Địa danh/).fill('Hưng Yên')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(page.getByText('Số 152-BC/BTCTU')).toBeVisible()
  await expect(page.getByText('Nguồn ở nông thôn giảm.')).toBeVisible()
  const { value: text } = await mammoth.extractRawText({ buffer: await download(page, 'Word') })
  expect(text).toContain('Số 152-BC/BTCTU')
  expect(text).toContain('Nguồn ở nông thôn giảm.')
})

test('[3.8] the district sends its report up; the province returns it with a reason and the district is told', async () => {
  await huyen.open('/bao-cao/2024')
  await huyen.press('Chốt số liệu')
  await huyen.page.getByRole('dialog').getByRole('button', { name: 'Chốt số liệu' }).click()
  await huyen.press('Gửi cấp trên')
  await expect(huyen.page.getByText('Đã gửi, chờ duyệt')).toBeVisible()

  const { page } = tinhuy
  await tinhuy.open('/bao-cao?nam=2024')
  const row = page.getByRole('row').filter({ hasText: 'Đã gửi, chờ duyệt' })
  await row.getByRole('link').click()
  await tinhuy.press('Trả lại')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await expect(dialog.getByText('Nêu lý do để nơi gửi biết phải sửa gì.')).toBeVisible()
  await dialog.getByLabel('Lý do trả lại').fill('Chốt lại đến hết tháng 9.')
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByText('Trả lại để sửa')).toBeVisible()

  await huyen.open('/bao-cao/2024')
  await expect(huyen.page.getByText('Lý do: Chốt lại đến hết tháng 9.')).toBeVisible()
})

test('[3.8] a report for a year before there was a tree is answered with a sentence', async () => {
  await tinhuy.open('/bao-cao/2001')
  await expect(tinhuy.page.getByText(/không có số liệu để báo cáo/)).toBeVisible()
})

test('[3.8] the province takes the Word template, and brings it back from a day on', async () => {
  const { page } = tinhuy
  await tinhuy.open('/bao-cao?nam=2024')
  await page.getByRole('link', { name: 'Mẫu giấy tờ' }).click()
  await page.getByRole('link', { name: 'Báo cáo năm' }).click()
  const given = await download(page, 'Tải về')
  await page.getByLabel('Tệp Word (.docx)').setInputFiles({
    name: 'mau-tinh.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: given,
  })
  await tinhuy.press('Dùng mẫu này')
  await expect(page.getByRole('listitem').filter({ hasText: 'mau-tinh.docx' })).toContainText(
    'Đang dùng',
  )
  await page.getByLabel('Tệp Word (.docx)').setInputFiles({
    name: 'khong-phai-word.docx',
    mimeType: 'text/plain',
    buffer: Buffer.from('x'),
  })
  await tinhuy.press('Dùng mẫu này')
  await expect(page.getByText(/Không dùng được tệp mẫu này/)).toBeVisible()
  await expectAccessible(page)
})
