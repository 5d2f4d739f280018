import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { ask, homeOf } from './own-people.ts'
import { shot } from './shot.ts'

// A house of this file's own: it travels.
test.use({ houseName: 'traveller' })

/*
 * A member works in another province for two years: entered in the register, asked about meetings by personal link,
 * writes twice, falls silent for two meetings in between, is reached by telephone, comes back.
 */

const AWAY = '/dang-vien/di-xa'
const FIRST = 'Đồng ý với dự thảo; đề nghị sửa đường thôn trước vụ gặt.'
const SECOND = 'Nhất trí chuyển hạn nộp đảng phí sang đầu tháng.'

async function assertAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

/** Others of the cell work away in the demo: this walk asks one of them, and no more. */
const OTHERS = ['Trần Quốc Đạt', 'Trần Thị Thơm']

/** An official member of the desk's cell of whom no case is open. */
async function someMember(cell: Desk) {
  const { members } = await ask<{
    members: readonly { person: { id: number; name: string }; birth: string; standing: string }[]
  }>(cell, `/organisations/${await homeOf(cell)}/members`)
  return members.findLast(({ standing }) => standing === 'official')!
}

async function makeLink(cell: Desk) {
  await cell.press(/^Lập đường dẫn/)
  const address = await cell.page.locator('.link-out code').innerText()
  const code = await cell.page.locator('.link-out output').innerText()
  return { address, code }
}

async function openPhone(
  browser: Browser,
  { address, code }: { address: string; code: string },
  birth: string,
) {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 390, height: 844 },
  })
  const phone = await context.newPage()
  await phone.goto(address)
  await expect(
    phone.getByRole('heading', { level: 1, name: 'Trang của đảng viên đi làm xa' }),
  ).toBeVisible()
  await phone.getByLabel('Ngày sinh').fill(birth)
  await phone.getByLabel('Mã sáu số').fill(code)
  await phone.getByRole('button', { name: 'Mở trang' }).click()
  await expect(phone.getByText('không phải là phiếu biểu quyết')).toBeVisible()
  return phone
}

async function announceMeeting(cell: Desk, day: string, subject: string) {
  await cell.open(`${AWAY}/hop/moi`)
  await cell.fill({ 'Ngày họp': day, 'Nội dung kỳ họp': subject })
  for (const name of OTHERS) {
    await cell.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck()
  }
  await cell.press('Báo kỳ họp')
  await expect(
    cell.page.getByRole('heading', { level: 1, name: `Kỳ họp ngày ${day}` }),
  ).toBeVisible()
}

async function write(phone: Page, text: string) {
  await phone.getByLabel('Ý kiến của tôi').first().fill(text)
  await phone
    .getByRole('button', { name: /^Gửi ý kiến/ })
    .first()
    .click()
  await expect(phone.getByText(/Đã gửi ngày/)).toBeVisible()
}

/** Follows the work list to the meeting, opens what was sent and records that it was read. */
async function readInto(cell: Desk, day: string, text: string) {
  const { page } = cell
  await cell.open('/viec-can-lam')
  await page
    .locator('li, tr, article')
    .filter({ hasText: `Kỳ họp ngày ${day}` })
    .getByRole('link', { name: 'Mở kỳ họp' })
    .first()
    .click()
  await expect(page.getByText('1 trong 1 đảng viên ở xa đã gửi ý kiến')).toBeVisible()
  await expect(page.getByText(text)).toBeHidden()
  await cell.press('Mở ý kiến')
  await expect(page.getByText(text)).toBeVisible()
  await assertAccessible(page)
  await cell.press('Đọc vào biên bản')
  await expect(page.getByText('đã đọc vào biên bản')).toBeVisible()
}

