import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { workbookBytes } from '@ptdv/server/workbooks/write-workbook'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

const PAGE = '/quan-nhan-xuat-ngu'

async function announce(office: Desk, who: { name: string; birth: string; member: string }) {
  const { page } = office
  await office.open(`${PAGE}/cong-bo`)
  await office.fill({
    'Số quyết định': '12-QĐ',
    'Ngày quyết định': '01/09/2024',
    'Ngày công bố cho địa phương': '10/09/2024',
    'Ngày xuất ngũ': '15/09/2024',
    'Họ và tên': who.name,
    'Ngày sinh': who.birth,
    'Đơn vị': 'Trung đoàn 1',
  })
  await page.getByRole('radio', { name: 'Nam', exact: true }).check()
  await office.choose(
    'Đảng ủy xã, phường hoặc đảng bộ cơ sở nơi về',
    'Tân Dân',
    /Đảng (ủy|bộ) xã Tân Dân/,
  )
  await page.getByRole('radio', { name: who.member }).check()
  await office.press('Công bố')
  await expect(page.getByRole('link', { name: who.name })).toBeVisible()
}

async function openSoldier(desk: Desk, name: string) {
  await desk.open(`${PAGE}?tim=${encodeURIComponent(name)}`)
  await desk.page.getByRole('link', { name }).click()
}

async function act(desk: Desk, label: string, fill: Readonly<Record<string, string>>) {
  await desk.page.getByRole('link', { name: label, exact: true }).click()
  await desk.fill(fill)
  await desk.press(label)
}

async function assertAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

test('[2.4-a] a soldier comes home: a member is announced, taken over, registered in the cell and counted there', async ({
  browser,
  house,
}) => {
  const name = 'Đỗ Văn Trở Về'
  const office = await deskOf(browser, house.address, 'quansuhuyen')
  await announce(office, { name, birth: '05/06/2001', member: 'Đảng viên chính thức' })

  const commune = await deskOf(browser, house.address, 'xatandan')
  await openSoldier(commune, name)
  await act(commune, 'Tiếp nhận từ cơ quan quân sự', { 'Ngày tiếp nhận': '17/09/2024' })
  await act(commune, 'Nhận giấy giới thiệu sinh hoạt đảng', {
    'Số giấy giới thiệu': '15-SHĐ',
    'Ngày ghi trên giấy': '15/09/2024',
    'Ngày nhận giấy': '20/09/2024',
  })
  await commune.page.getByRole('link', { name: 'Ghi vào chi bộ', exact: true }).click()
  await commune.choose('Chi bộ', 'thôn Thượng', /Chi bộ thôn Thượng/)
  await commune.fill({
    'Ngày vào Đảng': '03/03/2022',
    'Ngày chính thức': '03/03/2023',
    'Ngày ghi vào chi bộ': '21/09/2024',
  })
  await assertAccessible(commune.page)
  await commune.press('Ghi vào chi bộ')
  await expect(commune.page.getByRole('link', { name: 'Trang đảng viên' })).toBeVisible()

  const cell = await deskOf(browser, house.address, 'chibo')
  await cell.open(`/dang-vien?tim=${encodeURIComponent(name)}`)
  await expect(cell.page.getByRole('link', { name })).toBeVisible()
  await openSoldier(cell, name)
  await act(cell, 'Giới thiệu với chi bộ', { 'Ngày giới thiệu với chi bộ': '03/10/2024' })
  await expect(cell.page.getByText(/Đã về chi bộ\./)).toBeVisible()
})

