import AxeBuilder from '@axe-core/playwright'
import { connect } from '@ptdv/server/database/connect'
import { seedListedMembers } from '@ptdv/server/testing/seed-listed-members'
import { seedOfficer, TEST_PASSWORD } from '@ptdv/server/testing/seed-officer'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'
import { wordText } from './word-text.ts'

// A house where nothing else goes on: the other district must stand, whatever is reorganised elsewhere.
test.use({ houseName: 'undisturbed' })

/** Invented, and nobody else's in the demo. */
const MEMBER = 'Đoàn Thị Mộc Miên'

interface Place {
  readonly id: number
  readonly name: string
  readonly base: string
}

async function open(desk: Desk, person: number, act?: string): Promise<void> {
  await desk.open(`/dang-vien/${person}`)
  if (act !== undefined) await desk.page.getByRole('link', { name: act }).click()
}

test('[0.3] [2.4-c] a member works elsewhere for half a year: lent with 2-SHĐ, received, extended, back, and never counted twice', async ({
  browser,
  house,
}) => {
  test.setTimeout(180_000)
  const owner = connect(house.ownerUrl, { max: 1 })
  const home = await sql<{ id: number }>`
    select m.organisation_id as id from mandate m join account a on a.id = m.account_id where a.user_name = 'chibo'`.execute(
    owner,
  )
  const away = await sql<Place>`
    select c.id, c.name, b.name as base from organisation c join organisation b on b.id = c.parent_id
    join organisation d on d.id = b.parent_id
    where c.kind = 'cell' and c.name like 'Chi bộ thôn%' and b.name like 'Đảng ủy xã%' and d.name like '%Văn Lâm'
    order by c.id limit 1`.execute(owner)
  const there = away.rows[0]!
  const [made] = await seedListedMembers(owner, home.rows[0]!.id, 1)
  const person = made!.person
  await sql`update person set full_name = ${MEMBER}, folded_name = 'doan thi moc mien' where id = ${person}`.execute(
    owner,
  )
  await seedOfficer(owner, { userName: 'chibotam', role: 'cell_officer', at: there.id })
  const members = async (organisation: number) => {
    const { rows } = await sql<{ count: number }>`
      select coalesce(sum(amount), 0)::integer as count from figure_entry
      where kind = 'member' and organisation_id = ${organisation}`.execute(owner)
    return rows[0]!.count
  }
  const before = [await members(home.rows[0]!.id), await members(there.id)]
  const huyen = await deskOf(browser, house.address, 'huyen')
  const chibo = await deskOf(browser, house.address, 'chibo')
  const chibotam = await deskOf(browser, house.address, 'chibotam', TEST_PASSWORD)

  await test.step('the district introduces; a term under three months is refused and what was typed stays', async () => {
    const { page } = huyen
    await open(huyen, person, 'Giới thiệu sinh hoạt đảng tạm thời')
    await page.getByLabel('Lý do', { exact: true }).selectOption({
      label: 'Đi công tác, làm việc có thời hạn',
    })
    await huyen.choose(
      'Chi bộ hoặc đảng ủy cơ sở nơi đến',
      there.name,
      new RegExp(`^${there.name}.*${there.base}`),
    )
    await huyen.fill({
      'Từ ngày': '02/09/2024',
      'Đến ngày': '01/12/2024',
      'Số giấy giới thiệu': '16-SHĐ',
      'Ngày giới thiệu': '27/08/2024',
    })
    await expect(page.getByText(/chưa đủ 3 tháng/).first()).toBeVisible()
    await huyen.fill({ 'Đến ngày': '02/09/2025' })
    await expect(page.getByText(/Giới thiệu chuyển sinh hoạt chính thức/).first()).toBeVisible()
    await huyen.fill({ 'Đến ngày': '02/03/2025' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await shot(page, 'gioi-thieu-tam-thoi')
    await huyen.press('Giới thiệu sinh hoạt đảng tạm thời')
    await expect(page.getByRole('link', { name: 'Rút giấy giới thiệu tạm thời' })).toBeVisible()
    // Another one waits until this one is over.
    await expect(page.getByText(/gia hạn giấy ấy, hoặc ghi đã trở về trước/)).toBeVisible()
  })

  await test.step('2-SHĐ tells where to, from when until when', async () => {
    const file = huyen.page.waitForEvent('download')
    await huyen.press('In giấy giới thiệu, mẫu 2-SHĐ')
    const text = await wordText(await file)
    expect(text).toContain('Số 16-SHĐ')
    expect(text).toContain('từ ngày 02 tháng 9 năm 2024 đến ngày 02 tháng 3 năm 2025')
  })

  await test.step('the place receives: told of there, not in its list of members', async () => {
    const { page } = chibotam
    await chibotam.open('/dang-vien/chuyen-sinh-hoat')
    await page.getByText('Tạm thời', { exact: true }).click()
    await page.getByRole('checkbox', { name: new RegExp(`^${MEMBER}`) }).check()
    await chibotam.fill({ 'Ngày chi ủy tiếp nhận': '06/09/2024' })
    await shot(page, 'tiep-nhan-tam-thoi')
    await chibotam.press('Ghi đã tiếp nhận')
    await expect(
      page.getByText('Không có giấy giới thiệu tạm thời nào chờ tiếp nhận'),
    ).toBeVisible()
    await chibotam.open('/dang-vien?tim=moc mien')
    await expect(page.getByText('Không có đảng viên nào khớp')).toBeVisible()
    await page.getByRole('link', { name: /^1 đảng viên nơi khác sinh hoạt tạm thời đến$/i }).click()
    await expect(page.getByText(MEMBER)).toBeVisible()
    await expect(page.getByText('đến 02/03/2025', { exact: true })).toBeVisible()
    expect([await members(home.rows[0]!.id), await members(there.id)]).toEqual(before)
  })

  await test.step('at home the register says where they are', async () => {
    await chibo.open('/dang-vien')
    await chibo.page.getByRole('checkbox', { name: 'Đang tạm thời nơi khác' }).check()
    await expect(chibo.page.getByRole('link', { name: MEMBER })).toBeVisible()
    await expect(chibo.page.getByText(/tạm thời ở .*, đến 02\/03\/2025/)).toBeVisible()
    await shot(chibo.page, 'dang-vien-tam-thoi-noi-khac')
  })

  await test.step('extended, not past the year', async () => {
    const { page } = huyen
    await open(huyen, person, 'Gia hạn sinh hoạt tạm thời')
    await huyen.fill({
      'Gia hạn đến ngày': '02/09/2025',
      'Số giấy gia hạn': '21-SHĐ',
      'Ngày gia hạn': '10/10/2024',
      'Lý do, theo báo cáo của đảng viên': 'Công trình kéo dài',
    })
    await expect(page.getByText(/quá 12 tháng của chuyển sinh hoạt tạm thời/).first()).toBeVisible()
    await huyen.fill({ 'Gia hạn đến ngày': '02/06/2025' })
    await huyen.press('Gia hạn sinh hoạt tạm thời')
    await expect(page.getByText(/Gia hạn sinh hoạt tạm thời đến ngày 02\/06\/2025/)).toBeVisible()
    await shot(page, 'dang-vien-dang-o-noi-tam-thoi')
  })

  await test.step('back: not before leaving', async () => {
    const { page } = chibo
    await open(chibo, person, 'Ghi đã trở về sinh hoạt')
    await chibo.fill({ 'Ngày trở về sinh hoạt': '01/09/2024' })
    await expect(page.getByText(/không thể trở về ngày 01\/09\/2024/).first()).toBeVisible()
    await chibo.fill({
      'Ngày trở về sinh hoạt': '14/10/2024',
      'Số bản nhận xét của nơi tạm thời': '08-NX/CB',
    })
    await chibo.press('Ghi đã trở về sinh hoạt')
    await expect(page.getByText(/nhận xét của nơi tạm thời số 08-NX\/CB/)).toBeVisible()
    await chibotam.open('/dang-vien/chuyen-sinh-hoat?loai=tam-thoi&tinh-trang=over')
    await expect(chibotam.page.getByText(/^Đã trở về/)).toBeVisible()
    expect([await members(home.rows[0]!.id), await members(there.id)]).toEqual(before)
  })

  await test.step('abroad no cell is asked for, and that form is said not to be known', async () => {
    const { page } = huyen
    await open(huyen, person, 'Giới thiệu sinh hoạt đảng tạm thời')
    await page.getByLabel('Lý do', { exact: true }).selectOption({ label: 'Ra nước ngoài' })
    await huyen.fill({
      'Nơi đến ở nước ngoài': 'Đảng ủy tại Nhật Bản',
      'Từ ngày': '15/10/2024',
      'Đến ngày': '15/06/2025',
      'Số giấy giới thiệu': '30-SHĐ',
      'Ngày giới thiệu': '15/10/2024',
    })
    await huyen.press('Giới thiệu sinh hoạt đảng tạm thời')
    await expect(page).not.toHaveURL(/viec=/)
    await expect(page.getByText(/là mẫu 3A-SHĐ, 3C-SHĐ/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^In giấy giới thiệu/ })).toHaveCount(0)
    await shot(page, 'dang-vien-tam-thoi-nuoc-ngoai')
    await huyen.open('/dang-vien/chuyen-sinh-hoat?loai=tam-thoi&phia=out')
    await expect(page.getByText(/Nhật\sBản/)).toBeVisible()
    await shot(page, 'tam-thoi-di')
  })
  await owner.destroy()
})