test('[2.4-m] [0.3] a member works in another province for two years and writes twice', async ({
  browser,
  house,
}) => {
  test.setTimeout(300_000)
  const cell = await deskOf(browser, house.address, 'chibo')
  const commune = await deskOf(browser, house.address, 'xatandan')
  const { person, birth } = await someMember(cell)
  const born = birth.split('-').toReversed().join('/')
  const memberPage = `/dang-vien/${person.id}`

  // Before leaving nothing can be changed or ended; then the register has where, since when and how.
  await cell.open(memberPage)
  await expect(cell.page.getByRole('link', { name: 'Ghi đã về' })).toBeHidden()
  await cell.page.getByRole('link', { name: 'Ghi đi làm xa' }).click()
  await cell.fill({
    'Tỉnh, thành phố hoặc nước': 'Bình Dương',
    'Nơi làm việc': 'khu công nghiệp Sóng Thần',
    'Đi làm xa từ ngày': '10/10/2024',
  })
  await cell.page.getByLabel('Hẹn liên lạc qua').selectOption({ label: 'Đường dẫn cá nhân' })
  await cell.page.getByLabel('Bao lâu một lần').selectOption({ label: 'Mỗi kỳ sinh hoạt chi bộ' })
  await assertAccessible(cell.page)
  await cell.press('Ghi đi làm xa')
  await expect(cell.page.getByRole('heading', { name: 'Đi làm xa', exact: true })).toBeVisible()
  await cell.fill({ 'Điện thoại, thư': '0912 000 000' })
  await cell.press('Lưu')
  const link = await makeLink(cell)
  await assertAccessible(cell.page)
  await shot(cell.page, 'away-member')

  // The first opinion: written, mended, read into the minutes on the day.
  await announceMeeting(cell, '20/10/2024', 'Góp ý dự thảo nghị quyết năm 2025')
  const phone = await openPhone(browser, link, born)
  await write(phone, 'Đồng ý.')
  await write(phone, FIRST)
  await assertAccessible(phone)
  await shot(phone, 'away-phone')
  await house.travelTo('2024-10-20')
  await readInto(cell, '20/10/2024', FIRST)
  const saved = cell.page.waitForEvent('download')
  await cell.press('In phụ lục biên bản')
  expect((await saved).suggestedFilename()).toContain('Phụ lục biên bản')
  await shot(cell.page, 'away-meeting')
  await phone.reload()
  await expect(phone.getByText('đã đọc vào biên bản kỳ họp ngày 20/10/2024')).toBeVisible()
  await assertAccessible(phone)

  // Two meetings without a word: the cell is warned, the commune sees a number and opens no text.
  await announceMeeting(cell, '20/11/2024', 'Kiểm điểm cuối năm')
  await announceMeeting(cell, '20/12/2024', 'Thu nộp đảng phí')
  await house.travelTo('2024-11-21')
  await cell.open('/viec-can-lam')
  await expect(cell.page.getByText('hai kỳ họp liền chưa trả lời')).toBeHidden()
  await house.travelTo('2024-12-21')
  await cell.open('/viec-can-lam')
  await expect(cell.page.getByText(/hai kỳ họp liền chưa trả lời/).first()).toBeVisible()
  await cell.open(memberPage)
  await expect(cell.page.getByText(/đủ 3 tháng vào ngày 15\/01\/2025/)).toBeVisible()
  // The demo has another one in a neighbouring cell: a line for each cell.
  await commune.open('/viec-can-lam')
  await expect(
    commune.page.getByText(/1 đảng viên đi làm xa hai kỳ họp liền chưa trả lời/),
  ).toHaveCount(2)
  await commune.open(`${AWAY}?danh-sach=silent`)
  await expect(commune.page.getByRole('link', { name: person.name })).toBeVisible()
  await assertAccessible(commune.page)
  await shot(commune.page, 'away-list')
  await commune.open(`${AWAY}/hop`)
  await expect(commune.page.getByText('0 / 1 đã gửi').first()).toBeVisible()
  await assertAccessible(commune.page)
  await shot(commune.page, 'away-meetings')
  await phone.reload()
  await expect(phone.getByText('đồng chí không gửi ý kiến').first()).toBeVisible()

  // Reached by telephone, the warning is over.
  await cell.open(`${memberPage}?viec=away_contacted`)
  await cell.fill({ 'Ngày liên lạc': '21/12/2024' })
  await cell.page.getByLabel('Qua', { exact: true }).selectOption({ label: 'Điện thoại' })
  await cell.press('Ghi đã liên lạc được')
  await expect(cell.page.getByText(/đủ 3 tháng vào ngày/)).toBeHidden()

  // More than a year later the old link is over; the second opinion comes by a new one.
  await house.travelTo('2026-02-01')
  await phone.reload()
  await expect(phone.getByText(/đã hết hạn hoặc đã thu hồi/)).toBeVisible()
  await cell.open(memberPage)
  const second = await makeLink(cell)
  await announceMeeting(cell, '10/02/2026', 'Đổi hạn nộp đảng phí')
  const again = await openPhone(browser, second, born)
  await write(again, SECOND)
  await house.travelTo('2026-02-10')
  await readInto(cell, '10/02/2026', SECOND)

  // Back after two years: not before leaving; then the link stops and the register has them no more.
  await house.travelTo('2026-10-20')
  await cell.open(`${memberPage}?viec=away_ended`)
  await cell.fill({ 'Ngày về': '01/10/2024' })
  await expect(
    cell.page.getByText(/khi ấy không có tên trong danh sách đi làm xa/).first(),
  ).toBeVisible()
  await cell.fill({ 'Ngày về': '15/10/2026' })
  await cell.press('Ghi đã về')
  await expect(cell.page.getByText('Đã về, thôi làm xa')).toBeVisible()
  await again.reload()
  await expect(again.getByText(/đã hết hạn hoặc đã thu hồi/)).toBeVisible()
  await cell.open(AWAY)
  await expect(cell.page.getByRole('link', { name: person.name })).toBeHidden()
})
