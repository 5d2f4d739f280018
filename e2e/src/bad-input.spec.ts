import { DEMO_PASSWORD } from '@ptdv/demo/accounts'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

let chibo: Desk
/** The same officer at another computer. */
let elsewhere: Desk
let caseAddress: string

test.beforeAll(async ({ browser, house }) => {
  chibo = await deskOf(browser, house.address, 'chibo')
  elsewhere = await deskOf(browser, house.address, 'chibo')
})

function submitButton(desk: Desk) {
  return desk.page.locator('form.formgrid button[type=submit]')
}

test('[2.1-f] a vote whose numbers do not add up cannot be recorded and says why', async () => {
  const { page } = chibo
  await page
    .getByRole('link', { name: /biểu quyết/i })
    .first()
    .click()
  const awaited = await page.getByText(/còn thiếu \d+ ý kiến so với \d+ người có mặt/).innerText()
  const present = Number(/so với (\d+)/.exec(awaited)![1])
  await chibo.fill({ 'Tán thành': String(present - 2), 'Số nghị quyết': '16-NQ/CB' })
  const record = page.getByRole('button', { name: /^Ghi kết quả/ })
  await expect(
    page.getByText(`Tổng số ý kiến là ${present - 2} nhưng có ${present} người có mặt.`),
  ).toBeVisible()
  await expect(record).toBeDisabled()
  await chibo.fill({ 'Không tán thành': '2' })
  await expect(record).toBeEnabled()
})

test('a day that is not in the calendar is answered with a sentence and stays as typed', async () => {
  const { page } = chibo
  await chibo.open(`/ho-so?tim=${encodeURIComponent('Phạm Thị Ngọc Ánh')}`)
  await page
    .getByRole('link', { name: /Phạm Thị Ngọc Ánh/ })
    .first()
    .click()
  await page.waitForURL(/\/ho-so\/\d+/)
  caseAddress = new URL(page.url()).pathname
  await chibo.open(`${caseAddress}?viec=life_history_handed_in`)
  await chibo.fill({ 'Ngày nộp lý lịch': '31/02/2024', 'Số trang': '9' })
  const sentence = page.getByText(/chỉ có từ ngày 1 đến ngày 29, không có ngày 31/)
  await expect(sentence).toBeVisible()
  await submitButton(chibo).click({ force: true })
  await expect(page).toHaveURL(/viec=life_history_handed_in/)
  await expect(sentence).toBeVisible()
  await expect(page.getByLabel('Ngày nộp lý lịch')).toHaveValue('31/02/2024')
  await expect(page.getByLabel('Số trang')).toHaveValue('9')
})

test('what was recorded meanwhile at another desk is told, and what is typed here stays', async () => {
  const { page } = chibo
  await chibo.fill({ 'Ngày nộp lý lịch': '10/10/2024' })
  await elsewhere.open(`${caseAddress}?viec=introduced_by_member`)
  await elsewhere.choose('Đảng viên giới thiệu', 'khanh', /Nguyễn Đình Khánh/)
  await elsewhere.fill({
    'Cùng công tác từ ngày': '01/01/2020',
    'Ngày viết giấy giới thiệu': '11/10/2024',
  })
  await submitButton(elsewhere).click()
  await expect(elsewhere.page).not.toHaveURL(/viec=/)

  await submitButton(chibo).click()
  await expect(page.getByText('Có người vừa ghi thêm vào hồ sơ này')).toBeVisible()
  await expect(page.getByText(/^Lê Văn Thuận, Chi bộ thôn Thượng: .*11\/10\/2024/)).toBeVisible()
  await expect(page.getByLabel('Ngày nộp lý lịch')).toHaveValue('10/10/2024')
  await chibo.press('Tải lại, giữ nội dung đang nhập')
  await expect(page.getByText('Có người vừa ghi thêm vào hồ sơ này')).toBeHidden()
  await expect(page.getByLabel('Ngày nộp lý lịch')).toHaveValue('10/10/2024')
  await expect(page.getByLabel('Số trang')).toHaveValue('9')
})

test('a session ended from another desk: one signs in again and goes on with what was typed', async () => {
  const { page } = chibo
  await elsewhere.open('/tai-khoan/phien')
  const others = elsewhere.page.getByRole('button', { name: /^Kết thúc phiên/ })
  await expect(others.first()).toBeVisible()
  for (let left = await others.count(); left > 0; left--) {
    await others.first().click()
    await expect(others).toHaveCount(left - 1)
  }

  await submitButton(chibo).click()
  await expect(page.getByText('Phiên đăng nhập đã hết', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Đăng nhập lại, rồi ghi tiếp' }).click()
  await page.getByLabel('Tên đăng nhập').fill('chibo')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(new RegExp(`${caseAddress}\\?viec=life_history_handed_in`))
  await expect(page.getByLabel('Ngày nộp lý lịch')).toHaveValue('10/10/2024')
  await expect(page.getByLabel('Số trang')).toHaveValue('9')
  await submitButton(chibo).click()
  await expect(page).not.toHaveURL(/viec=/)
})
