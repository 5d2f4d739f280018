import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'
import {
  admit,
  assignHelper,
  countVoteOfCell,
  enterPerson,
  keepVoteOfCell,
  passCourseAndApply,
  prepareForMeeting,
} from './walk.ts'

test.describe.configure({ mode: 'serial' })

/** The one of the three whose case goes all the way. */
const APPLICANT = 'Trần Thị Thu Hiền'
const KHANH = { typed: 'khanh', option: /Nguyễn Đình Khánh/ } as const

let tinhuy: Desk
let huyen: Desk
let xatandan: Desk
let chibo: Desk
let caseAddress: string
let admittedBefore: number

test.beforeAll(async ({ browser, house }) => {
  tinhuy = await deskOf(browser, house.address, 'tinhuy')
  huyen = await deskOf(browser, house.address, 'huyen')
  xatandan = await deskOf(browser, house.address, 'xatandan')
  chibo = await deskOf(browser, house.address, 'chibo')
})

/** The big number of the board: people admitted in the year. */
async function admittedOnBoard(desk: Desk): Promise<number> {
  await desk.open('/chi-tieu?nam=2024')
  const big = desk.page.getByRole('link', { name: /^Đã kết nạp: / }).first()
  return Number((await big.innerText()).replaceAll('.', ''))
}

test('[1.1] [0.1] the provincial board sets the target of 2025: both reckonings are shown, the stricter applies', async () => {
  admittedBefore = await admittedOnBoard(tinhuy)
  await shot(tinhuy.page, 'board-tiny')
  await tinhuy.open('/chi-tieu/toan-tinh?nam=2025')
  await expect(
    tinhuy.page.getByRole('heading', { name: 'Theo tỷ lệ đảng viên đầu năm' }),
  ).toBeVisible()
  await expect(tinhuy.page.getByRole('heading', { name: 'Theo mức tối thiểu' })).toBeVisible()
  await tinhuy.fill({
    'Mức tối thiểu, số người': '40',
    'Số văn bản': '12-TB/TU',
    'Ngày văn bản': '10/10/2024',
  })
  await tinhuy.press('Đặt chỉ tiêu')
  await expect(tinhuy.page.getByRole('heading', { level: 1 })).toContainText('40')
})

for (const [who, number] of [
  ['tinhuy', '15-QĐ/TU'],
  ['huyen', '21-QĐ/HU'],
  ['xatandan', '08-QĐ/ĐU'],
] as const) {
  test(`[2.1-a] ${who} proposes from the surveyed pool, sees the gap close and assigns with number and date`, async () => {
    const desk = { tinhuy, huyen, xatandan }[who]
    await desk.open('/chi-tieu/giao?nam=2025')
    await expect(desk.page.getByText(/được giao/).first()).toBeVisible()
    await desk.press('Đề xuất theo nguồn')
    await expect(desk.page.getByText(/Đã giao (\d+) \/ được giao \1/).first()).toBeVisible()
    await desk.press(/^Giao chỉ tiêu/)
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('Số văn bản').fill(number)
    await dialog.getByLabel('Ngày văn bản', { exact: true }).fill('14/10/2024')
    await dialog.getByLabel('Ngày văn bản', { exact: true }).blur()
    await dialog.getByRole('button', { name: /Giao/ }).click()
    await expect(dialog).toBeHidden()
    await expect(desk.page.getByText(number)).toBeVisible()
    await shot(desk.page, `giao-chi-tieu-${who}`)
  })
}

test('[2.1-d] the cell enters three people, one after the other', async () => {
  await chibo.open('/ho-so/moi')
  for (const [name, birth] of [
    [APPLICANT, '12/05/1999'],
    ['Nguyễn Văn Bách', '03/09/1997'],
    ['Phạm Thị Kim Dung', '21/01/2001'],
  ] as const) {
    const address = await enterPerson(chibo, name, birth)
    if (name === APPLICANT) caseAddress = address
    await chibo.press('Nhập người tiếp theo')
  }
})

test('[2.1-f] [2.1-g] one of them goes from helper to ceremony through the organisations that must act', async () => {
  test.setTimeout(180_000)
  await assignHelper(chibo, caseAddress, KHANH, '06/10/2023')
  await passCourseAndApply(chibo, caseAddress)
  await prepareForMeeting({ cell: chibo, base: xatandan }, caseAddress, {
    handedIn: '20/03/2024',
    vettingAsked: '25/03/2024',
    union: 'Ban Chấp hành Đoàn xã Tân Dân',
    introducer: KHANH,
    togetherSince: '01/01/2020',
  })
  await shot(chibo.page, 'ho-so-tiny')
  await countVoteOfCell(chibo, caseAddress, APPLICANT, '10/05/2024')
  await shot(chibo.page, 'bieu-quyet-tiny')
  await keepVoteOfCell(chibo)
  await admit({ cell: chibo, base: xatandan, superior: huyen }, caseAddress, {
    baseVote: '20/05/2024',
    decision: '03/06/2024',
    received: '10/06/2024',
    ceremony: '19/06/2024',
  })
})

test('[0.2] the provincial board moves, and the figure opens the list with the new member', async () => {
  expect(await admittedOnBoard(tinhuy)).toBe(admittedBefore + 1)
  await tinhuy.open('/chi-tieu?nam=2024&so=admitted.0.0.6')
  const list = tinhuy.page.getByRole('complementary', { name: 'Danh sách sau con số' })
  await expect(list.getByText(APPLICANT)).toBeVisible()
})
