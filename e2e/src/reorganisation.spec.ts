import type { Page } from '@playwright/test'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

const DISTRICT = 'Huyện ủy Văn Lâm'
const COMMUNE = 'Đảng ủy xã Lạc Đạo mới'

/** Chooses what happens to an organisation of the table, and where it goes. */
async function arrange(
  desk: Desk,
  name: string,
  how: string,
  place?: { label: string; typed: string; option: RegExp },
) {
  await desk.page.getByLabel(`Sắp xếp ${name}`, { exact: true }).selectOption({ label: how })
  if (place) await desk.choose(place.label, place.typed, place.option)
}

const row = (page: Page, table: string, name: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })

test('the provincial board prepares the reorganisation of one district, looks at before and after, carries it out', async ({
  browser,
  house,
}) => {
  const desk = await deskOf(browser, house.address, 'tinhuy')
  const { page } = desk
  await desk.open('/to-chuc')
  await page.getByRole('link', { name: 'Sắp xếp nhiều tổ chức' }).click()
  await expect(page.getByText('Chưa có phương án nào')).toBeVisible()
  await page.getByRole('link', { name: 'Lập phương án' }).click()

  await test.step('what: new organisations, and what happens to each of the district', async () => {
    await desk.fill({
      'Tên phương án': 'Bỏ cấp huyện ở Văn Lâm',
      'Ngày có hiệu lực': '15/10/2024',
    })
    await desk.press('Thêm tổ chức mới')
    await desk.fill({ 'Tên tổ chức mới': COMMUNE })
    await page.getByLabel('Loại tổ chức').selectOption({ label: 'Đảng ủy xã, phường' })
    await desk.choose('Cấp trên trực tiếp', 'tinh uy', /Tỉnh ủy/)
    await desk.press('Thêm vào phương án')
    await desk.choose('Phần cây cần sắp xếp', 'van lam', new RegExp(`^${DISTRICT}`))

    const table = page.getByRole('table', { name: 'Các tổ chức và cách sắp xếp' })
    await expect(table.getByRole('rowheader', { name: DISTRICT })).toBeVisible()
    const names = await table
      .getByRole('combobox', { name: /^Sắp xếp / })
      .evaluateAll((selects) =>
        selects.map((select) => select.getAttribute('aria-label')!.replace('Sắp xếp ', '')),
      )
    await arrange(desk, DISTRICT, 'Giải thể')
    await expect(table.getByText(/còn \d+ tổ chức trực thuộc/)).toBeVisible()
    for (const name of names.filter((one) => one !== DISTRICT)) {
      if (name.startsWith('Đảng ủy xã')) {
        await arrange(desk, name, 'Sáp nhập vào…', {
          label: `${name} sáp nhập vào`,
          typed: 'lac dao moi',
          option: new RegExp(COMMUNE),
        })
      } else {
        await arrange(desk, name, 'Chuyển về…', {
          label: `Cấp trên mới của ${name}`,
          typed: 'tinh uy',
          option: /Tỉnh ủy/,
        })
      }
    }
    await expect(table.getByText(/còn \d+ tổ chức trực thuộc/)).toBeHidden()
    await desk.press('Lưu nháp')
    await expect(page.getByRole('button', { name: 'Đã lưu nháp' })).toBeVisible()
  })

  await test.step('before and after, side by side, add up to the same', async () => {
    await page.getByRole('link', { name: 'Tiếp: Trước và sau' }).click()
    await expect(row(page, 'Trước sắp xếp', DISTRICT)).toContainText('kết thúc')
    await expect(row(page, 'Sau sắp xếp', COMMUNE)).toContainText('mới')
    await expect(
      page.getByRole('table', { name: 'Sau sắp xếp' }).getByRole('rowheader', { name: DISTRICT }),
    ).toBeHidden()
    const [before, after] = await page
      .getByText(/đảng viên và .* trước sắp xếp/)
      .evaluate((said) =>
        [...said.textContent!.matchAll(/([\d.]+) đảng viên và ([\d.]+) hồ sơ/g)].map(
          ([, members, cases]) => `${members} ${cases}`,
        ),
      )
    expect(after).toBe(before)
    await expect(
      row(page, 'Tổ chức kết thúc hoặc chuyển đi và nơi kế thừa', 'Đảng ủy xã Lạc Đạo'),
    ).toContainText(`thành ${COMMUNE}`)
  })

  await test.step('what only a person decides: the district’s officer’s mandate ends, the rest is left for later', async () => {
    await page.getByRole('link', { name: 'Tiếp: Việc cần quyết định' }).click()
    const officers = page.getByRole('group', { name: new RegExp(`${DISTRICT} có 1 nhiệm vụ`) })
    await officers.getByRole('radio', { name: 'Kết thúc' }).check()
    await expect(officers.getByRole('radio', { name: 'Kết thúc' })).toBeChecked()
  })

  await test.step('carried out in one go, with a count before and after', async () => {
    await page.getByRole('link', { name: 'Tiếp: Văn bản, thực hiện' }).click()
    await expect(
      page.getByRole('listitem').filter({ hasText: `Thành lập ${COMMUNE}` }),
    ).toBeVisible()
    await expect(page.getByText('Điền số và ngày văn bản.')).toBeVisible()
    await desk.fill({ 'Số văn bản': '1788-QĐ/TU', 'Ngày văn bản': '10/10/2024' })
    await desk.press('Thực hiện ngay')
    await expect(page.getByText('đã thực hiện')).toBeVisible({ timeout: 20_000 })
    const counted = page.getByRole('table', { name: 'Đếm trước và sau, trong cùng lần ghi' })
    for (const what of ['Đảng viên', 'Hồ sơ đang xét']) {
      const cells = await counted
        .getByRole('row')
        .filter({ hasText: what })
        .getByRole('cell')
        .allTextContents()
      expect(cells[0]).toBe(cells[1])
    }
    await expect(page.getByText(/Việc để lại \(\d+ chưa quyết định\)/)).toBeVisible()
    await page.getByRole('button', { name: 'Đã bàn giao' }).first().click()
    await expect(page.getByText(/Đã bàn giao, /)).toBeVisible()
  })

  await test.step('today’s tree has the commune; the day before it has the district', async () => {
    await desk.open('/to-chuc')
    const tree = page.getByRole('complementary', { name: 'Cây tổ chức' })
    await expect(tree.getByRole('link', { name: COMMUNE })).toBeVisible()
    await expect(tree.getByRole('link', { name: DISTRICT })).toBeHidden()
    await page.getByRole('slider', { name: /Cây tổ chức tại ngày/ }).press('ArrowLeft')
    await expect(tree.getByRole('link', { name: DISTRICT })).toBeVisible()
    await expect(tree.getByRole('link', { name: COMMUNE })).toBeHidden()
  })
})

test('a draft is set aside after a question, and stays in the list', async ({ browser, house }) => {
  const desk = await deskOf(browser, house.address, 'tinhuy')
  const { page } = desk
  await page.evaluate(async () => {
    const answer = await fetch('/api/reorganisations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: null,
        version: 0,
        name: 'Phương án làm thử',
        plan: { effectiveOn: '2024-12-01', changes: [], decisions: {} },
        paper: null,
        key: crypto.randomUUID(),
      }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  })
  await desk.open('/to-chuc/sap-xep')
  await page.getByRole('link', { name: 'Phương án làm thử' }).click()
  await page.getByRole('button', { name: 'Bỏ phương án' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Tổ chức chưa thay đổi gì/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Bỏ phương án' }).click()
  await expect(page).toHaveURL(/\/to-chuc\/sap-xep$/)
  await expect(page.getByRole('row', { name: /Phương án làm thử/ })).toContainText('đã bỏ')
})
