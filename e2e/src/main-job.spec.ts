import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'

test.describe.configure({ mode: 'serial' })

let tinhuy: Desk
let huyen: Desk
let xatandan: Desk
let chibo: Desk
let caseAddress: string
let admittedBefore: number

test.beforeAll(async ({ browser, house }) => {
  tinhuy = await deskOf(browser, house.address, 'tinhuy')
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
})

/** The big number of the board: people admitted in the year. */
async function admittedOnBoard(desk: Desk): Promise<number> {
  await desk.open('/chi-tieu?nam=2024')
  const big = desk.page.getByRole('link', { name: /^Đã kết nạp: / }).first()
  return Number((await big.innerText()).replaceAll('.', ''))
}

test('[1.1] [0.1] the provincial board sets the target of 2025: both reckonings are shown, the stricter applies', async () => {
  admittedBefore = await admittedOnBoard(tinhuy)
  await shot(tinhuy.page, 'board-tiny')
  await tinhuy.open('/chi-tieu/toan-tinh?nam=2025')
  await expect(
    tinhuy.page.getByRole('heading', { name: 'Theo tỷ lệ đảng viên đầu năm' }),
  ).toBeVisible()
  await expect(tinhuy.page.getByRole('heading', { name: 'Theo mức tối thiểu' })).toBeVisible()
  await tinhuy.fill({
    'Mức tối thiểu, số người': '40',
    'Số văn bản': '12-TB/TU',
    'Ngày văn bản': '10/10/2024',
  })
  await tinhuy.press('Đặt chỉ tiêu')
  await expect(tinhuy.page.getByRole('heading', { level: 1 })).toContainText('40')
})

for (const [who, number] of [
  ['tinhuy', '15-QĐ/TU'],
  ['huyen', '21-QĐ/HU'],
  ['xatandan', '08-QĐ/ĐU'],
] as const) {
  test(`[2.1-a] ${who} proposes from the surveyed pool, sees the gap close and assigns with number and date`, async () => {
    const desk = { tinhuy, huyen, xatandan }[who]
    await desk.open('/chi-tieu/giao?nam=2025')
    await expect(desk.page.getByText(/được giao/).first()).toBeVisible()
    await desk.press('Đề xuất theo nguồn')
    await expect(desk.page.getByText(/Đã giao (\d+) \/ được giao \1/).first()).toBeVisible()
    await desk.press(/^Giao chỉ tiêu/)
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('Số văn bản').fill(number)
    await dialog.getByLabel('Ngày văn bản', { exact: true }).fill('14/10/2024')
    await dialog.getByLabel('Ngày văn bản', { exact: true }).blur()
    await dialog.getByRole('button', { name: /Giao/ }).click()
    await expect(dialog).toBeHidden()
    await expect(desk.page.getByText(number)).toBeVisible()
    await shot(desk.page, `giao-chi-tieu-${who}`)
  })
}

test('[2.1-d] the cell enters three people, one after the other', async () => {
  await chibo.open('/ho-so/moi')
  for (const [name, birth] of [
    ['Trần Thị Thu Hiền', '12/05/1999'],
    ['Nguyễn Văn Bách', '03/09/1997'],
    ['Phạm Thị Kim Dung', '21/01/2001'],
  ] as const) {
    await chibo.fill({ 'Họ và tên': name, 'Ngày sinh': birth })
    await chibo.page.getByRole('radio', { name: 'Nữ' }).check()
    await chibo.page.getByLabel('Trình độ học vấn').selectOption({ label: 'Trung học phổ thông' })
    await chibo.page.getByRole('checkbox', { name: /Đoàn viên Đoàn/ }).check()
    await chibo.page.getByRole('radio', { name: 'Người dân nông thôn' }).check()
    await chibo.fill({ 'Ngày chi bộ đưa vào danh sách': '05/09/2023' })
    await chibo.press('Đưa vào danh sách')
    const entered = chibo.page.getByRole('link', { name: `Mở hồ sơ ${name}` })
    await expect(entered).toBeVisible()
    if (name === 'Trần Thị Thu Hiền') caseAddress = (await entered.getAttribute('href'))!
    await chibo.press('Nhập người tiếp theo')
  }
})

/** Opens the form of an act at a desk, fills and records it. */
async function act(
  desk: Desk,
  kind: AdmissionActKind,
  fill: (desk: Desk) => Promise<void>,
): Promise<void> {
  await desk.open(`${caseAddress}?viec=${kind}`)
  await fill(desk)
  await desk.page.locator('form.formgrid button[type=submit]').click()
  await expect(desk.page).not.toHaveURL(/viec=/)
}

