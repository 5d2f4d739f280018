import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

/*
 * An applicant declares the life history at home: the cell hands out a link and a code, the person opens it on a phone,
 * writes, comes back later, hands it in; the cell reads it and records the act. Then the person withdraws.
 */

const PERSON = 'Phạm Thị Khai Ở Nhà'
const BORN = '30/05/2002'

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

test('[2.1-g] the life history is declared at home by personal link, handed in, read by the cell; the application withdrawn', async ({
  browser,
  house,
}) => {
  test.setTimeout(180_000)
  const cell = await deskOf(browser, house.address, 'chibo')
  await cell.open(`/ho-so/${await enterPerson(cell.page)}`)
  await expect(cell.page.getByRole('heading', { level: 1, name: PERSON })).toBeVisible()
  await cell.press('Lập đường dẫn')
  const address = await cell.page.locator('.link-out code').innerText()
  const code = await cell.page.locator('.link-out output').innerText()
  await expectClean(cell.page)

  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 390, height: 844 },
  })
  const phone = await context.newPage()
  await phone.goto(address)
  await phone.getByLabel('Ngày sinh').fill(BORN)
  await phone.getByLabel('Mã sáu số').fill(code === '000000' ? '111111' : '000000')
  await phone.getByRole('button', { name: 'Mở trang' }).click()
  await expect(phone.getByText('Ngày sinh hoặc mã không đúng')).toBeVisible()
  expect(await phone.getByLabel('Ngày sinh').inputValue()).toBe(BORN)
  await expectClean(phone)
  await phone.getByLabel('Mã sáu số').fill(code)
  await phone.getByRole('button', { name: 'Mở trang' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: /Bước \d+ trong \d+/ })).toBeVisible()
  await expectClean(phone)

  // The first part, with every field; what was written is there again after the page was closed.
  const firstPart = phone.locator('.ph-part')
  await expect(firstPart.getByRole('heading', { name: 'Sơ yếu lý lịch' })).toBeVisible()
  await fillAll(phone)
  await expect(phone.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible()
  await phone.reload()
  await phone.getByRole('button', { name: '1. Sơ yếu lý lịch' }).click()
  await expect(phone.getByLabel('Quê quán')).toHaveValue('có khai')

  await phone.getByRole('button', { name: 'Xong, sang phần 2' }).click()
  await fillAll(phone)
  await phone.getByRole('button', { name: 'Xong, sang phần 3' }).click()
  await phone.getByRole('button', { name: 'Thêm quãng' }).click()
  await phone.getByLabel('Từ tháng, năm').fill('09/2020')
  await phone.getByLabel('Đến tháng, năm').fill('06/2022')
  await phone.getByLabel('Làm việc gì, ở đâu').fill('Sinh viên')
  await phone.getByLabel('Chức vụ Đảng, chính quyền, đoàn thể').fill('không')
  await expect(phone.getByText(/Còn trống 07\/2022/)).toBeVisible()
  await phone.getByLabel('Đến tháng, năm').fill('nay')
  await expect(phone.getByText(/Còn trống/)).toBeHidden()
  await phone.getByRole('button', { name: 'Xong, sang phần 4' }).click()
  await fillAll(phone)
  for (const [part, none] of [
    [5, 'Chưa qua lớp nào'],
    [6, 'Chưa đi nước ngoài'],
    [7, 'Chưa được khen thưởng'],
    [8, 'Không bị kỷ luật'],
  ] as const) {
    await phone.getByRole('button', { name: `sang phần ${part}` }).click()
    await phone.getByLabel(none).check()
  }
  await phone.getByRole('button', { name: 'sang phần 9' }).click()
  await phone.getByRole('button', { name: 'Thêm người' }).click()
  await fillAll(phone)
  await phone.getByRole('button', { name: 'sang phần 10' }).click()
  await fillAll(phone)
  await phone.getByRole('button', { name: 'sang phần 11' }).click()
  await expect(phone.getByText('Còn 1 phần chưa khai đủ.')).toBeVisible()
  await fillAll(phone)
  await expectClean(phone)
  await expect(phone.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible()
  await phone.getByRole('button', { name: 'Nộp lý lịch' }).click()
  await expect(phone.getByText(/Đã nộp lý lịch ngày/)).toBeVisible()

  await cell.page.reload()
  await cell.page.getByRole('link', { name: 'Mở lý lịch' }).click()
  await expect(cell.page.getByRole('heading', { name: `Lý lịch của ${PERSON}` })).toBeVisible()
  await expect(cell.page.getByText('Sinh viên')).toBeVisible()
  await expectClean(cell.page)

  await phone.getByRole('button', { name: 'Rút đơn' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Rút đơn' }).click()
  await expect(phone.getByText(/Đã đề nghị rút đơn ngày/)).toBeVisible()
  await cell.page.goBack()
  await cell.page.reload()
  await expect(cell.page.getByText(/Đề nghị rút đơn ngày/)).toBeVisible()
})

/** Writes something into every field of the open part that is still empty. */
async function fillAll(phone: Page): Promise<void> {
  const fields = phone.locator('.ph-part').getByRole('textbox')
  for (let index = 0; index < (await fields.count()); index++) {
    const field = fields.nth(index)
    if ((await field.inputValue()) === '') await field.fill('có khai')
  }
}

/** Somebody of this story alone, entered as another program would. */
async function enterPerson({ request }: Page): Promise<number> {
  const me = await (await request.get('/api/me')).json()
  const answer = await request.post('/api/cases', {
    data: {
      key: crypto.randomUUID(),
      cell: me.acting.organisation.id,
      person: {
        fullName: PERSON,
        birth: '2002-05-30',
        sex: 'female',
        citizenNumber: null,
        residence: null,
        occupation: null,
        schooling: 'upper_secondary',
        youthUnionMember: true,
        tradeUnionMember: false,
      },
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-10-01',
    },
  })
  return (await answer.json()).case
}
