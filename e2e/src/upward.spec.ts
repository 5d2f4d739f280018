import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { homeOf, linesToCeremony, ownPerson, recordLines } from './own-people.ts'
import { recordAct } from './record-act.ts'
import { recordVote } from './record-vote.ts'
import { receiveAndHold } from './walk.ts'

test.describe.configure({ mode: 'serial' })
// A house where nothing else goes on: who is on the cell's roll must not depend on what other files recorded.
test.use({ houseName: 'undisturbed' })

let huyen: Desk
let xatandan: Desk
let chibo: Desk
let referred: number
let returned: number

test.beforeAll(async ({ browser, house }) => {
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
})

const addressOf = (id: number) => `/ho-so/${id}`

async function linesBefore(kind: string) {
  const lines = await linesToCeremony({ cell: chibo, base: xatandan, superior: huyen })
  return lines.slice(
    0,
    lines.findIndex(([, one]) => one === kind),
  )
}

/** Opens and records one vote on the vote page of the desk's organisation. */
async function vote(
  desk: Desk,
  id: number,
  values: Readonly<Record<string, string>>,
  verdict: string,
) {
  await desk.open(`/bieu-quyet/${await homeOf(desk)}?ho-so=${id}`)
  await recordVote(desk, values, verdict)
}

async function baseVotes(id: number) {
  await vote(
    xatandan,
    id,
    { 'Tổng số đảng ủy viên': '15', 'Tán thành': '13', 'Số nghị quyết': `${id}-NQ/ĐU` },
    '13/15, đạt 86,7 %, đủ ít nhất 2/3',
  )
}

/** From the decision to the ceremony, which begins probation. */
async function decideAndHold(id: number) {
  await vote(
    huyen,
    id,
    { 'Tổng số ủy viên ban thường vụ': '11', 'Tán thành': '8', 'Số quyết định': `${id}-QĐ/HU` },
    '8/11, đạt 72,7 %, quá một nửa',
  )
  await receiveAndHold(chibo, addressOf(id), { received: '15/10/2024', ceremony: '15/10/2024' })
}

test('[2.1-g] HD 01-HD/TW §5.1: below two thirds in the cell it is no end: the case is referred upward and decided there', async () => {
  test.setTimeout(180_000)
  referred = await ownPerson(chibo, 'Đặng Thị Chuyển Lên', await linesBefore('cell_voted'))
  await vote(
    chibo,
    referred,
    { 'Tán thành': '12', 'Không tán thành': '8', 'Số nghị quyết': '31-NQ/CB' },
    '12/20, đạt 60 %, chưa đủ ít nhất 2/3, chuyển cấp trên xem xét',
  )
  await chibo.open(addressOf(referred))
  await expect(chibo.page.getByText(/12 tán thành, 8 không tán thành/).first()).toBeVisible()
  await baseVotes(referred)
  await decideAndHold(referred)
})

test('[2.1-g] QĐ 24-QĐ/TW §3.5: who was a member before is readmitted after 36 months, with the consent of the province', async () => {
  test.setTimeout(180_000)
  returned = await ownPerson(chibo, 'Đặng Thị Trở Lại', [])
  await recordAct(chibo, addressOf(returned), 'former_membership_noted', async () => {
    await chibo.page.getByLabel('Ra khỏi Đảng vì').selectOption('removed')
    await chibo.page.getByRole('radio', { name: 'Chưa kết nạp lại lần nào' }).check()
    await chibo.fill({
      'Ngày ra khỏi Đảng': '15/03/2019',
      'Ngày quyết định kết nạp lần đầu': '03/02/2016',
      'Ngày ghi': '11/01/2024',
    })
  })
  await expect(chibo.page.getByText(/Đã từng là đảng viên, bị xóa tên/).first()).toBeVisible()
  await recordLines(returned, 2, await linesBefore('base_voted'))
  await baseVotes(returned)
  await huyen.open(addressOf(returned))
  await expect(
    huyen.page.getByText('Thiếu văn bản đồng ý kết nạp lại của Ban Thường vụ Tỉnh ủy.').first(),
  ).toBeVisible()
  await recordAct(huyen, addressOf(returned), 'special_paper_received', () =>
    huyen.fill({
      'Nơi ra văn bản': 'Ban Thường vụ Tỉnh ủy Hưng Yên',
      'Số văn bản': '77-CV/TU',
      'Ngày văn bản': '15/10/2024',
    }),
  )
  await decideAndHold(returned)
  await chibo.open('/dang-vien?tim=Đặng Thị Trở Lại')
  await chibo.page.getByRole('link', { name: 'Đặng Thị Trở Lại' }).click()
  await expect(chibo.page.getByText('Đảng viên dự bị.', { exact: false }).first()).toBeVisible()
})
