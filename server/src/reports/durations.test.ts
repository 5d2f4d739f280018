import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getDurations } from './get-durations.ts'
import { listDurationCases } from './list-duration-cases.ts'

const scene = withTestHouse()
const { reads } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')
const province = askerAt(PLACES.province, 'provincial_board')
const sibling = askerAt(PLACES.siblingDistrict, 'superior_board')

type Facts = Partial<
  Record<'applied' | 'vetted' | 'cell_voted' | 'base_voted' | 'admitted' | 'joined', PlainDate>
>

async function seedCase(cell: number, facts: Facts): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with person as (
      insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth)
      values (${cell}, 'Lê Thị Tâm', 'le thi tam', 'le thi tam', 'Tâm', 'Lê Thị', '1999') returning id
    )
    insert into admission_case (person_id, cell_id, source, opened_on, stage, waits_for)
    select id, ${cell}, 1, '2023-01-01', 'probation', 'cell' from person returning id`.execute(
    scene.ownerDb,
  )
  const { id } = rows[0]!
  for (const [kind, on] of Object.entries(facts)) await enter(id, cell, kind, on, 1)
  return id
}

async function enter(id: number, cell: number, kind: string, on: PlainDate, amount: 1 | -1) {
  await sql`
    insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount, person_id, case_id)
    select 0, ${cell}, ${on}::date, ${kind}, 1, ${amount}, person_id, id from admission_case where id = ${id}`.execute(
    scene.ownerDb,
  )
}

const query = { year: 2024, organisation: PLACES.district, basis: 'then' } as const
const stretch = async (key: string) => {
  const { stretches } = await reads(district, (unit) => getDurations(unit, query))
  return stretches.find((one) => one.key === key)!
}

let corrected: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  // Monday 4/3 to Friday 15/3/2024 are nine working days after the first; to Monday 18/3 ten.
  await seedCase(PLACES.cell, { cell_voted: '2024-03-04', admitted: '2024-03-15' })
  corrected = await seedCase(PLACES.cell, { cell_voted: '2024-03-04', admitted: '2024-03-18' })
  // Far beyond sixty working days.
  await seedCase(PLACES.siblingCell, { cell_voted: '2024-03-04', admitted: '2024-09-30' })
  // Last year, and in another district.
  await seedCase(PLACES.cell, { cell_voted: '2023-03-06', admitted: '2023-03-08' })
  await seedCase(PLACES.otherCell, { cell_voted: '2024-03-04', admitted: '2024-03-05' })
})

test('[2.1-g] a stretch is told by its median in working days, against the same days of last year', async () => {
  expect(await stretch('decision')).toMatchObject({
    cases: 3,
    median: 10,
    overLimit: 1,
    lastYear: { cases: 1, median: 2 },
  })
  expect(await stretch('whole')).toMatchObject({ cases: 0, median: null, overLimit: null })
})

test('the cases behind it open, the longest first, and are as many as were counted', async () => {
  const list = await reads(district, (unit) =>
    listDurationCases(unit, { ...query, stretch: 'decision' }),
  )
  expect(list.cases).toBe((await stretch('decision')).cases)
  // Thirty weeks less six public holidays, with the Saturday of 4/5 worked in exchange.
  expect(list.longest.map(({ days }) => days)).toEqual([145, 10, 9])
})

test('each part of the tree has its own, and nobody sees another’s', async () => {
  const { children } = await reads(province, (unit) =>
    getDurations(unit, { ...query, organisation: PLACES.province }),
  )
  const of = (id: number) => children.find(({ organisation }) => organisation.id === id)!
  expect(of(PLACES.district).decision).toEqual({ cases: 3, median: 10 })
  expect(of(PLACES.siblingDistrict).decision).toEqual({ cases: 1, median: 1 })
  await expect(reads(sibling, (unit) => getDurations(unit, query))).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
})

test('a corrected date moves the figure', async () => {
  await enter(corrected, PLACES.cell, 'admitted', '2024-03-18', -1)
  await enter(corrected, PLACES.cell, 'admitted', '2024-03-11', 1)
  expect(await stretch('decision')).toMatchObject({ cases: 3, median: 9 })
})

test('dossiers that were sent back are counted with what was said', async () => {
  await sql`
    insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
      recorded_by_name, payload)
    values ('case', ${corrected}, 'returned', ${PLACES.base}, 'Đảng bộ xã An Khê', ${PLACES.cell}, '2024-02-01',
      '2024-02-01', 'Người thử', '{"reason": "Thiếu ý kiến nơi cư trú"}')`.execute(scene.ownerDb)
  const found = await reads(district, (unit) => getDurations(unit, query))
  expect(found).toMatchObject({
    returned: 1,
    returnedLastYear: 0,
    returns: [{ case: corrected, by: 'Đảng bộ xã An Khê', reason: 'Thiếu ý kiến nơi cư trú' }],
  })
})
