import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test('a scan is attached to an act, opened by the base committee, and taken away with a reason', async ({
  browser,
  house,
}) => {
  const cell = await deskOf(browser, house.address, 'chibo')
  await cell.open('/ho-so?tim=Trần Minh Quân')
  await cell.page
    .getByRole('link', { name: /Trần Minh Quân/ })
    .first()
    .click()
  const row = cell.page.getByRole('row', { name: /nghị quyết giới thiệu/i }).first()
  await row.getByLabel('Tệp bản chụp').setInputFiles({
    name: 'Trang web.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>'),
  })
  await expect(row.getByText('không phải PDF, JPEG hay PNG')).toBeVisible()
  await row.getByLabel('Tệp bản chụp').setInputFiles({
    name: 'Nghị quyết Đoàn.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 mẫu'),
  })
  await expect(row.getByRole('button', { name: 'Nghị quyết Đoàn.pdf', exact: true })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: cell.page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  const base = await deskOf(browser, house.address, 'xatandan')
  await base.open(new URL(cell.page.url()).pathname)
  const download = base.page.waitForEvent('download')
  await base.page.getByRole('button', { name: 'Nghị quyết Đoàn.pdf', exact: true }).click()
  const saved = await (await download).path()
  expect(await readFile(saved, 'utf8')).toBe('%PDF-1.7 mẫu')

  await row.getByRole('button', { name: 'Bỏ bản chụp Nghị quyết Đoàn.pdf' }).click()
  await cell.page.getByLabel('Lý do').fill('Gắn nhầm người')
  await cell.page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản chụp' }).click()
  await expect(row.getByRole('button', { name: 'Nghị quyết Đoàn.pdf', exact: true })).toBeHidden()
})