test('who may be known already is shown to the military office before they are announced, without their case', async ({
  browser,
  house,
}) => {
  const office = await deskOf(browser, house.address, 'quansuhuyen')
  const { page } = office
  await office.open(`${PAGE}/cong-bo`)
  await office.fill({ 'Họ và tên': 'trần minh quân', 'Ngày sinh': '14-3-1998' })
  await expect(page.getByLabel(/^Ngày sinh/)).toHaveValue('14/03/1998')
  const twins = page.getByRole('region', { name: 'Người có thể đã có trong hệ thống' })
  await expect(twins.getByText('Trần Minh Quân')).toBeVisible()
  await expect(twins.getByRole('link')).toHaveCount(0)
  const send = page.getByRole('button', { name: 'Công bố', exact: true })
  await expect(send).toBeDisabled()
  await expect(page.getByText(/Chọn trong những người gần giống/)).toBeVisible()
  await twins.getByRole('button', { name: 'Đây là người đó' }).click()
  await expect(page.getByText(/^Dùng hồ sơ đã có của Trần Minh Quân/)).toBeVisible()
  await expect(send).toBeEnabled()
})

test('[2.4-b] [2.4-d] [2.4-e] who is no member: reserve unit, referral to a job, and in view as source 5', async ({
  browser,
  house,
}) => {
  const name = 'Đỗ Văn Làm Việc'
  const office = await deskOf(browser, house.address, 'quansuhuyen')
  await announce(office, { name, birth: '07/08/2002', member: 'Chưa là đảng viên' })
  await openSoldier(office, name)
  await act(office, 'Vào đơn vị dự bị động viên', { 'Ngày vào đơn vị': '01/10/2024' })

  const commune = await deskOf(browser, house.address, 'xatandan')
  await openSoldier(commune, name)
  await act(commune, 'Tiếp nhận từ cơ quan quân sự', { 'Ngày tiếp nhận': '17/09/2024' })
  await commune.page.getByRole('link', { name: 'Ghi tình trạng việc làm' }).click()
  await commune.page.getByRole('radio', { name: 'Chưa ổn định' }).check()
  await commune.fill({ 'Ngày hỏi': '18/09/2024' })
  await commune.press('Ghi tình trạng việc làm')
  await commune.open(`${PAGE}?danh-sach=no_work`)
  await expect(commune.page.getByRole('link', { name })).toBeVisible()
  await openSoldier(commune, name)
  await commune.page.getByRole('link', { name: 'Ghi nơi nhận giúp, giới thiệu việc' }).click()
  await commune.page.getByLabel('Loại hỗ trợ').selectOption({ label: 'Việc làm' })
  await commune.fill({
    'Nơi nhận giúp': 'Công ty May Hưng Yên',
    'Giúp gì, việc gì': 'Công nhân vận hành máy',
    'Ngày giới thiệu': '20/09/2024',
  })
  await commune.press('Ghi nơi nhận giúp, giới thiệu việc')
  await commune.page.getByRole('link', { name: 'Ghi kết quả' }).click()
  await commune.page.getByLabel('Nơi nhận giúp').selectOption({ index: 1 })
  await commune.page.getByRole('radio', { name: 'Đã nhận' }).check()
  await commune.fill({ 'Nói rõ': 'Ký hợp đồng 12 tháng', 'Ngày có kết quả': '25/09/2024' })
  await commune.press('Ghi kết quả')
  await expect(commune.page.getByText(/đã nhận ngày 25\/09\/2024/)).toBeVisible()
  await commune.page.getByRole('link', { name: 'Ghi vào chi bộ', exact: true }).click()
  await commune.choose('Chi bộ', 'thôn Thượng', /Chi bộ thôn Thượng/)
  await commune.fill({ 'Ngày ghi vào chi bộ': '26/09/2024' })
  await commune.press('Ghi vào chi bộ')

  const cell = await deskOf(browser, house.address, 'chibo')
  await openSoldier(cell, name)
  await act(cell, 'Đưa vào danh sách theo dõi (nguồn bộ đội xuất ngũ)', {
    'Ngày chi bộ đưa vào danh sách': '03/10/2024',
  })
  await cell.page.getByRole('link', { name: 'Hồ sơ theo dõi, giúp đỡ' }).click()
  await expect(cell.page.getByRole('heading', { name })).toBeVisible()

  await office.open(`${PAGE}/bang`)
  await expect(office.page.getByRole('heading', { level: 1 })).toContainText('dự bị động viên')
  await assertAccessible(office.page)
  for (const path of [PAGE, `${PAGE}/thon-doi-truong`]) {
    await commune.open(path)
    await expect(commune.page.getByRole('heading', { level: 1 })).toBeVisible()
    await assertAccessible(commune.page)
  }
})

