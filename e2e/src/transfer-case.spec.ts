import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { connect } from '@ptdv/server/database/connect'
import { seedOfficer, TEST_PASSWORD } from '@ptdv/server/testing/seed-officer'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'

test.describe.configure({ mode: 'serial' })
// A house of its own: the other district must stand, whatever is reorganised elsewhere.
test.use({ demo: ['--size=tiny', '--scenario=2024'] })

/** Invented, and nobody else's in the demo. */
const APPLICANT = 'Đoàn Thị Mộc Lan'

let xatandan: Desk
let chibo: Desk
let huyen2: Desk
/** The base committee and the cell of arrival, in another district. */
let base: Desk
let cell: Desk
let cellName: string
let baseName: string
let helper: string
let caseAddress: string

test.beforeAll(async ({ browser, house }) => {
  const owner = connect(house.ownerUrl, { max: 1 })
  const { rows } = await sql<{
    id: number
    name: string
    base: number
    baseName: string
    helper: string
  }>`
    select c.id, c.name, c.parent_id as base, b.name as "baseName", (select p.full_name from membership m join person p on p.id = m.person_id
      where m.organisation_id = c.id and m.standing = 'official' and m.ended_on is null and not m.exempt
      order by p.id limit 1) as helper
    from organisation c join organisation b on b.id = c.parent_id join organisation d on d.id = b.parent_id
    where c.kind = 'cell' and c.name like 'Chi bộ thôn%' and b.name like 'Đảng ủy xã%' and d.name like '%Văn Lâm'
    order by c.id limit 1`.execute(owner)
  const there = rows[0]!
  cellName = there.name
  baseName = there.baseName
  helper = there.helper
  await seedOfficer(owner, { userName: 'xaden', role: 'base_office', at: there.base })
  await seedOfficer(owner, { userName: 'chiboden', role: 'cell_officer', at: there.id })
  await owner.destroy()
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
  huyen2 = await deskOf(browser, house.address, 'huyen2')
  base = await deskOf(browser, house.address, 'xaden', TEST_PASSWORD)
  cell = await deskOf(browser, house.address, 'chiboden', TEST_PASSWORD)
})

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

test('[2.2-d] an applicant leaves one commune in the middle of the case: certified there, received in the other', async () => {
  test.setTimeout(120_000)
  await chibo.open('/ho-so/moi')
  await chibo.fill({ 'Họ và tên': APPLICANT, 'Ngày sinh': '12/05/2003' })
  await chibo.page.getByRole('radio', { name: 'Nữ' }).check()
  await chibo.page.getByLabel('Trình độ học vấn').selectOption({ label: 'Trung học phổ thông' })
  await chibo.page.getByRole('checkbox', { name: /Đoàn viên Đoàn/ }).check()
  await chibo.page.getByRole('radio', { name: 'Người dân nông thôn' }).check()
  await chibo.fill({ 'Ngày chi bộ đưa vào danh sách': '05/09/2023' })
  await chibo.press('Đưa vào danh sách')
  const entered = chibo.page.getByRole('link', { name: `Mở hồ sơ ${APPLICANT}` })
  caseAddress = (await entered.getAttribute('href'))!
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
  await act(chibo, 'applied', (desk) => desk.fill({ 'Ngày nộp đơn': '05/03/2024' }))

  await act(xatandan, 'moved', async (desk) => {
    // Villages of a province share their names.
    await desk.choose(
      'Chi bộ hoặc đảng ủy cơ sở nơi đến',
      cellName,
      new RegExp(`^${cellName}.*${baseName}`),
    )
    await desk.page.getByRole('radio', { name: 'Hồ sơ còn ở cơ sở' }).check()
    await desk.fill({
      'Số giấy chứng nhận của nơi đi': '15-CN/ĐU',
      'Ngày chứng nhận': '15/03/2024',
    })
  })
  await chibo.open('/dang-vien/chuyen-sinh-hoat?phia=out')
  await expect(chibo.page.getByRole('listitem').filter({ hasText: APPLICANT })).toContainText(
    cellName,
  )
  await chibo.open(caseAddress)
  await expect(chibo.page.getByText(/nơi ấy chưa tiếp nhận/).first()).toBeVisible()
  await cell.open(caseAddress)
  await expect(cell.page.getByText(/Không thấy nội dung này/)).toBeVisible()

  await cell.open('/dang-vien/chuyen-sinh-hoat')
  await cell.page.getByRole('checkbox', { name: APPLICANT }).check()
  await cell.fill({ 'Ngày chi ủy tiếp nhận': '20/03/2024' })
  await shot(cell.page, 'tiep-nhan')
  await cell.press('Ghi đã tiếp nhận')
  await expect(cell.page.getByText('Không có ai đang chờ tiếp nhận')).toBeVisible()
  await chibo.open(caseAddress)
  await expect(chibo.page.getByText(/Không thấy nội dung này/)).toBeVisible()
})

