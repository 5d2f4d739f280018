import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { homeOf, linesToCeremony, ownPerson } from './own-people.ts'
import { recordVote } from './record-vote.ts'

test.describe.configure({ mode: 'serial' })
// A house where nothing else goes on: who is on the cell's roll must not depend on what other files recorded.
test.use({ houseName: 'undisturbed' })

let huyen: Desk
let xatandan: Desk
let chibo: Desk
let hoa: number

test.beforeAll(async ({ browser, house }) => {
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
  const lines = await linesToCeremony({ cell: chibo, base: xatandan, superior: huyen })
  hoa = await ownPerson(chibo, 'Đặng Thị Hòa Bình', lines)
})

test('Điều lệ Đảng, Điều 5.2; QĐ 24-QĐ/TW §4.2c: a vote to remove below two thirds is one of three, and the next one passes', async () => {
  await chibo.open(`/bieu-quyet/${await homeOf(chibo)}?ho-so=${hoa}`)
  const { page } = chibo
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Biểu quyết công nhận Đặng Thị Hòa Bình',
  )
  await expect(page.getByText(/Chưa thể họp xét: dự bị đến ngày 19\/06\/2025/)).toBeVisible()
  await page.getByRole('radio', { name: 'Xóa tên' }).check({ force: true })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Biểu quyết xóa tên Đặng Thị Hòa Bình',
  )
  await recordVote(
    chibo,
    { 'Tán thành': '12', 'Không tán thành': '8', 'Số nghị quyết': '21-NQ/CB' },
    '12/20, đạt 60 %, chưa đủ ít nhất 2/3, tính là lần thứ 1 trong 3 lần không đủ, chi bộ xét lại',
  )
  await chibo.open(`/bieu-quyet/${await homeOf(chibo)}?ho-so=${hoa}&viec=removal_cell_voted`)
  await recordVote(
    chibo,
    { 'Tán thành': '14', 'Không tán thành': '6', 'Số nghị quyết': '22-NQ/CB' },
    '14/20, đạt 70 %, đủ ít nhất 2/3',
  )
})

test('the base committee and the committee that decides vote on removal at their own vote page, to its end', async () => {
  await xatandan.open(`/bieu-quyet/${await homeOf(xatandan)}?ho-so=${hoa}`)
  await expect(xatandan.page.getByText(/đề nghị xóa tên trong danh sách/)).toBeVisible()
  await recordVote(
    xatandan,
    { 'Tổng số đảng ủy viên': '15', 'Tán thành': '12', 'Số nghị quyết': '144-NQ/ĐU' },
    '12/15, đạt 80 %, đủ ít nhất 2/3',
  )
  await huyen.open(`/bieu-quyet/${await homeOf(huyen)}?ho-so=${hoa}`)
  await expect(huyen.page.getByText('12/15, đạt 80 %, đủ ít nhất 2/3')).toBeVisible()
  await recordVote(
    huyen,
    {
      'Tổng số ủy viên ban thường vụ': '11',
      'Tán thành': '9',
      'Lý do xóa tên': 'Không phấn đấu, tự ý bỏ sinh hoạt',
      'Số quyết định': '620-QĐ/HU',
    },
    '9/11, đạt 81,8 %, quá một nửa',
  )
  await chibo.open(`/ho-so/${hoa}`)
  await expect(chibo.page.getByText(/xóa tên/i).first()).toBeVisible()
  await chibo.open('/dang-vien?ten=Đặng Thị Hòa Bình')
  await expect(chibo.page.getByText('Đặng Thị Hòa Bình')).toHaveCount(0)
})
