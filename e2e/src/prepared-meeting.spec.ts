import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { linesToCeremony, linesToVetting, ownPerson } from './own-people.ts'
import { wordText } from './word-text.ts'

test.describe.configure({ mode: 'serial' })
// A house where nothing else goes on: who waits for the cell's meeting must not depend on what other files recorded.
test.use({ houseName: 'undisturbed' })

const READY = ['Ngô Thị Họp Một', 'Ngô Thị Họp Hai', 'Ngô Thị Họp Ba', 'Ngô Thị Họp Bốn']
/** Life histories handed in, nothing vetted: the meeting may prepare them, not vote. */
const NOT_YET = ['Ngô Thị Họp Năm', 'Ngô Thị Họp Sáu']
const SIX = [...READY, ...NOT_YET]
/** Nobody helps her yet. */
const FAR_OFF = 'Ngô Thị Họp Bảy'

let chibo: Desk

test.beforeAll(async ({ browser, house }) => {
  chibo = await deskOf(browser, house.address, 'chibo')
  const desks = {
    cell: chibo,
    base: await deskOf(browser, house.address, 'xatandan'),
    superior: await deskOf(browser, house.address, 'huyen'),
  }
  const path = await linesToCeremony(desks)
  const toMeeting = path.slice(
    0,
    path.findIndex(([, kind]) => kind === 'cell_voted'),
  )
  const toVetting = await linesToVetting(desks)
  for (const name of READY) await ownPerson(chibo, name, toMeeting)
  for (const name of NOT_YET) await ownPerson(chibo, name, toVetting)
  await ownPerson(chibo, FAR_OFF, [])
})

const dialogOf = ({ page }: Desk) => page.getByRole('dialog', { name: 'Chuẩn bị kỳ họp' })
const lineOf = (desk: Desk, name: string) =>
  dialogOf(desk).getByRole('listitem').filter({ hasText: name })

/** Ticks people on the list of cases and opens the dialog for their meeting. */
async function prepareMeetingOf(desk: Desk, names: readonly string[]) {
  await desk.open('/ho-so?tim=Ngô Thị Họp')
  await expect(desk.page.getByRole('link', { name: 'Chuẩn bị kỳ họp' })).toHaveCount(0)
  for (const name of names) {
    await desk.page.getByRole('checkbox', { name: `Chọn ${name}` }).check()
  }
  await expect(desk.page.getByText(`Đã chọn ${names.length} hồ sơ`)).toBeVisible()
  await desk.page.getByRole('link', { name: 'Chuẩn bị kỳ họp' }).click()
  await expect(dialogOf(desk)).toBeVisible()
}

test('[2.1-g] six people are ticked for one meeting: it says who lacks what, and a seventh not come so far is named', async () => {
  await prepareMeetingOf(chibo, [...SIX, FAR_OFF])
  await expect(dialogOf(chibo).getByText('Đưa ra kỳ họp 6 người, xét từng người một')).toBeVisible()
  await expect(dialogOf(chibo).getByRole('checkbox', { checked: true })).toHaveCount(6)
  for (const name of READY) {
    await expect(lineOf(chibo, name)).toContainText('kết nạp, hồ sơ đủ')
  }
  for (const name of NOT_YET) {
    await expect(lineOf(chibo, name)).toContainText('hồ sơ chưa đủ: chưa gửi thẩm tra lý lịch')
    await expect(lineOf(chibo, name).getByRole('checkbox')).toBeChecked()
  }
  const leftOut = dialogOf(chibo).getByRole('alert')
  await expect(leftOut).toContainText('1 người đã chọn chưa đưa ra kỳ họp này được')
  await expect(leftOut.getByRole('listitem')).toContainText(
    /^Ngô Thị Họp Bảy \(.*\): đang ở bước “Phân công đảng viên giúp đỡ”, chờ chi bộ\.$/,
  )
})

test('a meeting without people or without a day is refused by a sentence, and what was entered stays', async () => {
  await prepareMeetingOf(chibo, SIX)
  await expect(dialogOf(chibo).getByRole('alert')).toHaveCount(0)
  const open = dialogOf(chibo).getByRole('button', { name: /^Mở biểu quyết/ })
  const print = dialogOf(chibo).getByRole('button', { name: 'In giấy tờ cả kỳ họp' })
  const day = dialogOf(chibo).getByLabel('Ngày họp')
  for (const [typed, sentence] of [
    ['', 'Nhập ngày họp.'],
    ['31/02/2024', /Tháng 2/],
  ] as const) {
    await day.fill(typed)
    await day.blur()
    await expect(dialogOf(chibo).getByText(sentence).first()).toBeVisible()
    await expect(open).toBeDisabled()
    await expect(open).toHaveAccessibleDescription('Nhập ngày họp.')
    await expect(print).toBeDisabled()
    await expect(day).toHaveValue(typed)
  }
  await day.fill('15/10/2024')
  await expect(open).toBeEnabled()
  for (const name of SIX) await lineOf(chibo, name).getByRole('checkbox').uncheck({ force: true })
  await expect(open).toBeDisabled()
  await expect(open).toHaveAccessibleDescription('Chọn người đưa ra kỳ họp.')
  await expect(print).toHaveAccessibleDescription('Chọn người đưa ra kỳ họp.')
  await expect(day).toHaveValue('15/10/2024')
})

