import AxeBuilder from '@axe-core/playwright'
import { workbookBytes } from '@ptdv/server/workbooks/write-workbook'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { ask, homeOf } from './own-people.ts'
import { shot } from './shot.ts'

test.describe.configure({ mode: 'serial' })

interface Member {
  readonly person: { readonly id: number; readonly name: string }
  readonly birth: string
  readonly cell: { readonly name: string }
  readonly standing: string
  readonly case: number | null
}

let xatandan: Desk
let members: readonly Member[]
let address: string

test.beforeAll(async ({ browser, house }) => {
  xatandan = await deskOf(browser, house.address, 'xatandan')
  const home = await homeOf(xatandan)
  const listed = await ask<{ members: Member[] }>(
    xatandan,
    `/organisations/${home}/members?standing=official`,
  )
  // Of whom nothing is in progress, and of whose name there is but one.
  members = listed.members.filter(
    (one) =>
      one.case === null &&
      one.birth.length === 10 &&
      listed.members.filter(({ person }) => person.name === one.person.name).length === 1,
  )
})

const count = (label: string) =>
  xatandan.page
    .getByRole('group', { name: 'Các dòng của tệp' })
    .getByRole('button', { name: label })

const written = (birth: string) => birth.split('-').toReversed().join('/')

/** The list of a year, over two rows of heads as offices keep it. */
async function movements(): Promise<Buffer> {
  const [sure, doubtful] = members
  const { birth } = doubtful!
  const slip = `${Number(birth.slice(0, 4)) + 1}${birth.slice(4)}`
  const head = [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Chi bộ',
    'Loại biến động',
    'Ngày biến động',
    'Số, ngày quyết định',
    'Lý do',
  ]
  const row = (number: string, name: string, born: string, cell: string, movement: string) => [
    number,
    name,
    written(born),
    cell,
    movement,
    // After all that the demo tells of anybody.
    '14/10/2024',
    '12-QĐ/ĐU ngày 01/03/2024',
    '',
  ]
  return workbookBytes({
    sheets: [
      {
        name: 'Biến động',
        title: ['DANH SÁCH BIẾN ĐỘNG ĐẢNG VIÊN NĂM 2024'],
        columns: head.map((text) => ({ head: text, width: 22, kind: 'text' })),
        rows: [
          row('1', sure!.person.name, sure!.birth, sure!.cell.name, 'Từ trần'),
          row('2', doubtful!.person.name, slip, doubtful!.cell.name, 'Từ trần'),
          row('3', 'Người Không Có Tên', '1970-05-20', sure!.cell.name, 'Từ trần'),
          row('4', sure!.person.name, sure!.birth, sure!.cell.name, 'Kỷ luật khiển trách'),
        ],
      },
    ],
  })
}

/** What form 1 tells of the year: who died, and who is left at its end. */
async function balance(): Promise<readonly [died: number, closing: number]> {
  await xatandan.open('/bao-cao/bieu/1?nam=2024')
  const cell = async (name: RegExp) =>
    Number(
      (await xatandan.page.getByRole('link', { name }).first().innerText()).replaceAll('.', ''),
    )
  const closing = await cell(/^D - .*kỳ này/i)
  const died = xatandan.page.getByRole('link', { name: /^1\. Từ trần, kỳ này/i })
  return [(await died.count()) === 0 ? 0 : await cell(/^1\. Từ trần, kỳ này/i), closing]
}

test('[3.8] an office drops its list of movements and is asked who is not surely meant', async () => {
  const { page } = xatandan
  await xatandan.open('/nhap-excel?loai=movements')
  await expect(page.getByRole('radio', { name: 'Biến động đảng viên' })).toBeChecked()
  await page.getByLabel(/Thả tệp Excel vào đây/).setInputFiles({
    name: 'biến động.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await movements(),
  })
  await page.waitForURL(/\/nhap-excel\/\d+/)
  address = page.url()
  await expect(count('Hiểu được')).toContainText('1')
  await expect(count('Cần sửa')).toContainText('2')
  await expect(count('Bỏ qua')).toContainText('1')
  const doubtful = page.getByRole('form', { name: 'Dòng 4' })
  await expect(doubtful).toContainText(`Có thể là ${members[1]!.person.name}`)
  await expect(page.getByRole('form', { name: 'Dòng 5' })).toContainText('Không thấy Người Không')
  await shot(page, 'movements-import')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
  await doubtful.getByRole('button', { name: 'Đúng là người ấy, ghi tiếp' }).click()
  await expect(count('Hiểu được')).toContainText('2')
  await expect(count('Cần sửa')).toContainText('1')
})

test('[3.8] a reason is mended for all its rows at once, or its rows left out', async () => {
  const { page } = xatandan
  await page.getByRole('button', { name: /^Không thấy Người Không Có Tên/ }).click()
  const all = page.getByRole('region', { name: 'Sửa một lần cho mọi dòng cùng lý do' })
  await expect(all.getByLabel(/“Người Không Có Tên”, 1 dòng/)).toBeVisible()
  await shot(page, 'movements-mend-all')
  await all.getByRole('button', { name: 'Bỏ qua cả 1 dòng có lý do này' }).click()
  await expect(count('Cần sửa')).toContainText('0')
  await expect(count('Bỏ qua')).toContainText('2')
})

test('[3.8] written, the books of form 1 follow; taken back, they stand as before', async () => {
  const { page } = xatandan
  const [died, closing] = await balance()
  await page.goto(address)
  await xatandan.press('Ghi 2 dòng')
  await expect(page.getByText('Đã ghi 2 biến động.').first()).toBeVisible({ timeout: 30_000 })
  expect(await balance()).toEqual([died + 2, closing - 2])
  await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Danh sách biến động' }).click()
  expect((await coming).suggestedFilename()).toMatch(/^Biến động đảng viên – .*\.xlsx$/)

  await page.goto(address)
  await expect(page.getByText(/Hoàn tác sẽ bỏ cả 2 biến động/)).toBeVisible()
  await xatandan.press('Hoàn tác lần nhập này')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText(/Đã hoàn tác 2 biến động/).first()).toBeVisible({ timeout: 30_000 })
  expect(await balance()).toEqual([died, closing])
})

test('[3.8] the list of members goes out in the layout of the database or of the book', async () => {
  const { page } = xatandan
  await xatandan.open('/dang-vien')
  await page.getByRole('button', { name: 'Xuất theo mẫu' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Đảng viên theo mẫu 33 cột' })).toBeChecked()
  await shot(page, 'members-layouts')
  await dialog.getByRole('radio', { name: /7-HSĐV/ }).check()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Xuất Excel' }).click()
  expect((await coming).suggestedFilename()).toMatch(/^Sổ danh sách đảng viên \(7-HSĐV\) – /)
})
