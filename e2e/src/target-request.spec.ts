import { SOURCES } from '@ptdv/core/sources/five-sources'
import { deskOf, followNotice, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

const WHY = 'Hai doanh nghiệp đã chuyển địa bàn, nguồn chỉ còn một nửa.'
const ANSWER = 'Xã còn nguồn bộ đội xuất ngũ chưa khai thác.'

let huyen: Desk
let xatandan: Desk

test.beforeAll(async ({ browser, house }) => {
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
})

test('[2.1-a] the commune asks for another figure with its reason; without one nothing is sent', async () => {
  await xatandan.open('/chi-tieu/de-nghi?nam=2024')
  await expect(xatandan.page.getByText(/Cấp trên đã giao \d+ đảng viên năm 2024/)).toBeVisible()
  await xatandan.fill({ [SOURCES[0].name]: '1' })
  await xatandan.press('Gửi đề nghị')
  await expect(xatandan.page.getByText('Nói rõ vì sao cần số khác.')).toBeVisible()
  await xatandan.fill({ 'Lý do': WHY })
  await xatandan.press('Gửi đề nghị')
  await expect(xatandan.page.getByText('Chờ trả lời')).toBeVisible()
  await expect(xatandan.page.getByRole('button', { name: 'Gửi đề nghị' })).toBeHidden()
})

test('[2.1-a] the district declines with its reason, and the commune is told', async () => {
  await huyen.open('/viec-can-lam')
  await huyen.page
    .getByRole('listitem')
    .filter({ hasText: WHY })
    .getByRole('link', { name: 'Trả lời' })
    .click()
  await expect(huyen.page.getByRole('heading', { level: 1 })).toContainText('chờ trả lời')
  const request = huyen.page.getByRole('listitem').filter({ hasText: WHY })
  await expect(request).toContainText('Đảng ủy xã Tân Dân')
  await request.getByRole('radio', { name: /^Chưa chấp nhận/ }).check()
  await request.getByLabel('Lý do, gửi kèm trả lời').fill(ANSWER)
  await request.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(request.getByText('Chưa chấp nhận', { exact: true })).toBeVisible()

  await xatandan.open('/viec-can-lam')
  await followNotice(xatandan, new RegExp(ANSWER))
  await expect(xatandan.page).toHaveURL(/\/chi-tieu\/de-nghi\?nam=2024/)
  await expect(xatandan.page.getByText(ANSWER)).toBeVisible()
})

test('[2.1-a] [0.2] parts that do not add up are told at once, sent only with a reason, and the board keeps the gap', async () => {
  const { page } = huyen
  await huyen.open('/chi-tieu/giao?nam=2024')
  await expect(page.getByText(/Đã giao (\d+) \/ được giao \1, đủ/)).toBeVisible()
  const assign = page.getByRole('button', { name: 'Giao chỉ tiêu', exact: true })
  const cell = page.getByRole('textbox', { name: /^Đảng ủy xã Tân Dân, Người dân nông thôn/ })
  const before = Number(await cell.inputValue())
  await cell.fill(String(before - 1))
  await expect(page.getByText(/Đã giao \d+ \/ được giao \d+, còn 1/)).toBeVisible()
  await expect(page.getByText(/Chưa giao được: còn 1 đảng viên chưa giao/)).toBeVisible()
  await expect(assign).toBeDisabled()

  await huyen.press('nêu lý do để lệch')
  await page.getByLabel('Lý do để lệch').fill('Giữ lại một chỉ tiêu để giao vào quý IV.')
  await huyen.press('Xong')
  await assign.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số văn bản').fill('22-QĐ/HU')
  await dialog.getByLabel('Ngày văn bản', { exact: true }).fill('14/10/2024')
  await dialog.getByLabel('Lý do giao lại').fill('Xã Tân Dân giảm nguồn nông thôn.')
  await dialog.getByRole('button', { name: 'Giao chỉ tiêu' }).click()
  await expect(dialog).toBeHidden()
  await huyen.open('/chi-tieu?nam=2024')
  await expect(page.getByText(/Được giao \d+, giao xuống \d+, còn 1\./)).toBeVisible()
})
