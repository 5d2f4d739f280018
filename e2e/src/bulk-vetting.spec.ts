import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { linesToVetting, ownPerson } from './own-people.ts'

let xatandan: Desk

test.beforeAll(async ({ browser, house }) => {
  const chibo = await deskOf(browser, house.address, 'chibo')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  const lines = await linesToVetting({ cell: chibo })
  await ownPerson(chibo, 'Hà Thị Hỏi Một', lines)
  await ownPerson(chibo, 'Hà Thị Hỏi Hai', lines)
  await ownPerson(chibo, 'Hà Thị Hỏi Ba', [])
})

test('[2.1-g] several dossiers are chosen on the list and one place is asked about all; the refused one is named', async () => {
  await xatandan.open('/ho-so?tim=Hà Thị Hỏi')
  const { page } = xatandan
  for (const name of ['Một', 'Hai', 'Ba']) {
    await page.getByRole('checkbox', { name: `Chọn Hà Thị Hỏi ${name}` }).check()
  }
  await expect(page.getByText('Đã chọn 3 hồ sơ')).toBeVisible()
  await xatandan.press('Gửi thẩm tra')
  await page.getByRole('radio', { name: 'Nơi khác, ngoài hệ thống' }).check()
  await xatandan.fill({
    'Tên nơi cần hỏi': 'Đảng ủy xã Đại Đồng, tỉnh Bắc Ninh',
    'Hỏi về ai': 'bố mẹ đẻ',
    'Số công văn': '261-CV/ĐU',
  })
  await xatandan.press('Gửi thẩm tra')
  const lines = page.getByRole('dialog').getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await expect(lines.filter({ hasText: 'đã ghi' })).toHaveCount(2)
  await expect(lines.filter({ hasText: 'Hà Thị Hỏi Ba' })).toContainText('lý lịch')
  await xatandan.press('Xong')
  await xatandan.open('/tham-tra?phia=asking')
  await expect(page.getByText(/Công văn 261-CV\/ĐU/)).toHaveCount(2)
})
