import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { connect } from '@ptdv/server/database/connect'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

const CHECK = 'Số điện thoại không gọi được'

test('data is checked on demand, a finding is mended where its link leads, and is gone when checked again', async ({
  browser,
  house,
}) => {
  const name = await spoilPhone(house.ownerUrl)
  const office = await deskOf(browser, house.address, 'xatandan')
  const { page } = office
  await office.open('/chat-luong-du-lieu')
  await checkNow(office)
  await page.getByRole('link', { name: new RegExp(`^${CHECK}: 1, mở danh sách`) }).click()
  const panel = page.getByRole('complementary', { name: 'Những chỗ cần xem lại' })
  await expect(panel.getByText(/TT 22\/2014/)).toBeVisible()
  await expect(panel.getByText('12345')).toBeVisible()
  await expectNoFaults(page)
  await panel.getByRole('link', { name }).click()

  await page.getByRole('link', { name: 'Bổ sung, đính chính' }).click()
  await office.fill({ 'Điện thoại': '0912345678' })
  await office.press('Ghi')
  await expect(page.getByText(/Điện thoại: 0912345678/)).toBeVisible()

  await office.open('/chat-luong-du-lieu?dieu=phone_format')
  await expect(page.getByText('Đã sửa, chờ lần kiểm sau')).toBeVisible()
  await office.open('/chat-luong-du-lieu')
  await checkNow(office)
  await expect(page.getByRole('rowheader', { name: new RegExp(CHECK) })).toHaveCount(0)
  await page.getByText(/điều khác không thấy gì/).click()
  await expect(page.getByText(`${CHECK} – 1 chỗ đã sửa`)).toBeVisible()
})

test('[0.3] the page of losses opens the people behind its numbers and those at risk', async ({
  browser,
  house,
}) => {
  const office = await deskOf(browser, house.address, 'tinhuy')
  const { page } = office
  await office.open('/bao-cao')
  await page.getByRole('link', { name: 'Ra khỏi danh sách' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Năm 2024')
  await expectNoFaults(page)
  const died = page.getByRole('link', { name: /^Từ trần: \d+, mở danh sách/ })
  const count = Number(await died.textContent())
  await died.click()
  const people = page.getByRole('complementary', { name: 'Danh sách sau con số' })
  await expect(people.getByText(`${count} trong ${count} người`)).toBeVisible()
  await page.getByRole('link', { name: /^Hết 12 tháng dự bị.*mở danh sách/ }).click()
  const risk = page.getByRole('complementary', { name: 'Đảng viên có nguy cơ' })
  await expect(risk.getByText(/^hạn \d\d\/\d\d\/\d{4}$/).first()).toBeVisible()
})

async function checkNow({ page, press }: Desk): Promise<void> {
  await press('Kiểm lại ngay')
  await expect(page.getByText(/Kiểm lần gần nhất lúc/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kiểm lại ngay' })).toBeEnabled({ timeout: 60_000 })
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

/** As an import of long ago may have left it: somebody of the commune's with a telephone of five digits. */
async function spoilPhone(ownerUrl: string): Promise<string> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    const { rows } = await sql<{ name: string }>`
      update person set phone = '12345' where id = (
        select min(m.person_id) from membership m
        join organisation_today t on t.organisation_id = m.organisation_id
        join mandate on mandate.organisation_id = t.ancestor_id
        join account on account.id = mandate.account_id and account.user_name = 'xatandan'
        where m.ended_on is null)
      returning full_name as name`.execute(owner)
    return rows[0]!.name
  } finally {
    await owner.destroy()
  }
}