test('[2.1-g] the papers of all six are one Word file, each with the person’s own name, the day and the place', async () => {
  const { page } = chibo
  await prepareMeetingOf(chibo, SIX)
  await dialogOf(chibo).getByLabel('Ngày họp').fill('14/10/2024')
  await dialogOf(chibo).getByLabel('Địa danh').fill('Tân Dân')
  await chibo.press('In giấy tờ cả kỳ họp')
  const print = page.getByRole('dialog', { name: 'In giấy tờ của 6 người' })
  for (const name of SIX) {
    const line = print.getByRole('listitem').filter({ hasText: name })
    await expect(line).toContainText('3-KNĐ, 4-KNĐ, 5-KNĐ, 6-KNĐ')
    await (NOT_YET.includes(name)
      ? expect(line).toContainText('Chưa có: ')
      : expect(line).not.toContainText('Chưa có: '))
  }
  const coming = page.waitForEvent('download')
  await chibo.press('Tải tệp Word')
  const file = await coming
  expect(file.suggestedFilename()).toBe('Giấy tờ Chi bộ thôn Thượng.docx')
  const text = await wordText(file)
  // What stands between the heads of the cell's resolutions: one for each person, in the order of the meeting.
  const resolutions = text.split('đề nghị kết nạp đảng viên').slice(1)
  expect(resolutions.map((one) => /về quần chúng ([^,]+),/.exec(one)?.[1])).toEqual(SIX)
  for (const [index, name] of SIX.entries()) {
    expect(resolutions[index]).toContain('đã họp xét ngày 14 tháng 10 năm 2024')
    expect(resolutions[index]).toContain(`quyết định kết nạp quần chúng ${name} vào Đảng`)
    expect(text).toContain(`Tôi giới thiệu, đề nghị Chi bộ xét kết nạp quần chúng ${name} vào Đảng`)
    expect(text).toContain(`giới thiệu đoàn viên ${name} với`)
    expect(text).toContain(`Người vào Đảng: ${name},`)
  }
  expect(
    text.match(/Tân Dân, ngày 14 tháng 10 năm 2024\s+NGHỊ QUYẾT\s+đề nghị kết nạp đảng viên/g),
  ).toHaveLength(SIX.length)
  await page.keyboard.press('Escape')
  await expect(dialogOf(chibo).getByLabel('Ngày họp')).toHaveValue('14/10/2024')
})

test('[2.1-g] the meeting opens on the first of six and goes on to the next; who lacks papers may not be voted on', async () => {
  const { page } = chibo
  await chibo.press('Mở biểu quyết 6 người')
  const row = page.getByRole('navigation', { name: 'Xét từng người một' })
  await expect(row.getByRole('link', { name: / \d\. Ngô Thị Họp / })).toHaveCount(6)
  await expect(row.getByText('Người thứ 1/6')).toBeVisible()
  await expect(page.getByText('ngày 14/10/2024')).toBeVisible()
  await expect(page.getByLabel('Ngày họp')).toHaveValue('14/10/2024')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(`Biểu quyết kết nạp ${READY[0]!}`)
  await chibo.fill({ 'Tán thành': '20', 'Số nghị quyết': '51-NQ/CB' })
  await chibo.press(`Ghi kết quả, sang ${READY[1]!}`)
  await expect(title).toHaveText(`Biểu quyết kết nạp ${READY[1]!}`)
  await expect(row.getByRole('link', { name: READY[0]! })).toContainText('20/20, đạt 100 %')

  await row.getByRole('link', { name: NOT_YET[0]! }).click()
  await expect(title).toHaveText(`Biểu quyết kết nạp ${NOT_YET[0]!}`)
  await chibo.fill({ 'Tán thành': '20', 'Số nghị quyết': '52-NQ/CB' })
  const record = page.getByRole('button', { name: /^Ghi kết quả/ })
  await expect(record).toBeDisabled()
  await expect(record).toHaveAccessibleDescription(
    /^Chưa thể họp xét: chưa gửi thẩm tra lý lịch nơi nào; .*\.$/,
  )
})