test('[2.1-f] [2.1-g] one of them goes from helper to ceremony through the organisations that must act', async () => {
  test.setTimeout(180_000)
  await act(chibo, 'helper_assigned', async (desk) => {
    await desk.choose('Đảng viên giúp đỡ', 'khanh', /Nguyễn Đình Khánh/)
    await desk.fill({ 'Ngày phân công': '06/10/2023' })
  })
  await act(chibo, 'course_passed', (desk) =>
    desk.fill({
      'Số giấy chứng nhận': '118/CN',
      'Ngày cấp': '20/02/2024',
      'Nơi cấp': 'Trung tâm chính trị huyện Khoái Châu',
    }),
  )
  await act(chibo, 'applied', (desk) => desk.fill({ 'Ngày nộp đơn': '5/3/2024' }))
  await act(chibo, 'life_history_handed_in', (desk) =>
    desk.fill({ 'Ngày nộp lý lịch': '20/03/2024', 'Số trang': '12' }),
  )
  await act(xatandan, 'vetting_asked', async (desk) => {
    await desk.page.getByRole('radio', { name: 'Nơi khác, ngoài hệ thống' }).check()
    await desk.fill({
      'Tên nơi cần hỏi': 'Đảng ủy xã Đại Đồng, tỉnh Bắc Ninh',
      'Hỏi về ai': 'bố mẹ đẻ',
      'Số công văn': '61-CV/ĐU',
      'Ngày gửi': '25/03/2024',
    })
  })
  await act(xatandan, 'vetting_answered', async (desk) => {
    await desk.fill({ 'Số văn bản': '12-CV/ĐU', 'Ngày văn bản': '10/04/2024' })
    await desk.page.getByRole('radio', { name: /Khai đúng/ }).check()
  })
  await act(xatandan, 'life_history_certified', async (desk) => {
    await desk.fill({ 'Ngày chứng nhận, ký, đóng dấu': '20/04/2024' })
    await desk.page.getByRole('radio', { name: /Khai đúng/ }).check()
  })
  await act(chibo, 'introduced_by_union', async (desk) => {
    await desk.page.getByRole('radio', { name: /Đoàn thanh niên/ }).check()
    await desk.fill({
      'Tên ban chấp hành': 'Ban Chấp hành Đoàn xã Tân Dân',
      'Số nghị quyết': '09-NQ/ĐTN',
      'Ngày nghị quyết': '25/04/2024',
    })
  })
  await act(chibo, 'introduced_by_member', async (desk) => {
    await desk.choose('Đảng viên giới thiệu', 'khanh', /Nguyễn Đình Khánh/)
    await desk.fill({
      'Cùng công tác từ ngày': '01/01/2020',
      'Ngày viết giấy giới thiệu': '26/04/2024',
    })
  })
  await act(chibo, 'opinions_gathered', (desk) => desk.fill({ 'Ngày lập tổng hợp': '02/05/2024' }))
  await shot(chibo.page, 'ho-so-tiny')

  await chibo.open(caseAddress)
  await chibo.page
    .getByRole('link', { name: /biểu quyết/i })
    .first()
    .click()
  await expect(chibo.page.getByRole('heading', { level: 1 })).toContainText('Trần Thị Thu Hiền')
  const awaited = await chibo.page.getByText(/so với \d+ người có mặt/).innerText()
  const present = Number(/so với (\d+)/.exec(awaited)![1])
  await chibo.fill({
    'Tán thành': String(present),
    'Ngày họp': '10/05/2024',
    'Số nghị quyết': '05-NQ/CB',
  })
  await expect(chibo.page.getByText(/đủ ít nhất 2\/3/)).toBeVisible()
  await shot(chibo.page, 'bieu-quyet-tiny')
  await chibo.press(/^Ghi kết quả/)
  await expect(chibo.page.getByText(/Đã ghi|đã biểu quyết/i).first()).toBeVisible()

  await act(xatandan, 'base_voted', (desk) =>
    desk.fill({
      'Tổng số đảng ủy viên': '15',
      'Tán thành': '15',
      'Số nghị quyết': '31-NQ/ĐU',
      'Ngày họp, ra nghị quyết': '20/05/2024',
    }),
  )
  await act(huyen, 'decided', async (desk) => {
    await desk.fill({ 'Tổng số ủy viên ban thường vụ': '11', 'Tán thành': '11' })
    await desk.page.getByRole('radio', { name: 'Kết nạp', exact: true }).check()
    await desk.fill({ 'Số quyết định': '412-QĐ/HU', 'Ngày quyết định': '03/06/2024' })
  })
  await act(chibo, 'decision_received', (desk) =>
    desk.fill({ 'Ngày chi bộ nhận quyết định': '10/06/2024' }),
  )
  await act(chibo, 'ceremony_held', (desk) =>
    desk.fill({ 'Ngày tổ chức lễ kết nạp': '19/06/2024' }),
  )
  await expect(chibo.page.getByText('Dự bị 12 tháng').last()).toBeVisible()
})

test('[0.2] the provincial board moves, and the figure opens the list with the new member', async () => {
  expect(await admittedOnBoard(tinhuy)).toBe(admittedBefore + 1)
  await tinhuy.open('/chi-tieu?nam=2024&so=admitted.0.0.6')
  const list = tinhuy.page.getByRole('complementary', { name: 'Danh sách sau con số' })
  await expect(list.getByText('Trần Thị Thu Hiền')).toBeVisible()
})
