import { connect, type Db } from '@ptdv/server/database/connect'
import { seedListedMembers } from '@ptdv/server/testing/seed-listed-members'
import { seedOfficer, TEST_PASSWORD } from '@ptdv/server/testing/seed-officer'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'

test.use({ demo: ['--size=communes'] })

interface Place {
  readonly id: number
  readonly name: string
  readonly base: string
}

const CLASS_SIZE = 20

/** The one cell of each of some communes, in a district. */
async function cellsOf(owner: Db, district: string, count: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select distinct on (b.id) c.id, c.name, b.name as base from organisation c join organisation b on b.id = c.parent_id
    join organisation d on d.id = b.parent_id
    where c.kind = 'cell' and b.name like 'Đảng ủy xã%' and d.name like ${`%${district}`}
    order by b.id, c.id limit ${count}`.execute(owner)
  return rows
}

/** Members by the ledger, which boards and reports read. */
async function countedAt(owner: Db, { id }: Place): Promise<number> {
  const { rows } = await sql<{ members: number }>`
    select coalesce(sum(amount), 0)::integer as members from figure_entry
    where kind = 'member' and organisation_id = ${id}`.execute(owner)
  return rows[0]!.members
}

/** Villages of a province share their names; the line below says in which commune. */
function optionOf({ name, base }: Place): RegExp {
  return new RegExp(`^${name}.*${base}`)
}

async function listedAt(desk: Desk, { id }: Place): Promise<number> {
  await desk.open(`/dang-vien?to-chuc=${id}`)
  const said = await desk.page.getByText(/^[\d.]+ đảng viên khớp điều kiện lọc\.$/i).innerText()
  return Number(/[\d.]+/.exec(said)![0].replaceAll('.', ''))
}

test('[2.2-d] [0.1] a class of twenty leaves school for six communes: one form, six receipts, and every figure right', async ({
  browser,
  house,
}) => {
  test.setTimeout(240_000)
  const owner = connect(house.ownerUrl, { max: 1 })
  const [school] = await cellsOf(owner, 'Khoái Châu', 1)
  const communes = await cellsOf(owner, 'Văn Lâm', 6)
  expect(communes).toHaveLength(6)
  const members = await seedListedMembers(owner, school!.id, CLASS_SIZE)
  for (const [index, { person }] of members.entries()) {
    const name = `Học Sinh Lớp ${String.fromCharCode(65 + index)}`
    await sql`update person set full_name = ${name} where id = ${person}`.execute(owner)
  }
  const names = members.map((_, index) => `Học Sinh Lớp ${String.fromCharCode(65 + index)}`)
  const before = {
    school: await countedAt(owner, school!),
    communes: await Promise.all(communes.map((place) => countedAt(owner, place))),
  }

  const huyen = await deskOf(browser, house.address, 'huyen')
  const tinhuy = await deskOf(browser, house.address, 'tinhuy')
  await test.step('the district introduces all twenty in one form', async () => {
    const { page } = huyen
    await huyen.open(`/dang-vien/gioi-thieu?to-chuc=${school!.id}`)
    for (const name of names)
      await page.getByRole('checkbox', { name: new RegExp(`^${name} `) }).check()
    await huyen.choose('Nơi đến', communes[0]!.name, optionOf(communes[0]!))
    await page.getByText('Nơi đến riêng của từng người').click()
    for (const [index, place] of communes.slice(1).entries()) {
      await huyen.choose(`Nơi đến của ${names[index]}`, place.name, optionOf(place))
    }
    await page.getByLabel('Lý do', { exact: true }).selectOption({ label: 'Nhập học, ra trường' })
    await huyen.fill({
      'Ngày quyết định có hiệu lực, hoặc đổi nơi cư trú': '01/07/2024',
      'Số giấy đầu tiên': '21-SHĐ',
      'Ngày giới thiệu': '10/07/2024',
    })
    await shot(page, 'gioi-thieu-nhieu-nguoi')
    await huyen.press('Giới thiệu 20 người')
    await expect(page.getByText('Đã ghi 20 trong 20 người')).toBeVisible()
  })

  // On the way everybody still counts at school.
  expect(await countedAt(owner, school!)).toBe(before.school)

  for (const [index, place] of communes.entries()) {
    await test.step(`${place.name} receives its own`, async () => {
      const userName = `chibo${index + 1}den`
      await seedOfficer(owner, { userName, role: 'cell_officer', at: place.id })
      const desk = await deskOf(browser, house.address, userName, TEST_PASSWORD)
      await desk.open('/dang-vien/chuyen-sinh-hoat')
      const mine = desk.page.getByRole('checkbox', { name: /^Học Sinh Lớp/ })
      await expect(mine).toHaveCount(index === 0 ? 15 : 1)
      for (const box of await mine.all()) await box.check()
      await desk.fill({ 'Ngày chi ủy tiếp nhận': '22/07/2024' })
      await desk.press('Ghi đã tiếp nhận')
      await expect(desk.page.getByText('Không có ai đang chờ tiếp nhận')).toBeVisible()
      await desk.page.context().close()
    })
  }

  await test.step('the figures of both sides, in the ledger and in the lists', async () => {
    expect(await countedAt(owner, school!)).toBe(before.school - CLASS_SIZE)
    expect(await listedAt(tinhuy, school!)).toBe(before.school - CLASS_SIZE)
    for (const [index, place] of communes.entries()) {
      const after = before.communes[index]! + (index === 0 ? 15 : 1)
      expect(await countedAt(owner, place)).toBe(after)
      expect(await listedAt(tinhuy, place)).toBe(after)
    }
    await huyen.open('/dang-vien/chuyen-sinh-hoat?phia=out&tinh-trang=over')
    await expect(huyen.page.getByText(/đã tiếp nhận/).first()).toBeVisible()
  })

  await test.step('form 1 of both sides balances, each with its own half', async () => {
    const { page } = tinhuy
    for (const [place, row, count] of [
      [school!, 'b. Chuyển đi huyện khác trong tỉnh', CLASS_SIZE],
      [communes[0]!, 'b. Huyện khác trong tỉnh chuyển đến', 15],
    ] as const) {
      await tinhuy.open(`/bao-cao/bieu/1?nam=2024&ky=quy-3&to-chuc=${place.id}`)
      await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
      const figure = page.getByRole('link', { name: new RegExp(`^${row}, kỳ này: `, 'i') })
      await expect(figure).toHaveText(String(count))
    }
  })
  await owner.destroy()
})
