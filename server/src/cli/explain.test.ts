import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '../database/connect.ts'
import { withTestDatabase } from '../engine/test-database.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY } from '../testing/test-house.ts'
import { run } from './explain.ts'
import { withConnection } from './installation.ts'

const database = withTestDatabase()
const printed: string[] = []
let acts: number[]

beforeAll(async () => {
  acts = await asOwner(async (owner) => {
    await seedTree(owner, TEST_TODAY)
    const folded = await decide(owner, '2024-09-03')
    await withConnection(database.keeperUrl, foldFigures)
    await decide(owner, '2024-10-01')
    return [folded, await decide(owner, '2024-09-20')]
  })
})
beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T> {
  return withConnection(database.ownerUrl, work)
}

/** An admission in the cell that waits to be folded. Returns the act's number. */
async function decide(owner: Db, on: PlainDate): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with decided as (
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
        recorded_by_name, payload)
      values ('case', 1, 'decided', ${PLACES.district}, 'Huyện ủy An', ${PLACES.cell}, ${on}, ${on}, 'Dữ liệu thử', '{}')
      returning id
    ), entered as (
      insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount)
      select id, ${PLACES.cell}, ${on}, 'admitted', 1, 1 from decided returning id
    ), waits as (insert into figure_pending (entry_id) select id from entered)
    select id from decided`.execute(owner)
  return rows[0]!.id
}

test('a figure is told with the acts behind it, those waiting to be folded too', async () => {
  expect(await run([`${PLACES.province}`, 'admitted', '2024-09'])).toBe(0)
  expect(printed).toEqual([
    'Tỉnh ủy, tháng 09/2024, Có quyết định kết nạp:',
    `  03/09/2024  +1  việc số ${acts[0]} (decided), Huyện ủy An`,
    `  20/09/2024  +1  việc số ${acts[1]} (decided), Huyện ủy An`,
    'Cộng từ các việc: 2. Con số đang giữ: 1; đang chờ cộng thêm: 1.',
  ])
})

test('a figure that its acts do not add up to is told with the exit code', async () => {
  await asOwner((db) =>
    sql`update month_figure set amount = 5 where organisation_id = ${PLACES.base}`.execute(db),
  )
  expect(await run([`${PLACES.base}`, 'admitted', '2024-09'])).toBe(1)
  expect(printed.slice(-2)).toEqual([
    'Cộng từ các việc: 2. Con số đang giữ: 5; đang chờ cộng thêm: 1.',
    'Hai số khác nhau; chạy “rebuild-figures” để tính lại từ các việc.',
  ])
})

test.each([
  [[], 'CAN-NOI-RO-CON-SO-NAO'],
  [['tinh', 'admitted', '2024-09'], 'CAN-NOI-RO-CON-SO-NAO'],
  [['1', 'admitted', '2024-13'], 'CAN-NOI-RO-CON-SO-NAO'],
  [['1', 'ket-nap', '2024-09'], 'KHONG-CO-LOAI-CON-SO'],
  [['4949', 'admitted', '2024-09'], 'KHONG-CO-TO-CHUC'],
])('what names no figure is refused in words: %j', async (args, code) => {
  await expect(run(args)).rejects.toMatchObject({ code })
})
