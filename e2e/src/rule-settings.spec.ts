import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

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

test('[2.1-g] an amendment dated ahead: the cases it touches are seen before it is entered, it holds from its day, and is taken back', async () => {
  const { page } = tinhuy
  await tinhuy.open('/quy-dinh')
  await page
    .getByRole('button', { name: /^Ghi sửa đổi: Ra quyết định kể từ nghị quyết chi bộ/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await tinhuy.fill({ 'Giá trị \\(ngày làm việc\\)': '45', 'Số văn bản': '5-QĐ/TW' })
  await tinhuy.fill({ 'Ngày văn bản': '01/10/2024', 'Áp dụng từ ngày': '15/09/2024' })
  await dialog.getByRole('button', { name: 'Ghi sửa đổi' }).click()
  await expect(dialog.getByText(/không thể sửa điều này từ ngày 15\/09\/2024/)).toBeVisible()
  await tinhuy.fill({ 'Áp dụng từ ngày': '01/01/2025' })
  await dialog.getByRole('button', { name: 'Xem hồ sơ bị chạm đến' }).click()
  await expect(dialog.getByText(/Chạm đến [\d.]+ trong [\d.]+ hồ sơ đang mở/)).toBeVisible()
  await expect(dialog.locator('.touched-cases a').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Ghi sửa đổi' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/Sửa đổi: 45 ngày làm việc, từ 01\/01\/2025/)).toBeVisible()
  await expect(page.getByText('sắp áp dụng')).toBeVisible()

  await chibo.open('/quy-dinh')
  await chibo.page.getByRole('button', { name: /^Hồ sơ bị chạm đến: .*5-QĐ\/TW/ }).click()
  await chibo.page.getByRole('button', { name: 'Xem hồ sơ bị chạm đến' }).click()
  await expect(
    chibo.page.getByRole('dialog').getByText(/Chạm đến [\d.]+ trong [\d.]+ hồ sơ đang mở/),
  ).toBeVisible()

  await page.getByRole('button', { name: /^Rút lại: .*5-QĐ\/TW/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click()
  await expect(page.getByText(/Sửa đổi: 45 ngày làm việc/)).toBeHidden()
})
