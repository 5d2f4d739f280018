import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { connect, type Db } from '@ptdv/server/database/connect'
import { seedListedMembers } from '@ptdv/server/testing/seed-listed-members'
import { seedOfficer, TEST_PASSWORD } from '@ptdv/server/testing/seed-officer'
import { readSheet } from 'read-excel-file/node'
import { sql } from 'kysely'
import { deskOf, type Desk } from './desk.ts'
import { expect, test } from './fixture.ts'
import { ask, linesToCeremony, ownPerson } from './own-people.ts'
import { shot } from './shot.ts'

test.describe.configure({ mode: 'serial' })
// A house of this file's own: a cell is dissolved in it.
test.use({ houseName: 'dissolved' })

interface Place {
  readonly id: number
  readonly name: string
  readonly base: string
}

/** Invented, and nobody else's in the demo. */
const PEOPLE = {
  removed: 'Cao Thị Thạch Thảo',
  died: 'Cao Văn Cẩm Chướng',
  gone: 'Cao Thị Phong Lan',
  departed: 'Cao Văn Hướng Dương',
  leaving: 'Cao Thị Hoa Sữa',
  away: 'Cao Thị Dã Quỳ',
  came: 'Mạc Thị Cúc Họa',
  coming: 'Mạc Văn Thược Dược',
} as const
type Who = keyof typeof PEOPLE
const PROBATIONER = 'Cao Thị Bồ Công'
const NEWCOMER = 'Cao Văn Mẫu Đơn'
const paper = (number: string, date: string) => ({ number, date })
const tally = (inFavour: number) => ({ form: 'secret_ballot', inFavour, against: 0, other: 0 })

let owner: Db
/** The cell that is dissolved, its neighbour that takes all in, and a cell of another district. */
let dissolved: Place
let neighbour: Place
let elsewhere: Place
let desks: Readonly<
  Record<'tinhuy' | 'huyen' | 'huyen2' | 'xa' | 'chibo' | 'chibob' | 'chiboc', Desk>
>
const people = {} as Record<Who, number>
let caseId: number

test.beforeAll(async ({ browser, house }) => {
  owner = connect(house.ownerUrl, { max: 1 })
  const places = (where: ReturnType<typeof sql>) =>
    sql<Place>`select c.id, c.name, b.name as base from organisation c join organisation b on b.id = c.parent_id
      join organisation d on d.id = b.parent_id where c.kind = 'cell' and ${where} order by c.id limit 1`.execute(
      owner,
    )
  const home = sql`(select m.organisation_id from mandate m join account a on a.id = m.account_id where a.user_name = 'chibo')`
  dissolved = (await places(sql`c.id = ${home}`)).rows[0]!
  neighbour = (
    await places(
      sql`c.id <> ${home} and c.parent_id = (select parent_id from organisation where id = ${home})`,
    )
  ).rows[0]!
  elsewhere = (
    await places(
      sql`c.name like 'Chi bộ thôn%' and b.name like 'Đảng ủy xã%' and d.name like '%Văn Lâm'`,
    )
  ).rows[0]!
  const here = await seedListedMembers(owner, dissolved.id, 6)
  const there = await seedListedMembers(owner, elsewhere.id, 2)
  const made = [...here, ...there]
  for (const [index, who] of (Object.keys(PEOPLE) as Who[]).entries()) {
    people[who] = made[index]!.person
    await sql`update person set full_name = ${PEOPLE[who]} where id = ${people[who]}`.execute(owner)
  }
  await seedOfficer(owner, { userName: 'chibob', role: 'cell_officer', at: neighbour.id })
  await seedOfficer(owner, { userName: 'chiboc', role: 'cell_officer', at: elsewhere.id })
  const sitting = (userName: string, password?: string) =>
    deskOf(browser, house.address, userName, password)
  desks = {
    tinhuy: await sitting('tinhuy'),
    huyen: await sitting('huyen'),
    huyen2: await sitting('huyen2'),
    xa: await sitting('xatandan'),
    chibo: await sitting('chibo'),
    chibob: await sitting('chibob', TEST_PASSWORD),
    chiboc: await sitting('chiboc', TEST_PASSWORD),
  }
})

