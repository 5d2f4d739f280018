import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })
// A house where nothing else goes on: which cases a rule touches must not depend on what other files recorded.
test.use({ houseName: 'undisturbed' })

let tinhuy: Desk
let chibo: Desk

test.beforeAll(async ({ browser, house }) => {
  tinhuy = await deskOf(browser, house.address, 'tinhuy')
  chibo = await deskOf(browser, house.address, 'chibo')
})

const HUNG = 'Tỉnh ủy chưa đặt ngày ấy còn giá trị hay không'

/** Somebody on the cell's list whose certificate is sixty months old today, entered as the page enters it. */
async function openCase({ page }: Desk): Promise<string> {
  return page.evaluate(async () => {
    const ask = async <T>(path: string, body?: object): Promise<T> => {
      const answer = await fetch(`/api${path}`, {
        ...(body && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...body, key: crypto.randomUUID() }),
        }),
      })
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
      return (await answer.json()) as T
    }
    const { today, acting } = await ask<{
      today: string
      acting: { organisation: { id: number } }
    }>('/me')
    const certificateOn = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`
    const { case: id } = await ask<{ case: number }>('/cases', {
      cell: acting.organisation.id,
      person: {
        fullName: 'Đặng Văn Tròn Hạn',
        birth: '1995-02-03',
        sex: 'male',
        citizenNumber: null,
        residence: null,
        occupation: null,
        schooling: 'upper_secondary',
        youthUnionMember: false,
        tradeUnionMember: false,
      },
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: certificateOn,
    })
    await ask(`/cases/${id}/acts`, {
      kind: 'course_passed',
      happenedOn: certificateOn,
      payload: { certificate: { number: '77/CN', date: certificateOn }, issuer: 'Trung tâm' },
      version: 1,
    })
    return `/ho-so/${id}`
  })
}

test('the province sets by document what no text says, and the case that hung on it goes on', async () => {
  const address = await openCase(chibo)
  await chibo.open(address)
  await expect(chibo.page.getByText(HUNG).first()).toBeVisible()

  await chibo.open('/quy-dinh?xem=unconfirmed')
  await expect(chibo.page.getByRole('row', { name: /Ngày tròn hạn/ })).toBeVisible()
  await expect(chibo.page.getByRole('button', { name: /^Đặt giá trị/ })).toHaveCount(0)

  await tinhuy.open('/quy-dinh?xem=unconfirmed')
  await tinhuy.press('Đặt giá trị: Ngày tròn hạn của giấy chứng nhận')
  const dialog = tinhuy.page.getByRole('dialog')
  await dialog.getByLabel('Giá trị').selectOption({ label: 'Đúng ngày tròn hạn còn giá trị' })
  await tinhuy.fill({
    'Số văn bản': '12-CV/BTCTU',
    'Ngày văn bản': '01/10/2024',
    'Áp dụng từ ngày': '01/10/2024',
  })
  await dialog.getByRole('button', { name: 'Đặt giá trị' }).click()
  await expect(dialog).toBeHidden()
  await expect(tinhuy.page.getByText(/Đã tính lại .* hồ sơ đang xét/).first()).toBeVisible()

  await chibo.open(address)
  await expect(chibo.page.getByRole('heading', { name: /Đặng Văn Tròn Hạn/ })).toBeVisible()
  await expect(chibo.page.getByText(HUNG)).toHaveCount(0)
  await chibo.open('/quy-dinh')
  await expect(chibo.page.getByText(/theo 12-CV\/BTCTU ngày 01\/10\/2024/).first()).toBeVisible()
})

test('what was entered by mistake is taken back, and the rule waits again', async () => {
  await tinhuy.open('/quy-dinh')
  await tinhuy.press(/^Rút lại: Ngày tròn hạn/)
  await tinhuy.page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click()
  await expect(tinhuy.page.getByRole('dialog')).toBeHidden()
  await expect(tinhuy.page.getByRole('button', { name: /^Rút lại: Ngày tròn hạn/ })).toHaveCount(0)
})

test('[2.1-g] an amendment dated ahead: bad input is told in its place, the cases it touches are seen, a case tells of it, and it is withdrawn', async () => {
  const { page } = tinhuy
  const address = await openCase(chibo)
  const dialog = page.getByRole('dialog')
  const record = dialog.getByRole('button', { name: 'Ghi sửa đổi' })
  const open = async () => {
    await tinhuy.open('/quy-dinh')
    await tinhuy.press('Ghi sửa đổi: Giấy chứng nhận bồi dưỡng nhận thức có giá trị')
  }

  await open()
  await expect(dialog.getByText(/Đang áp dụng: 60 tháng/)).toBeVisible()
  await record.click()
  await expect(dialog.getByText('Nhập điều, khoản trong văn bản.')).toBeVisible()
  await tinhuy.fill({ 'Giá trị \\(tháng\\)': '999', 'Số văn bản': '5-QĐ/TW' })
  await tinhuy.fill({ 'Điều, khoản': '§3.1', 'Ngày văn bản': '01/10/2024' })
  await tinhuy.fill({ 'Áp dụng từ ngày': '01/12/2024' })
  await record.click()
  await expect(dialog.getByText('Nhập một số nguyên từ 0 đến 240.')).toBeVisible()
  await tinhuy.fill({ 'Giá trị \\(tháng\\)': '72', 'Áp dụng từ ngày': '15/09/2024' })
  await record.click()
  await expect(dialog.getByText(/không thể sửa điều này từ ngày 15\/09\/2024/)).toBeVisible()
  // Under a case already closed.
  await tinhuy.fill({ 'Áp dụng từ ngày': '01/06/2024', 'Ngày văn bản': '02/05/2024' })
  await record.click()
  await expect(dialog.getByText(/Đã có hồ sơ kết thúc ngày .* Chọn ngày áp dụng sau/)).toBeVisible()

  await tinhuy.fill({ 'Áp dụng từ ngày': '01/12/2024' })
  await dialog.getByRole('button', { name: 'Xem hồ sơ bị chạm đến' }).click()
  await expect(dialog.getByText(/Chạm đến [\d.]+ trong [\d.]+ hồ sơ đang mở/)).toBeVisible()
  await expect(dialog.getByText(/hạn .* thành .*/).first()).toBeVisible()
  await record.click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/ghi sửa đổi: 72 tháng, từ 01\/12\/2024, .*§3\.1/)).toBeVisible()
  await expect(page.getByText('sắp áp dụng')).toBeVisible()

  // The same rule on the same day twice.
  await open()
  await tinhuy.fill({ 'Giá trị \\(tháng\\)': '48', 'Số văn bản': '6-QĐ/TW' })
  await tinhuy.fill({ 'Điều, khoản': '§3.1', 'Ngày văn bản': '01/10/2024' })
  await tinhuy.fill({ 'Áp dụng từ ngày': '01/12/2024' })
  await record.click()
  await expect(dialog.getByText(/đã có sửa đổi từ ngày 01\/12\/2024 theo 5-QĐ\/TW/)).toBeVisible()

  await chibo.open('/quy-dinh?xem=amended')
  await chibo.page.getByRole('button', { name: /^Hồ sơ bị chạm đến: .*5-QĐ\/TW/ }).click()
  await chibo.page.getByRole('button', { name: 'Xem hồ sơ bị chạm đến' }).click()
  const own = chibo.page.getByRole('dialog')
  await expect(own.getByText(/Chạm đến [\d.]+ trong [\d.]+ hồ sơ đang mở/)).toBeVisible()
  await own.getByRole('link', { name: 'Đặng Văn Tròn Hạn' }).last().click()
  await expect(chibo.page).toHaveURL(/\/ho-so\/\d+/)
  await chibo.open(address)
  const notice = chibo.page.getByRole('note').filter({ hasText: 'Quy định sắp thay đổi' })
  await expect(
    notice.getByText(/Giấy chứng nhận .*hạn 15\/10\/2024 thành 15\/10\/2025/),
  ).toBeVisible()

  await tinhuy.open('/quy-dinh?xem=amended')
  await page.getByRole('button', { name: /^Rút lại: .*5-QĐ\/TW/ }).click()
  await dialog.getByRole('button', { name: 'Rút lại' }).click()
  await expect(page.getByText(/ghi sửa đổi: 72 tháng/)).toBeHidden()
  await chibo.open(address)
  await expect(chibo.page.getByRole('heading', { name: /Đặng Văn Tròn Hạn/ })).toBeVisible()
  await expect(notice).toBeHidden()
})
