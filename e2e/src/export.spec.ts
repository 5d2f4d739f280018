import { readFile } from 'node:fs/promises'
import { connect } from '@ptdv/server/database/connect'
import { readWorkbook } from '@ptdv/server/workbooks/read-workbook'
import type { Download } from '@playwright/test'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

let tinhuy: Desk

test.beforeAll(async ({ browser, house }) => {
  tinhuy = await deskOf(browser, house.address, 'tinhuy')
})

/** Presses the button and takes the file that saves itself. */
async function exported(desk: Desk, button = 'Xuất Excel'): Promise<Download> {
  const download = desk.page.waitForEvent('download')
  await desk.page.getByRole('button', { name: button, exact: true }).first().click()
  return download
}

/** The first sheet's rows as texts. */
async function rowsOf(download: Download): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = []
  for await (const { cells } of readWorkbook(await readFile(await download.path()))) {
    rows.push(cells.map(({ text }) => text))
  }
  return rows
}

const dialogOf = ({ page }: Desk) => page.getByRole('dialog', { name: 'Xuất Excel' })

test('the members of the province go into one file, as many as the page says', async () => {
  await tinhuy.open('/dang-vien')
  const said = await tinhuy.page.getByText(/^[\d.]+ đảng viên\.$/).innerText()
  const count = said.split(' ')[0]!
  const download = await exported(tinhuy)
  expect(download.suggestedFilename()).toMatch(
    /^Đảng viên – Tỉnh ủy Hưng Yên – \d\d-\d\d-\d{4}\.xlsx$/,
  )
  await expect(dialogOf(tinhuy).getByText(`Đã xuất ${count} dòng.`)).toBeVisible()
  await expect(dialogOf(tinhuy).getByText(/Tệp đã tải về máy/)).toBeVisible()
  const rows = await rowsOf(download)
  const head = rows.findIndex((cells) => cells[0] === 'TT')
  expect(rows.length - head - 1).toBe(Number(count.replaceAll('.', '')))
  expect(rows.flat()).toContain('Dữ liệu mẫu, không có thật')
  const first = await tinhuy.page.getByRole('rowheader').first().innerText()
  expect(rows[head + 1]).toContain(first)
  await tinhuy.page.keyboard.press('Escape')
  await expect(dialogOf(tinhuy)).toBeHidden()
})

test('the board goes with its sentence, its base and the figures that it shows', async () => {
  await tinhuy.open('/chi-tieu')
  const sentence = await tinhuy.page.getByRole('heading', { level: 1 }).innerText()
  const total = tinhuy.page.locator('table.board tr.sum')
  const result = await total.locator('td.wfig').innerText()
  const rows = await rowsOf(await exported(tinhuy))
  expect(rows[1]![0]!.replaceAll(/\s/g, ' ')).toBe(sentence.replaceAll(/\s/g, ' '))
  const head = rows.find((cells) => cells[0] === 'Tổ chức')!
  const sum = rows.find((cells) => cells[0] === 'Cộng')!
  expect(sum[head.indexOf('Kết nạp')]).toBe(result.split('/')[0]!.trim().replaceAll('.', ''))
  await tinhuy.page.keyboard.press('Escape')
})

test('the list behind a figure adds up to the figure', async () => {
  await tinhuy.open('/chi-tieu?so=admitted.0.0.0')
  const panel = tinhuy.page.getByRole('complementary')
  // The number stands when its people do.
  await expect(panel.locator('.pers').first()).toBeVisible()
  const figure = (await panel.getByRole('heading', { level: 2 }).innerText()).split(' ')[0]!
  const rows = await rowsOf(await exported(tinhuy, 'Excel'))
  const head = rows.findIndex((cells) => cells[0] === 'TT')
  const sum = rows.slice(head + 1).reduce((total, cells) => total + Number(cells.at(-1)), 0)
  expect(sum).toBe(Number(figure.replaceAll('.', '')))
  await tinhuy.page.keyboard.press('Escape')
})

test('an export that takes long is stopped, and is found with the others', async ({ house }) => {
  await tinhuy.open('/dang-vien')
  await expect(tinhuy.page.getByRole('rowheader').first()).toBeVisible()
  const owner = connect(house.ownerUrl, { max: 1 })
  await owner.transaction().execute(async (db) => {
    await sql`lock table membership in access exclusive mode`.execute(db)
    await tinhuy.page.getByRole('button', { name: 'Xuất Excel' }).click()
    await expect(dialogOf(tinhuy).getByRole('progressbar')).toBeVisible()
    // Let go of the lock only when the wish to stop is kept, else the export may end first.
    const asked = tinhuy.page.waitForResponse((response) => response.url().includes('jobs/cancel'))
    await dialogOf(tinhuy).getByRole('button', { name: 'Dừng' }).click()
    await expect(dialogOf(tinhuy).getByText('Đang dừng…')).toBeVisible()
    await asked
  })
  await owner.destroy()
  await expect(dialogOf(tinhuy).getByText(/Đã dừng theo yêu cầu/)).toBeVisible()
  await tinhuy.page.keyboard.press('Escape')
  await expect(dialogOf(tinhuy)).toBeHidden()

  await tinhuy.page.getByRole('button', { name: /tài khoản/ }).click()
  await tinhuy.page.getByRole('menuitem', { name: 'Việc của tôi' }).click()
  const jobs = tinhuy.page.getByRole('listitem').filter({ hasText: 'Xuất Excel:' })
  await expect(jobs.first()).toContainText('Đã dừng theo yêu cầu')
  await expect(jobs.nth(1)).toContainText('Tệp giữ đến')
  const download = tinhuy.page.waitForEvent('download')
  await jobs.nth(1).getByRole('button', { name: /^Tải/ }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})
