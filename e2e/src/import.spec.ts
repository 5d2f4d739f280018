import AxeBuilder from '@axe-core/playwright'
import { workbookBytes } from '@ptdv/server/workbooks/write-workbook'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

const PEOPLE = 400
const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Đào Lý Phan Mai Tạ Hà Chu Lương'.split(' ')
const GIVEN =
  'An Bình Chi Dung Giang Hà Hạnh Hoa Lan Liên Mai Nga Oanh Phương Quỳnh Sen Thảo Trang Uyên Yến'.split(
    ' ',
  )
const HEAD = [
  'STT',
  'Họ và tên',
  'Giới tính',
  'Ngày, tháng, năm sinh',
  'Lớp',
  'Ngày họp CB công nhận đối tượng cảm tình',
]

/** A tracking sheet as a cell keeps it; two of its rows cannot be written as they stand. */
function trackingSheet(): Promise<Buffer> {
  const rows = Array.from({ length: PEOPLE }, (_, index) => [
    String(index + 1),
    `${SURNAMES[index % 20]} Thị Thử ${GIVEN[Math.floor(index / 20)]}`,
    'Nữ',
    index === 6 ? '31/02/1999' : `${String((index % 28) + 1).padStart(2, '0')}/11/1999`,
    '12A1',
    index === 250 ? '' : '10/01/2024',
  ])
  return workbookBytes({
    sheets: [
      {
        name: 'Theo dõi',
        title: ['DANH SÁCH ĐỐI TƯỢNG CẢM TÌNH ĐẢNG'],
        columns: HEAD.map((head) => ({ head, width: 20, kind: 'text' })),
        rows,
      },
    ],
  })
}

let chibo: Desk

test.beforeAll(async ({ browser, house }) => {
  chibo = await deskOf(browser, house.address, 'chibo')
})

const count = (label: string) =>
  chibo.page.getByRole('group', { name: 'Các dòng của tệp' }).getByRole('button', { name: label })

test('[2.1-a] a cell drops a workbook of 400 candidates and sees what is understood, to mend and left out', async () => {
  await chibo.open('/ho-so')
  await chibo.page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  await expect(chibo.page.getByRole('radio', { name: 'Đối tượng kết nạp' })).toBeChecked()
  await bring('theo dõi.xlsx', await trackingSheet())
  // No column says the source: it is asked for once.
  await expect(count('Cần sửa')).toContainText('400')
  await chibo.page.getByLabel('Cả bảng thuộc nguồn nào').selectOption('Học sinh, sinh viên')
  await chibo.press('Đọc lại với các ô này')
  await expect(count('Hiểu được')).toContainText('398')
  await expect(count('Cần sửa')).toContainText('2')
  await expect(chibo.page.getByRole('row', { name: /Lớp bỏ qua, không lưu/ })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: chibo.page }).analyze()
  expect(violations).toEqual([])
})

test('[2.1-a] two marked rows are mended on the page, by keyboard', async () => {
  const { page } = chibo
  const first = page.getByRole('form', { name: 'Dòng 9' })
  await expect(first).toContainText('không có ngày 31')
  const birth = first.getByLabel('Ngày, tháng, năm sinh')
  await expect(birth).toHaveValue('31/02/1999')
  await birth.fill('28/02/1999')
  await birth.press('Enter')
  await expect(count('Cần sửa')).toContainText('1')
  const second = page.getByRole('form', { name: 'Dòng 253' })
  await second.getByLabel(/Ngày họp CB công nhận/).fill('30/02/2024')
  await second.getByLabel(/Ngày họp CB công nhận/).press('Enter')
  await expect(second).toContainText('không có ngày 30')
  await second.getByLabel(/Ngày họp CB công nhận/).fill('15/01/2024')
  await second.getByLabel(/Ngày họp CB công nhận/).press('Enter')
  await expect(count('Cần sửa')).toContainText('0')
  await expect(count('Hiểu được')).toContainText('400')
})

test('[2.1-a] “Ghi 400 dòng” writes exactly those; undone they are gone, and written again they are there', async () => {
  const { page } = chibo
  const address = page.url()
  const before = await casesTold()
  await page.goto(address)
  await chibo.press('Ghi 400 dòng')
  await expect(page.getByText('Đã ghi 400 người.').first()).toBeVisible({ timeout: 30_000 })
  expect(await casesTold()).toBe(before + PEOPLE)
  await page.goto('/ho-so?tim=thi thu an')
  await expect(page.getByRole('link', { name: 'Nguyễn Thị Thử An', exact: true })).toBeVisible()

  await page.goto(address)
  await expect(page.getByText(/Hoàn tác sẽ bỏ cả 400 người/)).toBeVisible()
  await chibo.press('Hoàn tác lần nhập này')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText(/Đã hoàn tác 400 người/).first()).toBeVisible({ timeout: 30_000 })
  expect(await casesTold()).toBe(before)

  await page.goto(address)
  await chibo.press('Ghi 400 dòng')
  await expect(page.getByText('Đã ghi 400 người.').first()).toBeVisible({ timeout: 30_000 })
  expect(await casesTold()).toBe(before + PEOPLE)
})

test('the same workbook once more: everybody is there already and nobody is written again', async () => {
  await bring('theo dõi lần hai.xlsx', await trackingSheet())
  await chibo.page.getByLabel('Cả bảng thuộc nguồn nào').selectOption('Học sinh, sinh viên')
  await chibo.press('Đọc lại với các ô này')
  // The row whose birth date cannot be read is nobody in particular.
  await expect(count('Bỏ qua')).toContainText('399')
  await expect(chibo.page.getByRole('button', { name: 'Ghi 0 dòng' })).toBeDisabled()
})

test('a file that is no table is answered in words, and another may be dropped in its place', async () => {
  await bring('hóa đơn.pdf', Buffer.from('%PDF-1.7\n'))
  await expect(
    chibo.page.getByText(/^Tệp này là tệp PDF, không phải bảng tính Excel/),
  ).toBeVisible()
  await expect(chibo.page.getByLabel(/Thả tệp Excel vào đây/)).toBeEnabled()
})

async function bring(name: string, buffer: Buffer): Promise<void> {
  await chibo.open('/nhap-excel?loai=candidates')
  await chibo.page
    .getByLabel(/Thả tệp Excel vào đây/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await chibo.page.waitForURL(/\/nhap-excel\/\d+/)
}

/** How many open cases the list tells. */
async function casesTold(): Promise<number> {
  await chibo.open('/ho-so')
  const told = chibo.page.getByText(/^\d[\d.]* hồ sơ /).first()
  await expect(told).toBeVisible()
  return Number(/[\d.]+/.exec(await told.innerText())![0].replace('.', ''))
}