test.afterAll(() => owner.destroy())

/** An act of a member, recorded at a desk as its page would. */
async function record(
  desk: Desk,
  who: Who,
  kind: string,
  happenedOn: string,
  payload: object,
): Promise<number> {
  const path = `/members/${people[who]}`
  const { version } = await ask<{ version: number }>(desk, path)
  const sent = { kind, happenedOn, payload, version }
  const { act } = await ask<{ act: number }>(desk, `${path}/acts`, sent)
  return act
}

async function introduce(desk: Desk, who: Who, to: Place | null, on: string): Promise<number> {
  return record(desk, who, 'transfer_introduced', on, {
    to: to?.id ?? null,
    toName: to?.name ?? 'Đảng ủy phường Bến Nghé',
    because: 'new_unit',
    triggeredOn: on,
    paper: paper(`${people[who]}-SHĐ`, on),
  })
}

async function receive(desk: Desk, transfer: number, cell: Place, on: string): Promise<void> {
  const lines = [{ transfer, cell: cell.id }]
  const answers = await ask<readonly { done: boolean }[]>(desk, '/transfers/receipts', {
    happenedOn: on,
    lines,
  })
  expect(answers).toMatchObject([{ done: true }])
}

async function listedAt({ id }: Pick<Place, 'id'>): Promise<number> {
  const { page } = desks.tinhuy
  await desks.tinhuy.open(`/dang-vien?to-chuc=${id}`)
  const said = await page.getByText(/^[\d.]+ đảng viên khớp điều kiện lọc\.$/i).innerText()
  return numberIn(said)
}

function numberIn(text: string): number {
  return Number(/[\d.]+/.exec(text)![0].replaceAll('.', ''))
}

test('[2.2-d] a year in the life of a cell: admitted, come, gone, removed and restored, dead, lent', async () => {
  test.setTimeout(180_000)
  const { chibo: cell, xa: base, huyen: superior, huyen2, chiboc } = desks
  await test.step('one is admitted and is on probation', async () => {
    caseId = await ownPerson(cell, PROBATIONER, await linesToCeremony({ cell, base, superior }))
  })
  await test.step('one is removed and restored, one dies', async () => {
    await record(cell, 'removed', 'removal_cell_voted', '2024-02-01', {
      ground: 'no_activity_or_dues',
      selfReview: 'written',
      counting: 15,
      tally: tally(15),
      paper: paper('2-NQ/CB', '2024-02-01'),
    })
    await record(base, 'removed', 'removal_base_voted', '2024-03-01', {
      committeeSize: 15,
      tally: tally(15),
      paper: paper('3-NQ/ĐU', '2024-03-01'),
    })
    await record(superior, 'removed', 'removal_decided', '2024-04-01', {
      outcome: 'removed',
      bodySize: 11,
      tally: tally(11),
      paper: paper('4-QĐ/HU', '2024-04-01'),
    })
    await record(superior, 'removed', 'restored', '2024-09-01', {
      paper: paper('5-QĐ/HU', '2024-09-01'),
      reason: 'Xóa tên sai',
    })
    await record(cell, 'died', 'died', '2024-08-10', {})
  })
  await test.step('some go and some come, inside the province and out of it', async () => {
    await receive(
      chiboc,
      await introduce(superior, 'gone', elsewhere, '2024-07-01'),
      elsewhere,
      '2024-07-22',
    )
    await receive(
      cell,
      await introduce(huyen2, 'came', dissolved, '2024-07-01'),
      dissolved,
      '2024-07-25',
    )
    await introduce(superior, 'departed', null, '2024-06-03')
    await record(superior, 'departed', 'transfer_received', '2024-06-20', {
      cell: null,
      cellName: 'Đảng ủy phường Bến Nghé',
    })
    await ask(cell, '/members/arrivals', {
      cell: dissolved.id,
      person: {
        fullName: NEWCOMER,
        birth: '1985-02-02',
        sex: 'male',
        citizenNumber: null,
        residence: null,
        occupation: 'Làm nông nghiệp',
        schooling: 'upper_secondary',
        youthUnionMember: false,
        tradeUnionMember: false,
      },
      existingPerson: null,
      twinsSeen: true,
      happenedOn: '2024-09-10',
      fromName: 'Đảng ủy phường Bến Nghé',
      paper: paper('7-SHĐ', '2024-09-01'),
      decidedOn: null,
      ceremonyOn: '2010-02-03',
      officialOn: '2011-02-03',
    })
  })
  await test.step('two are on the way when the cell ends, and one is elsewhere for a time', async () => {
    await introduce(superior, 'leaving', elsewhere, '2024-10-01')
    await introduce(huyen2, 'coming', dissolved, '2024-10-01')
    const lent = await record(superior, 'away', 'temporary_introduced', '2024-08-27', {
      to: elsewhere.id,
      toName: elsewhere.name,
      because: 'work',
      from: '2024-09-02',
      until: '2025-03-02',
      paper: paper('16-SHĐ', '2024-08-27'),
    })
    const answers = await ask<readonly { done: boolean }[]>(
      chiboc,
      '/temporary-transfers/receipts',
      { happenedOn: '2024-09-06', lines: [{ transfer: lent, cell: elsewhere.id }] },
    )
    expect(answers).toMatchObject([{ done: true }])
  })
})

