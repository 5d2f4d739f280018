import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { changeTree } from '../../organisations/change-tree.ts'
import { stateBaseType } from '../../organisations/state-base-type.ts'
import { askerAt, doors } from '../../testing/asker-at.ts'
import { PLACES, seedTree } from '../../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../../testing/test-house.ts'
import { freezeReport } from '../freeze-report.ts'
import { checkForm } from './check-form.ts'
import { readForm } from './read-form.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  for (const [cell, on, first, last, kinds] of [
    [PLACES.cell, '2020-01-01', 1, 40, ['member']],
    [PLACES.cousinCell, '2024-02-01', 41, 45, ['member', 'joined']],
  ] as const) {
    await sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id)
      select 0, ${cell}, ${on}, kind, 1, person
      from generate_series(${first}::integer, ${last}::integer) person, unnest(${kinds}::text[]) kind`.execute(
      scene.ownerDb,
    )
  }
})

test('[3.8] forms of a frozen report stay as they were known, whatever is recorded, stated or reorganised afterwards', async () => {
  const { act } = await writes(district, (unit) =>
    freezeReport(unit, { year: 2024, cutOff: TEST_TODAY, version: 0 }),
  )
  const query = {
    organisation: PLACES.district,
    from: '2024-01-01',
    to: TEST_TODAY,
    basis: 'then',
  } as const
  const forms = async (frozen?: number) => {
    const asked = { ...query, ...(frozen === undefined ? {} : { frozen }) }
    return reads(district, async (unit) => ({
      1: (await readForm(unit, { ...asked, form: '1' })).values,
      5: (await readForm(unit, { ...asked, form: '5' })).values,
    }))
  }
  const before = await forms()
  expect(before[1]['closing']!['now']).toBe(45)
  expect(before[5]['commune']).toMatchObject({ bases: 2, members: 45 })

  await writes(district, (unit) =>
    stateBaseType(unit, { organisation: PLACES.siblingBase, type: 'other', from: null }),
  )
  await writes(district, (unit) =>
    changeTree(unit, {
      effectiveOn: '2024-09-01',
      paper: { number: '9-QĐ', date: '2024-09-01' },
      change: { kind: 'dissolved', organisation: PLACES.siblingCell },
    }),
  )
  await sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id)
    select (select max(id) from act), ${PLACES.cell}, '2024-03-01', late.kind, late.amount, person
    from (values ('died', 1), ('member', -1)) late (kind, amount), generate_series(1, 2) person`.execute(
    scene.ownerDb,
  )
  expect(await forms(act)).toEqual(before)
  const now = await forms()
  expect(now[1]['closing']!['now']).toBe(43)
  expect(now[1]['died']!['now']).toBe(2)
  expect(now[5]['other']).toMatchObject({ bases: 1, members: 5 })
  const checks = await reads(district, (unit) =>
    checkForm(unit, { ...query, form: '1', frozen: act }),
  )
  expect(checks.filter(({ left, right }) => left !== right)).toEqual([])
})
