import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { followCalendar } from './follow-calendar.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

/** The cell would see its whole commune. */
const wider = {
  organisation_today: {
    gone: [],
    added: [{ organisation_id: PLACES.base, ancestor_id: PLACES.cell, principal: true }],
  },
}

describe('who serves requests does not widen anybody’s part of the tree', () => {
  test.each([
    'organisation',
    'organisation_name',
    'organisation_parent',
    'organisation_successor',
    'organisation_line',
    'organisation_today',
  ])('no row of %s is put in, changed or taken out', async (table) => {
    for (const statement of [
      `insert into ${table} select * from ${table}`,
      `delete from ${table}`,
      `update ${table} set ${table === 'organisation' ? 'id' : 'organisation_id'} = 1`,
    ]) {
      await expect(writes(cell, (unit) => sql.raw(statement).execute(unit.db))).rejects.toThrow(
        /permission denied/,
      )
    }
  })

  test('the function that may is refused without an act of the tree in the same transaction', async () => {
    await expect(
      writes(cell, (unit) =>
        sql`select settle_tree(${JSON.stringify(wider)}::jsonb, ${TEST_TODAY})`.execute(unit.db),
      ),
    ).rejects.toThrow(/only with an act of the tree/)
    const seen = await reads(cell, (unit) =>
      sql`select from organisation_today where ancestor_id = ${PLACES.cell}`.execute(unit.db),
    )
    expect(seen.rows).toHaveLength(1)
  })
})

describe('the tree follows the calendar', () => {
  const DAY: PlainDate = '2024-11-01'
  const parentOf = async (id: number) =>
    (
      await scene.ownerDb
        .selectFrom('organisation')
        .select('parent_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).parent_id

  test('an act dated ahead shows from its day on, and rows that no act explains are gone', async () => {
    await seedTree(scene.ownerDb, TEST_TODAY, [
      {
        kind: 'moved',
        effectiveOn: DAY,
        organisation: PLACES.base,
        parent: PLACES.siblingDistrict,
      },
    ])
    const { keeperDb } = scene.house
    expect(await followCalendar(keeperDb, TEST_TODAY)).toBe(false)
    expect(await parentOf(PLACES.base)).toBe(PLACES.district)
    await sql`insert into organisation_today values (${PLACES.base}, ${PLACES.cell}, true)`.execute(
      scene.ownerDb,
    )
    expect(await followCalendar(keeperDb, DAY)).toBe(true)
    expect(await parentOf(PLACES.base)).toBe(PLACES.siblingDistrict)
    const unexplained = await sql`select from organisation_today
      where organisation_id = ${PLACES.base} and ancestor_id = ${PLACES.cell}`.execute(
      scene.ownerDb,
    )
    expect(unexplained.rows).toEqual([])
    // Once a day: another look costs one row.
    expect(await followCalendar(keeperDb, DAY)).toBe(false)
  })
})