test('[2.2-d] [2.2-a] a cell is dissolved with members in three states: the plan says what is left to decide, each is decided, and both sides’ lists are right', async () => {
  test.setTimeout(180_000)
  const { tinhuy, chibo, chibob, chiboc } = desks
  const { page } = tinhuy
  const before = {
    dissolved: await listedAt(dissolved),
    neighbour: await listedAt(neighbour),
    elsewhere: await listedAt(elsewhere),
  }
  const how = page.getByLabel(`Sắp xếp ${dissolved.name}`, { exact: true })

  await test.step('dissolved without a follower, its people would have no cell: the plan says so', async () => {
    await tinhuy.open('/to-chuc/sap-xep')
    await page.getByRole('link', { name: 'Lập phương án' }).click()
    await tinhuy.fill({ 'Tên phương án': 'Giải thể một chi bộ', 'Ngày có hiệu lực': '15/10/2024' })
    await tinhuy.choose('Phần cây cần sắp xếp', dissolved.base, new RegExp(`^${dissolved.base}`))
    await how.selectOption({ label: 'Giải thể' })
    await tinhuy.press('Lưu nháp')
    await expect(page.getByRole('button', { name: 'Đã lưu nháp' })).toBeVisible()
    await page.getByRole('link', { name: 'Tiếp: Trước và sau' }).click()
    await page.getByRole('link', { name: 'Tiếp: Việc cần quyết định' }).click()
    const open = page.getByText(
      new RegExp(`${dissolved.name} còn ${before.dissolved} đảng viên và \\d+ hồ sơ`),
    )
    await expect(open.first()).toBeVisible()
    await expect(
      page.getByText(/Ghi sáp nhập .* vào một chi bộ thay cho giải thể/).first(),
    ).toBeVisible()
    await shot(page, 'giai-the-viec-can-quyet-dinh')
  })

  await test.step('merged into the neighbour instead; its officer’s mandate passes on', async () => {
    await page.getByRole('link', { name: 'Thay đổi gì' }).click()
    await how.selectOption({ label: 'Sáp nhập vào…' })
    await tinhuy.choose(
      `${dissolved.name} sáp nhập vào`,
      neighbour.name,
      new RegExp(`^${neighbour.name}.*${neighbour.base}`),
    )
    await tinhuy.press('Lưu nháp')
    await expect(page.getByRole('button', { name: 'Đã lưu nháp' })).toBeVisible()
    await page.getByRole('link', { name: 'Tiếp: Trước và sau' }).click()
    await page.getByRole('link', { name: 'Tiếp: Việc cần quyết định' }).click()
    const officers = page.getByRole('group', {
      name: new RegExp(`${dissolved.name} có \\d+ nhiệm vụ`),
    })
    await officers.getByRole('radio', { name: 'Chuyển tiếp' }).check()
    await page.getByRole('link', { name: 'Tiếp: Văn bản, thực hiện' }).click()
    await tinhuy.fill({ 'Số văn bản': '88-QĐ/TU', 'Ngày văn bản': '10/10/2024' })
    await tinhuy.press('Thực hiện ngay')
    await expect(page.getByText('đã thực hiện')).toBeVisible({ timeout: 20_000 })
    await shot(page, 'giai-the-da-thuc-hien')
  })

  await test.step('all who counted there count in the neighbour, who is away for a time too', async () => {
    expect(await listedAt(neighbour)).toBe(before.neighbour + before.dissolved)
    await chibob.open('/dang-vien')
    await chibob.page.getByRole('checkbox', { name: 'Đang tạm thời nơi khác' }).check()
    await expect(chibob.page.getByRole('link', { name: PEOPLE.away })).toBeVisible()
  })

  await test.step('who was on the way is received: here by the neighbour, there by the other district', async () => {
    await chibob.open('/dang-vien/chuyen-sinh-hoat')
    await chibob.page.getByRole('checkbox', { name: new RegExp(`^${PEOPLE.coming}`) }).check()
    await chibob.fill({ 'Ngày chi ủy tiếp nhận': '15/10/2024' })
    await chibob.press('Ghi đã tiếp nhận')
    await expect(chibob.page.getByText('Không có ai đang chờ tiếp nhận')).toBeVisible()
    await chiboc.open('/dang-vien/chuyen-sinh-hoat')
    await chiboc.page.getByRole('checkbox', { name: new RegExp(`^${PEOPLE.leaving}`) }).check()
    await chiboc.fill({ 'Ngày chi ủy tiếp nhận': '15/10/2024' })
    await chiboc.press('Ghi đã tiếp nhận')
    await expect(chiboc.page.getByText('Không có ai đang chờ tiếp nhận')).toBeVisible()
    expect(await listedAt(neighbour)).toBe(before.neighbour + before.dissolved)
    expect(await listedAt(elsewhere)).toBe(before.elsewhere)
  })

  await test.step('who is away comes back to the neighbour', async () => {
    await chibob.open(`/dang-vien/${people.away}`)
    await chibob.page.getByRole('link', { name: 'Ghi đã trở về sinh hoạt' }).click()
    await chibob.fill({ 'Ngày trở về sinh hoạt': '15/10/2024' })
    await chibob.press('Ghi đã trở về sinh hoạt')
    await expect(chibob.page.getByRole('link', { name: 'Ghi đã trở về sinh hoạt' })).toBeHidden()
  })

  await test.step('the probationer’s case goes on in the neighbour, at the desk whose mandate passed on', async () => {
    for (const desk of [chibob, chibo]) {
      await desk.open(`/ho-so/${caseId}`)
      await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(PROBATIONER)
      await expect(desk.page.getByText('Dự bị 12 tháng').last()).toBeVisible()
    }
  })
})

