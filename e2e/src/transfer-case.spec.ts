import { connect } from '@ptdv/server/database/connect'
import { seedOfficer, TEST_PASSWORD } from '@ptdv/server/testing/seed-officer'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { recordAct } from './record-act.ts'
import { shot } from './shot.ts'
import {
  admit,
  assignHelper,
  countVoteOfCell,
  enterPerson,
  keepVoteOfCell,
  passCourseAndApply,
  prepareForMeeting,
  type Typed,
} from './walk.ts'

test.describe.configure({ mode: 'serial' })
// A house where nothing else goes on: the other district must stand, whatever is reorganised elsewhere.
test.use({ houseName: 'undisturbed' })

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
let helper: Typed
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
  helper = { typed: there.helper, option: new RegExp(there.helper) }
  await seedOfficer(owner, { userName: 'xaden', role: 'base_office', at: there.base })
  await seedOfficer(owner, { userName: 'chiboden', role: 'cell_officer', at: there.id })
  await owner.destroy()
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
  huyen2 = await deskOf(browser, house.address, 'huyen2')
  base = await deskOf(browser, house.address, 'xaden', TEST_PASSWORD)
  cell = await deskOf(browser, house.address, 'chiboden', TEST_PASSWORD)
})

test('[2.2-d] an applicant leaves one commune in the middle of the case: certified there, received in the other', async () => {
  test.setTimeout(120_000)
  await chibo.open('/ho-so/moi')
  caseAddress = await enterPerson(chibo, APPLICANT, '12/05/2003')
  await assignHelper(
    chibo,
    caseAddress,
    { typed: 'khanh', option: /Nguyễn Đình Khánh/ },
    '06/10/2023',
  )
  await passCourseAndApply(chibo, caseAddress)

  await recordAct(xatandan, caseAddress, 'moved', async (desk) => {
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
  await assignHelper(cell, caseAddress, helper, '22/03/2024')
  await prepareForMeeting({ cell, base }, caseAddress, {
    handedIn: '25/03/2024',
    vettingAsked: '28/03/2024',
    union: 'Ban Chấp hành Đoàn xã',
    introducer: helper,
    togetherSince: '22/03/2024',
  })
  await countVoteOfCell(cell, caseAddress, APPLICANT, '08/10/2024')
  await keepVoteOfCell(cell)
  await admit({ cell, base, superior: huyen2 }, caseAddress, {
    baseVote: '09/10/2024',
    decision: '10/10/2024',
    received: '11/10/2024',
    ceremony: '15/10/2024',
  })
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
