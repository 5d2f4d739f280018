import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { recordAct } from './record-act.ts'
import { recordVote } from './record-vote.ts'

test.describe.configure({ mode: 'serial' })

let huyen: Desk
let xatandan: Desk
let chibo: Desk
let caseAddress: string

test.beforeAll(async ({ browser, house }) => {
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
})

// Her twelve months ended on 28/08/2024; the thirty working days for the cell on 11/10/2024.
test('QĐ 24-QĐ/TW §4.2: a probationer considered late stands overdue in the cell’s work list', async () => {
  await chibo.open('/viec-can-lam')
  const line = chibo.page.getByRole('listitem').filter({ hasText: 'Bùi Thị Lan Anh' }).first()
  await expect(line).toContainText('Quá hạn 2 ngày làm việc')
  await chibo.open('/ho-so?tim=Bùi Thị Lan Anh')
  const link = chibo.page.getByRole('link', { name: 'Bùi Thị Lan Anh' }).first()
  caseAddress = (await link.getAttribute('href'))!
  await chibo.open(caseAddress)
  await expect(chibo.page.getByText(/Còn thiếu 4 điều để họp xét công nhận/)).toBeVisible()
})

test('[2.1-g] QĐ 24-QĐ/TW §4.2b: recognised through cell, base and district, as of the day the twelve months ended', async () => {
  test.setTimeout(120_000)
  await recordAct(chibo, caseAddress, 'new_member_course_passed', (desk) =>
    desk.fill({
      'Số giấy chứng nhận': '38/ĐVM',
      'Ngày cấp': '20/05/2024',
      'Nơi cấp': 'Trung tâm chính trị huyện Khoái Châu',
    }),
  )
  await recordAct(chibo, caseAddress, 'self_reviewed', (desk) =>
    desk.fill({ 'Ngày nộp bản tự kiểm điểm': '10/10/2024' }),
  )
  await recordAct(chibo, caseAddress, 'helper_commented', (desk) =>
    desk.fill({ 'Ngày nhận xét': '10/10/2024' }),
  )
  await recordAct(chibo, caseAddress, 'probation_opinions_gathered', async (desk) => {
    await desk.page.getByRole('radio', { name: 'Đồng ý công nhận' }).check()
    await desk.fill({ 'Ngày lập tổng hợp': '11/10/2024' })
  })
  await chibo.open(`${caseAddress}?viec=recognition_cell_voted`)
  await chibo.page.getByRole('link', { name: 'Mở biểu quyết' }).click()
  await expect(chibo.page.getByRole('heading', { level: 1 })).toHaveText(
    'Biểu quyết công nhận Bùi Thị Lan Anh',
  )
  await expect(chibo.page.getByRole('table', { name: /Điểm danh/ })).toBeVisible()
  // Twenty are present: one is exempt and away, one on a temporary transfer.
  await recordVote(
    chibo,
    {
      'Tán thành': '19',
      'Không tán thành': '1',
      'Số nghị quyết': '09-NQ/CB',
      'Ngày họp': '14/10/2024',
    },
    '19/20, đạt 95 %, đủ ít nhất 2/3',
  )
  await recordAct(xatandan, caseAddress, 'recognition_base_voted', async (desk) => {
    await desk.page.getByRole('radio', { name: 'Đề nghị công nhận chính thức' }).check()
    await desk.fill({ 'Tổng số đảng ủy viên': '15', 'Tán thành': '15' })
    await desk.fill({ 'Số nghị quyết': '44-NQ/ĐU', 'Ngày họp, ra nghị quyết': '14/10/2024' })
  })
  await recordAct(huyen, caseAddress, 'recognition_decided', async (desk) => {
    await desk.fill({ 'Tổng số ủy viên ban thường vụ': '11', 'Tán thành': '11' })
    await desk.page.getByRole('radio', { name: 'Công nhận đảng viên chính thức' }).check()
    await desk.fill({ 'Số quyết định': '520-QĐ/HU', 'Ngày quyết định': '15/10/2024' })
  })
  await chibo.open(caseAddress)
  await expect(chibo.page.getByText('Đã công nhận đảng viên chính thức')).toBeVisible()
  await expect(chibo.page.getByText('Chính thức từ 28/08/2024')).toBeVisible()
  await chibo.open('/dang-vien?ten=Bùi Thị Lan Anh')
  await expect(chibo.page.getByText('28/08/2024').first()).toBeVisible()
})

test('the page of regulations: the regime in force first, what changed and what waits for the province', async () => {
  await chibo.open('/quy-dinh?xem=changed')
  await expect(chibo.page.getByRole('columnheader').nth(1)).toContainText('QĐ 294-QĐ/TW')
  await expect(chibo.page.getByText('thay đổi', { exact: true }).first()).toBeVisible()
  await chibo.press(/^Tỉnh chưa xác nhận/)
  await expect(chibo.page).toHaveURL(/xem=unconfirmed/)
  await expect(chibo.page.getByRole('row', { name: /Cách tính đủ tháng/ })).toContainText(
    'chưa thấy văn bản',
  )
})
