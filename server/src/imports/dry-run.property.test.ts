import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { importing, registerOf, seedAsker } from './importing.testing.ts'

/*
 * Whatever the sheet, the dry run's word is what is done: as many people as it said, those it said, and undone the
 * register is as before.
 */

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedMembers(scene.ownerDb, PLACES.cell, 3)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
})

const HEAD = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Tổ chức đảng',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Trạng thái hoạt động',
]
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Lê Văn Một', 'LÊ THỊ HAI', 'trần văn ba', 'Ngô Thị Tư'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'An', 'Lê Văn 5', 'Lê Văn Thuận') },
)
const day = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('03/02/1995', '1/7/2001', '2010-05-06', '15.08.2020') },
  { weight: 1, arbitrary: fc.constantFrom('', '31/02/1999', '1999', '36000', 'hôm qua', '5/3/24') },
)
const cells = fc.tuple(
  name,
  fc.constantFrom('Nam', 'nữ', 'x', ''),
  fc.constantFrom('20/05/1970', '1971', '06/1972', '20/05/2099', ''),
  fc.constantFrom('thôn Một', 'Chi bộ thôn Hai', 'thôn Ba', ''),
  day,
  day,
  fc.constantFrom('', '', 'Đang sinh hoạt', 'Từ trần', '?'),
)

test('[2.1-a] what the dry run says is what is written, and undone nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 12 }), async (rows) => {
      const before = await registerOf(scene)
      const id = await steps.read(base, 'members', [HEAD, ...rows], { since: '2024-01-01' })
      const page = await steps.get(base, id)
      if (page.state === 'unreadable') return
      const said = (await steps.rows(base, id)).filter(({ verdict }) => verdict === 'write')
      expect(said).toHaveLength(page.counts.write)
      if (said.length === 0) return
      expect(await steps.write(base, id)).toMatchObject({
        sentence: `Đã ghi ${said.length} đảng viên.`,
      })
      const made = await sql<{ name: string }>`
        select upper(p.full_name) as name from import_row r join membership m using (person_id) join person p on p.id = r.person_id
        where r.batch_id = ${id} order by r.number`.execute(scene.ownerDb)
      expect(made.rows.map(({ name }) => name)).toEqual(
        said.map(({ cells }) => cells['fullName']!.toUpperCase()),
      )
      expect(await steps.undo(base, id)).toMatchObject({ state: 'done' })
      expect(await registerOf(scene)).toEqual(before)
    }),
    { numRuns: 12 },
  )
}, 240_000)