/** The figures of the column “Kỳ này”, by the beginning of their row. */
async function figuresOn(page: Page): Promise<(beginning: string) => number> {
  const rows = await page
    .locator('table.form-table tbody tr')
    .evaluateAll((lines) =>
      lines.map(
        (line) =>
          [
            line.querySelector('th')?.textContent,
            line.querySelector('td.num')?.textContent,
          ] as const,
      ),
    )
  return (beginning) => {
    const found = rows.find(([label]) => label?.startsWith(beginning))
    return found === undefined ? 0 : numberIn(found[1] ?? '0')
  }
}

test('[0.3] form 1 balances after all of it: for the district, the commune and each cell, by every dimension', async () => {
  test.setTimeout(240_000)
  const { tinhuy } = desks
  const { page } = tinhuy
  const { rows: above } = await sql<{ base: number; district: number }>`
    select c.parent_id as base, b.parent_id as district from organisation c join organisation b on b.id = c.parent_id
    where c.id = ${neighbour.id}`.execute(owner)
  const { base, district } = above[0]!
  for (const id of [district, base, neighbour.id, elsewhere.id]) {
    await tinhuy.open(`/bao-cao/bieu/1?nam=2024&to-chuc=${id}`)
    await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
    const of = await figuresOn(page)
    expect(
      of('A -') +
        of('B -') +
        of('Ghi nhận lần đầu') +
        of('Về cùng tổ chức') -
        of('C -') -
        of('Đi cùng tổ chức') -
        of('Đã kết nạp hoặc chuyển đến'),
    ).toBe(of('D -'))
    expect(await listedAt({ id })).toBe(of('D -'))
    for (const form of [3, 4, 5]) {
      await tinhuy.open(`/bao-cao/bieu/${form}?nam=2024&to-chuc=${id}`)
      await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
    }
  }

  await test.step('the district’s movements are those of the year, each side once', async () => {
    await tinhuy.open(`/bao-cao/bieu/1?nam=2024&to-chuc=${neighbour.id}`)
    await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
    const of = await figuresOn(page)
    expect(of('Về cùng tổ chức')).toBeGreaterThan(0)
    expect(of('b. Huyện khác trong tỉnh chuyển đến')).toBe(1)
    expect(of('b. Chuyển đi huyện khác trong tỉnh')).toBe(1)
    await shot(page, 'bieu-1-chi-bo-sau-sap-nhap')
  })

  await test.step('the cell that ended closes at nobody', async () => {
    await tinhuy.open(`/bao-cao/bieu/1?nam=2024&to-chuc=${dissolved.id}`)
    await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
    const of = await figuresOn(page)
    expect(of('D -')).toBe(0)
    expect(of('1. Từ trần')).toBe(1)
    expect(of('3. Xóa tên')).toBe(1)
    expect(of('3. Phục hồi')).toBe(1)
    expect(of('a. Tỉnh khác chuyển đến')).toBe(1)
    expect(of('a. Chuyển đi tỉnh khác')).toBe(1)
    expect(of('b. Huyện khác trong tỉnh chuyển đến')).toBe(1)
    expect(of('b. Chuyển đi huyện khác')).toBe(1)
  })

  await test.step('Excel holds the figures of the screen', async () => {
    await tinhuy.open(`/bao-cao/bieu/1?nam=2024&to-chuc=${district}`)
    await expect(page.getByText(/phép đối chiếu đều khớp/)).toBeVisible()
    const of = await figuresOn(page)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Excel' }).click()
    const rows = await readSheet(await readFile(await (await coming).path()))
    const written = rows.filter(
      ([label, value]) =>
        /^ *([A-D] -|\d\.|[ab]\.)/.test(String(label ?? '')) && typeof value === 'number',
    )
    expect(written.length).toBeGreaterThan(10)
    for (const [label, value] of written)
      expect([label, of(String(label).trim())]).toEqual([label, value])
  })

  await test.step('every cell of it opens as many people as it says', async () => {
    const figures = page.locator('table.form-table a.fig')
    const count = await figures.count()
    expect(count).toBeGreaterThan(8)
    for (let index = 0; index < count; index++) {
      const figure = figures.nth(index)
      const said = await figure.innerText()
      await figure.click()
      await expect(page.getByRole('heading', { name: `${said} người`, exact: true })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('complementary').locator('.pers')).toHaveCount(0)
    }
  })
})