test('[2.4-a] a list comes by Excel: the wrong row waits, the others are announced, one of them is corrected and stays when the list is taken back', async ({
  browser,
  house,
}) => {
  const head = [
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Đơn vị',
    'Ngày xuất ngũ',
    'Nơi về',
    'Trong Đảng',
  ]
  const row = (name: string, commune: string, birth: string) => [
    name,
    birth,
    'Nam',
    'Trung đoàn 1',
    '20/09/2024',
    commune,
    'Chưa là đảng viên',
  ]
  const office = await deskOf(browser, house.address, 'quansuhuyen')
  const { page } = office
  await office.open(`${PAGE}/cong-bo`)
  await page.getByRole('link', { name: 'Nhập cả danh sách từ Excel' }).click()
  await expect(page.getByRole('radio', { name: 'Danh sách xuất ngũ' })).toBeChecked()
  await page.locator('input[type=file]').setInputFiles({
    name: 'xuất ngũ đợt 3.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await workbookBytes({
      sheets: [
        {
          name: 'Danh sách',
          title: ['DANH SÁCH QUÂN NHÂN XUẤT NGŨ'],
          columns: head.map((text) => ({ head: text, width: 20, kind: 'text' })),
          rows: [
            row('Đỗ Văn Bảng Một', 'xã Tân Dân, huyện Khoái Châu', '05/06/2001'),
            row('Đỗ Văn Bảng Hai', 'Tân Dân', '06/06/2001'),
            row('Đỗ Văn Bảng Ba', 'xã Không Có', '07/06/2001'),
          ],
        },
      ],
    }),
  })
  // The decision is said once for all rows.
  await office.fill({
    'Ngày công bố cho địa phương': '16/09/2024',
    'Số quyết định xuất ngũ': '99-QĐ',
    'Ngày quyết định': '09/09/2024',
  })
  await office.press('Đọc lại với các ô này')
  const wrong = page.getByRole('form', { name: 'Dòng 5' })
  await expect(wrong.getByText(/Không thấy “xã Không Có”/)).toBeVisible()
  await assertAccessible(page)
  await office.press('Ghi 2 dòng')
  await expect(page.getByText('đã ghi', { exact: true }).first()).toBeVisible()

  const commune = await deskOf(browser, house.address, 'xatandan')
  await openSoldier(commune, 'Đỗ Văn Bảng Một')
  await act(commune, 'Tiếp nhận từ cơ quan quân sự', { 'Ngày tiếp nhận': '12/10/2024' })
  await expect(commune.page.getByRole('heading', { name: 'Việc có thể ghi' })).toBeVisible()
  await commune.page.getByRole('link', { name: 'Đính chính Tiếp nhận từ cơ quan quân sự' }).click()
  await commune.fill({ 'Ngày tiếp nhận': '11/10/2024', 'Căn cứ đính chính': 'Sổ tiếp nhận của xã' })
  await assertAccessible(commune.page)
  await commune.press('Đính chính')
  await expect(commune.page.getByText(/nay là: ngày 11\/10\/2024/)).toBeVisible()
  await expect(commune.page.getByText(/^Đã đính chính ngày/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/Đỗ Văn Bảng Một: .*giữ nguyên/)).toBeVisible()
  await office.press('Hoàn tác lần nhập này')
  await office.press('Hoàn tác')
  await expect(page.getByText(/Đã hoàn tác 1 người/).first()).toBeVisible()
  await office.open(`${PAGE}?tim=${encodeURIComponent('Đỗ Văn Bảng')}`)
  await expect(page.getByRole('link', { name: 'Đỗ Văn Bảng Một' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đỗ Văn Bảng Hai' })).toHaveCount(0)
  await office.open(`${PAGE}/noi-nhan`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nhận vào làm')
  await assertAccessible(page)
})
