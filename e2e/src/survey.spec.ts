import { SOURCES } from '@ptdv/core/sources/five-sources'
import { deskOf, followNotice, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'

test.describe.configure({ mode: 'serial' })

const CELL = 'Chi bộ thôn Thượng'
const COUNTS = [
  { inView: 6, eligible: 4, trained: 3 },
  { inView: 2, eligible: 1, trained: 0 },
  { inView: 1, eligible: 0, trained: 1 },
  { inView: 0, eligible: 0, trained: 0 },
  { inView: 3, eligible: 2, trained: 2 },
] as const

let huyen: Desk
let xatandan: Desk
let chibo: Desk
let roundAddress: string

test.beforeAll(async ({ browser, house }) => {
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
})

function cellOf(desk: Desk, source: number, kind: string) {
  return desk.page.getByLabel(`${SOURCES[source]?.name}: ${kind}`, { exact: true })
}

async function typeCounts(desk: Desk): Promise<void> {
  for (const [source, { inView, eligible, trained }] of COUNTS.entries()) {
    await cellOf(desk, source, 'Quần chúng ưu tú').fill(String(inView))
    await cellOf(desk, source, 'Đủ điều kiện').fill(String(eligible))
    await cellOf(desk, source, 'Đã học nhận thức về Đảng').fill(String(trained))
  }
}

test('[2.1-a] the district opens a survey round with its day and its deadline', async () => {
  await huyen.open('/nguon')
  await huyen.press('Mở đợt khảo sát')
  await huyen.fill({
    'Tên đợt': 'Khảo sát nguồn quý IV',
    'Số liệu chốt đến ngày': '10/10/2024',
    'Hạn báo cáo': '01/10/2024',
  })
  await huyen.press('Mở đợt và báo cho các chi bộ')
  await expect(huyen.page.getByText(/đứng trước ngày chốt số liệu 10\/10\/2024/)).toBeVisible()
  await huyen.fill({ 'Hạn báo cáo': '31/10/2024' })
  await huyen.press('Mở đợt và báo cho các chi bộ')
  await huyen.page.waitForURL(/\/nguon\/\d+$/)
  roundAddress = new URL(huyen.page.url()).pathname
  await expect(
    huyen.page.getByText(/Số chốt ngày 10\/10\/2024, hạn báo cáo 31\/10\/2024/),
  ).toBeVisible()
})

test('[2.1-a] a report with more eligible people than people in view is refused and stays as typed', async () => {
  await chibo.open('/viec-can-lam')
  await expect(
    chibo.page.getByRole('listitem').filter({ hasText: 'Khảo sát nguồn quý IV' }),
  ).toContainText(/Còn \d+ ngày làm việc.*Nhập số nguồn/s)
  await followNotice(chibo, /Khảo sát nguồn quý IV/)
  await expect(chibo.page).toHaveURL(new RegExp(`${roundAddress}$`))
  await typeCounts(chibo)
  const eligible = cellOf(chibo, 0, 'Đủ điều kiện')
  await eligible.fill('9')
  await expect(
    chibo.page.getByText(/9 người đủ điều kiện nhiều hơn 6 quần chúng ưu tú/),
  ).toBeVisible()
  await expect(chibo.page.getByRole('button', { name: 'Gửi báo cáo' })).toBeDisabled()
  await chibo.page.reload()
  await expect(eligible).toHaveValue('9')
  await expect(cellOf(chibo, 0, 'Quần chúng ưu tú')).toHaveValue('6')
  await expect(chibo.page.getByRole('heading', { level: 1 })).toContainText('Chưa báo cáo nguồn')

  await eligible.fill('4')
  await chibo.press('Gửi báo cáo')
  await expect(chibo.page.getByRole('heading', { level: 1 })).toContainText('Đã báo cáo nguồn')
})

test('[2.1-a] the commune sees who has reported and who has not; the totals of the district hold the report', async () => {
  await xatandan.open(roundAddress)
  await expect(xatandan.page.getByRole('row', { name: new RegExp(CELL) })).toContainText(
    'Đã báo cáo',
  )
  await expect(
    xatandan.page.getByRole('row', { name: /Chi bộ Trường THCS Tân Dân/ }),
  ).toContainText('Chưa báo cáo')

  await huyen.open(roundAddress)
  const totals = huyen.page.getByRole('table', { name: 'Số người theo năm nguồn' })
  for (const [source, { inView, eligible, trained }] of COUNTS.entries()) {
    const cells = totals
      .getByRole('row')
      .filter({ hasText: SOURCES[source]!.name })
      .getByRole('cell')
    await expect(cells).toHaveText([inView, eligible, trained].map(String))
  }
})