test('[2.1-g] the case is brought to its end there, helped by a member of that cell without twelve months', async () => {
  test.setTimeout(180_000)
  await cell.open(caseAddress)
  await expect(
    cell.page.getByText(/chưa phân công đảng viên chính thức giúp đỡ/).first(),
  ).toBeVisible()
  await act(cell, 'helper_assigned', async (desk) => {
    await desk.choose('Đảng viên giúp đỡ', helper, new RegExp(helper))
    await desk.fill({ 'Ngày phân công': '22/03/2024' })
  })
  await act(cell, 'life_history_handed_in', (desk) =>
    desk.fill({ 'Ngày nộp lý lịch': '25/03/2024', 'Số trang': '12' }),
  )
  await act(base, 'vetting_asked', async (desk) => {
    await desk.page.getByRole('radio', { name: 'Nơi khác, ngoài hệ thống' }).check()
    await desk.fill({
      'Tên nơi cần hỏi': 'Đảng ủy xã Đại Đồng, tỉnh Bắc Ninh',
      'Hỏi về ai': 'bố mẹ đẻ',
      'Số công văn': '61-CV/ĐU',
      'Ngày gửi': '28/03/2024',
    })
  })
  await act(base, 'vetting_answered', async (desk) => {
    await desk.fill({ 'Số văn bản': '12-CV/ĐU', 'Ngày văn bản': '10/04/2024' })
    await desk.page.getByRole('radio', { name: /Khai đúng/ }).check()
  })
  await act(base, 'life_history_certified', async (desk) => {
    await desk.fill({ 'Ngày chứng nhận, ký, đóng dấu': '20/04/2024' })
    await desk.page.getByRole('radio', { name: /Khai đúng/ }).check()
  })
  await act(cell, 'introduced_by_union', async (desk) => {
    await desk.page.getByRole('radio', { name: /Đoàn thanh niên/ }).check()
    await desk.fill({
      'Tên ban chấp hành': 'Ban Chấp hành Đoàn xã',
      'Số nghị quyết': '09-NQ/ĐTN',
      'Ngày nghị quyết': '25/04/2024',
    })
  })
  await act(cell, 'introduced_by_member', async (desk) => {
    await desk.choose('Đảng viên giới thiệu', helper, new RegExp(helper))
    await desk.fill({
      'Cùng công tác từ ngày': '22/03/2024',
      'Ngày viết giấy giới thiệu': '26/04/2024',
    })
  })
  await act(cell, 'opinions_gathered', (desk) => desk.fill({ 'Ngày lập tổng hợp': '02/05/2024' }))

  await cell.open(caseAddress)
  await cell.page
    .getByRole('link', { name: /biểu quyết/i })
    .first()
    .click()
  await expect(cell.page.getByRole('heading', { level: 1 })).toContainText(APPLICANT)
  const awaited = await cell.page.getByText(/so với \d+ người có mặt/).innerText()
  const present = /so với (\d+)/.exec(awaited)![1]!
  await cell.fill({ 'Tán thành': present, 'Ngày họp': '08/10/2024', 'Số nghị quyết': '05-NQ/CB' })
  await cell.press(/^Ghi kết quả/)
  await expect(cell.page.getByText(/Đã ghi|đã biểu quyết/i).first()).toBeVisible()
  await act(base, 'base_voted', (desk) =>
    desk.fill({
      'Tổng số đảng ủy viên': '15',
      'Tán thành': '15',
      'Số nghị quyết': '31-NQ/ĐU',
      'Ngày họp, ra nghị quyết': '09/10/2024',
    }),
  )
  await act(huyen2, 'decided', async (desk) => {
    await desk.fill({ 'Tổng số ủy viên ban thường vụ': '11', 'Tán thành': '11' })
    await desk.page.getByRole('radio', { name: 'Kết nạp', exact: true }).check()
    await desk.fill({ 'Số quyết định': '412-QĐ/HU', 'Ngày quyết định': '10/10/2024' })
  })
  await act(cell, 'decision_received', (desk) =>
    desk.fill({ 'Ngày chi bộ nhận quyết định': '11/10/2024' }),
  )
  await act(cell, 'ceremony_held', (desk) => desk.fill({ 'Ngày tổ chức lễ kết nạp': '15/10/2024' }))
  await expect(cell.page.getByText('Dự bị 12 tháng').last()).toBeVisible()
  await cell.open(`/dang-vien?tim=${APPLICANT}`)
  await cell.page.getByRole('link', { name: APPLICANT }).click()
  await expect(cell.page.getByText('Đảng viên dự bị.', { exact: false }).first()).toBeVisible()
  await expect(cell.page.getByText(`Kết nạp tại ${cellName}`)).toBeVisible()
  await shot(cell.page, 'dang-vien')
})

test('[2.4-c] a member from outside the province is received by the paper they bring, and counts from that day', async () => {
  await cell.open('/dang-vien/tu-ngoai-tinh')
  await cell.fill({ 'Họ và tên': 'Lương Thị Hải Âu', 'Ngày sinh': '02/02/1985' })
  await cell.page.getByRole('radio', { name: 'Nữ' }).check()
  await cell.page.getByLabel('Trình độ học vấn').selectOption({ label: 'Trung học phổ thông' })
  await cell.fill({
    'Từ đảng bộ nào đến': 'Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh',
    'Số giấy giới thiệu': '7-SHĐ',
    'Ngày giấy giới thiệu': '25/09/2024',
    'Ngày vào Đảng': '03/02/2010',
    'Ngày chính thức': '03/02/2011',
    'Ngày chi ủy tiếp nhận': '10/10/2024',
  })
  await cell.press('Tiếp nhận')
  await cell.page.getByRole('link', { name: 'Lương Thị Hải Âu' }).click()
  await expect(cell.page.getByText('Đảng viên chính thức, từ 03/02/2011')).toBeVisible()
  await expect(cell.page.getByText(/chuyển đến, giấy số 7-SHĐ/)).toBeVisible()
})
