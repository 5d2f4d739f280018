import { addDays } from '@ptdv/core/calendar/plain-date'
import { RISE_DAYS } from '@ptdv/core/reminders/rising'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listCases } from '../admission/list-cases.ts'
import { getRise, setRise } from '../reminders/rise-setting.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { overdueBelow } from './overdue-below.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const base = askerAt(PLACES.base, 'base_office')
const cell = askerAt(PLACES.cell, 'cell_officer')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))
beforeEach(() => sql`truncate admission_case, person, rise_setting cascade`.execute(scene.ownerDb))

/** A case of the cell that waits somewhere since so many days past its day. */
const late = (waitsAt: number, days: number) =>
  sql`
    with made as (
      insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth)
      values (${PLACES.cell}, 'Lê An', 'le an', 'le an', 'An', 'Lê', '1990') returning id
    )
    insert into admission_case (person_id, cell_id, source, opened_on, stage, waits_for, waits_organisation_id, due_on, due_key)
    select id, ${PLACES.cell}, 1, '2024-01-01', 'cell_vote', 'cell', ${waitsAt}, ${addDays(TEST_TODAY, -days)}, 'admission_decision'
    from made`.execute(scene.ownerDb)

async function seen(asker: typeof cell) {
  const lines = await reads(asker, async (unit) =>
    overdueBelow(unit, await getVisibleOrganisation(unit, asker.organisationId)),
  )
  return lines.map(({ item, link }) => [item.person, item.what.split(' ')[0], link])
}

test('[2.1-g] what is late shows on the level above at once, and one level higher after each further term', async () => {
  const above = (id: number) => `/ho-so?tinh-trang=late&to-chuc=${id}`
  const inCell = [['Chi bộ thôn Một', '1', above(PLACES.cell)]]
  await late(PLACES.cell, 1)
  expect(await seen(cell)).toEqual([])
  expect(await seen(base)).toEqual(inCell)
  expect(await seen(district)).toEqual([])

  await sql`truncate admission_case cascade`.execute(scene.ownerDb)
  await late(PLACES.cell, RISE_DAYS + 1)
  expect(await seen(district)).toMatchObject([[expect.any(String), '1', above(PLACES.base)]])
  expect(await seen(province)).toEqual([])

  await sql`truncate admission_case cascade`.execute(scene.ownerDb)
  await late(PLACES.cell, 2 * RISE_DAYS + 1)
  await late(PLACES.base, 1)
  expect(await seen(base)).toEqual(inCell)
  expect(await seen(province)).toMatchObject([['Huyện ủy An', '2', above(PLACES.district)]])
})

test('the number is that of the list behind it', async () => {
  await late(PLACES.cell, 2 * RISE_DAYS + 1)
  await late(PLACES.base, 1)
  const { total } = await reads(province, (unit) =>
    listCases(unit, { state: 'late', organisation: PLACES.district }),
  )
  expect(total).toBe(2)
})

test('the term is the province’s to set, for all below it', async () => {
  await late(PLACES.cell, 4)
  expect(await seen(district)).toEqual([])
  await writes(province, (unit) => setRise(unit, 3))
  expect(await reads(cell, getRise)).toMatchObject({ days: 3 })
  expect(await seen(district)).toHaveLength(1)
  await expect(writes(district, (unit) => setRise(unit, 3))).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
})
