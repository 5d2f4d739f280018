import type { Desk } from './desk.ts'
import { expect } from './fixture.ts'
import { recordAct } from './record-act.ts'

/* The way of an applicant, act by act as the organisations record them at their desks; only days and names are asked. */

/** How a member is looked for in a list, and found. */
export interface Typed {
  readonly typed: string
  readonly option: RegExp
}

/** Fills and sends the page that puts a person on the cell's list; the page goes on standing open. */
export async function enterPerson(cell: Desk, fullName: string, birth: string): Promise<string> {
  const { page } = cell
  await cell.fill({ 'Họ và tên': fullName, 'Ngày sinh': birth })
  await page.getByRole('radio', { name: 'Nữ' }).check()
  await page.getByLabel('Trình độ học vấn').selectOption({ label: 'Trung học phổ thông' })
  await page.getByRole('checkbox', { name: /Đoàn viên Đoàn/ }).check()
  await page.getByRole('radio', { name: 'Người dân nông thôn' }).check()
  await cell.fill({ 'Ngày chi bộ đưa vào danh sách': '05/09/2023' })
  await cell.press('Đưa vào danh sách')
  const entered = page.getByRole('link', { name: `Mở hồ sơ ${fullName}` })
  await expect(entered).toBeVisible()
  return (await entered.getAttribute('href'))!
}

export async function assignHelper(
  cell: Desk,
  caseAddress: string,
  helper: Typed,
  day: string,
): Promise<void> {
  await recordAct(cell, caseAddress, 'helper_assigned', async () => {
    await cell.choose('Đảng viên giúp đỡ', helper.typed, helper.option)
    await cell.fill({ 'Ngày phân công': day })
  })
}

/** The class for applicants, and the application. */
export async function passCourseAndApply(cell: Desk, caseAddress: string): Promise<void> {
  await recordAct(cell, caseAddress, 'course_passed', () =>
    cell.fill({
      'Số giấy chứng nhận': '118/CN',
      'Ngày cấp': '20/02/2024',
      'Nơi cấp': 'Trung tâm chính trị huyện Khoái Châu',
    }),
  )
  await recordAct(cell, caseAddress, 'applied', () => cell.fill({ 'Ngày nộp đơn': '5/3/2024' }))
}

interface Preparation {
  readonly handedIn: string
  readonly vettingAsked: string
  readonly union: string
  readonly introducer: Typed
  readonly togetherSince: string
}

/** From the life history through vetting and the two introductions to the opinions gathered. */
export async function prepareForMeeting(
  { cell, base }: { readonly cell: Desk; readonly base: Desk },
  caseAddress: string,
  { handedIn, vettingAsked, union, introducer, togetherSince }: Preparation,
): Promise<void> {
  await recordAct(cell, caseAddress, 'life_history_handed_in', () =>
    cell.fill({ 'Ngày nộp lý lịch': handedIn, 'Số trang': '12' }),
  )
  await recordAct(base, caseAddress, 'vetting_asked', async () => {
    await base.page.getByRole('radio', { name: 'Nơi khác, ngoài hệ thống' }).check()
    await base.fill({
      'Tên nơi cần hỏi': 'Đảng ủy xã Đại Đồng, tỉnh Bắc Ninh',
      'Hỏi về ai': 'bố mẹ đẻ',
      'Số công văn': '61-CV/ĐU',
      'Ngày gửi': vettingAsked,
    })
  })
  await recordAct(base, caseAddress, 'vetting_answered', async () => {
    await base.fill({ 'Số văn bản': '12-CV/ĐU', 'Ngày văn bản': '10/04/2024' })
    await base.page.getByRole('radio', { name: /Khai đúng/ }).check()
  })
  await recordAct(base, caseAddress, 'life_history_certified', async () => {
    await base.fill({ 'Ngày chứng nhận, ký, đóng dấu': '20/04/2024' })
    await base.page.getByRole('radio', { name: /Khai đúng/ }).check()
  })
  await recordAct(cell, caseAddress, 'introduced_by_union', async () => {
    await cell.page.getByRole('radio', { name: /Đoàn thanh niên/ }).check()
    await cell.fill({
      'Tên ban chấp hành': union,
      'Số nghị quyết': '09-NQ/ĐTN',
      'Ngày nghị quyết': '25/04/2024',
    })
  })
  await recordAct(cell, caseAddress, 'introduced_by_member', async () => {
    await cell.choose('Đảng viên giới thiệu', introducer.typed, introducer.option)
    await cell.fill({
      'Cùng công tác từ ngày': togetherSince,
      'Ngày viết giấy giới thiệu': '26/04/2024',
    })
  })
  await recordAct(cell, caseAddress, 'opinions_gathered', () =>
    cell.fill({ 'Ngày lập tổng hợp': '02/05/2024' }),
  )
}

/** Follows the case to the vote page and counts everybody present in favour; the result stands there unrecorded. */
export async function countVoteOfCell(
  cell: Desk,
  caseAddress: string,
  fullName: string,
  metOn: string,
): Promise<void> {
  const { page } = cell
  await cell.open(caseAddress)
  await page
    .getByRole('link', { name: /biểu quyết/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(fullName)
  const awaited = await page.getByText(/so với \d+ người có mặt/).innerText()
  const present = /so với (\d+)/.exec(awaited)![1]!
  await cell.fill({ 'Tán thành': present, 'Ngày họp': metOn, 'Số nghị quyết': '05-NQ/CB' })
  await expect(page.getByText(/đủ ít nhất 2\/3/)).toBeVisible()
}

/** Records the counted vote; where somebody else waits, the page goes on to them and says so. */
export async function keepVoteOfCell(cell: Desk): Promise<void> {
  await cell.press(/^Ghi kết quả/)
  await expect(cell.page.getByText(/Đã ghi|đã biểu quyết/i).first()).toBeVisible()
}

interface Days {
  readonly baseVote: string
  readonly decision: string
  readonly received: string
  readonly ceremony: string
}

/** From the vote of the base committee through the decision to the ceremony, which begins probation. */
export async function admit(
  { cell, base, superior }: { readonly cell: Desk; readonly base: Desk; readonly superior: Desk },
  caseAddress: string,
  days: Days,
): Promise<void> {
  await recordAct(base, caseAddress, 'base_voted', () =>
    base.fill({
      'Tổng số đảng ủy viên': '15',
      'Tán thành': '15',
      'Số nghị quyết': '31-NQ/ĐU',
      'Ngày họp, ra nghị quyết': days.baseVote,
    }),
  )
  await recordAct(superior, caseAddress, 'decided', async () => {
    await superior.fill({ 'Tổng số ủy viên ban thường vụ': '11', 'Tán thành': '11' })
    await superior.page.getByRole('radio', { name: 'Kết nạp', exact: true }).check()
    await superior.fill({ 'Số quyết định': '412-QĐ/HU', 'Ngày quyết định': days.decision })
  })
  await receiveAndHold(cell, caseAddress, days)
}

/** The cell has the decision and holds the ceremony. */
export async function receiveAndHold(
  cell: Desk,
  caseAddress: string,
  { received, ceremony }: Pick<Days, 'received' | 'ceremony'>,
): Promise<void> {
  await recordAct(cell, caseAddress, 'decision_received', () =>
    cell.fill({ 'Ngày chi bộ nhận quyết định': received }),
  )
  await recordAct(cell, caseAddress, 'ceremony_held', () =>
    cell.fill({ 'Ngày tổ chức lễ kết nạp': ceremony }),
  )
  await expect(cell.page.getByText('Dự bị 12 tháng').last()).toBeVisible()
}
