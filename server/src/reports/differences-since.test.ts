import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { changeTree } from '../organisations/change-tree.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedFigures } from '../testing/seed-figures.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { freezeReport } from './freeze-report.ts'
import { getReport } from './get-report.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')
const base = askerAt(PLACES.base, 'base_office')
const YEAR = 2024

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedFigures(scene.ownerDb, [
    { organisation: PLACES.siblingBase, kind: 'member', on: '2020-01-01', amount: 30 },
    { organisation: PLACES.cell, kind: 'member', on: '2020-01-01', amount: 40 },
  ])
  await writes(district, (unit) =>
    changeTree(unit, {
      effectiveOn: '2024-03-01',
      paper: { number: '5-QĐ/HU', date: '2024-02-20' },
      change: { kind: 'merged', organisations: [PLACES.siblingBase], into: PLACES.base },
    }),
  )
})

/** Enters a member or an admission late, by an act of its own. */
async function enterLate(kind: 'member' | 'admitted', on: PlainDate): Promise<void> {
  await sql`
    with done as (
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
        recorded_by_name, payload)
      values ('membership', 1, 'registered', ${PLACES.siblingBase}, 'Đảng bộ xã', ${PLACES.siblingBase}, ${on}, ${on},
        'Lê Thị Thu', '{}') returning id
    ), entered as (
      insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount)
      select id, ${PLACES.siblingBase}, ${on}, ${kind}, 0, 1 from done returning id
    )
    insert into figure_pending (entry_id) select id from entered`.execute(scene.ownerDb)
}

const differences = async (asker: typeof district, organisation: number) => {
  const { differences } = await reads(asker, (unit) =>
    getReport(unit, { year: YEAR, organisation, basis: 'then', shown: 'frozen' }),
  )
  return new Map(differences.map(({ figure, was, now, why }) => [figure, { was, now, told: why }]))
}

test('[3.8] a member entered late for an organisation merged since is told where its members are counted', async () => {
  for (const asker of [base, district]) {
    await writes(asker, (unit) =>
      freezeReport(unit, { year: YEAR, cutOff: '2024-09-30', version: 0 }),
    )
  }
  await enterLate('member', '2023-05-10')
  await enterLate('admitted', '2024-02-10')
  const told = [expect.objectContaining({ on: '2023-05-10' })]

  const ofBase = await differences(base, PLACES.base)
  expect(ofBase.get('members.0.0.0')).toEqual({ was: 70, now: 71, told })
  // At the end of last year they still lay in their own organisation, and so do its admissions before the merger.
  expect([...ofBase.keys()]).toEqual(['members.0.0.0'])

  const ofDistrict = await differences(district, PLACES.district)
  expect(ofDistrict.get('members.0.0.0')).toEqual({ was: 70, now: 71, told })
  expect(ofDistrict.get('members_at_start.0.0.0')).toEqual({ was: 70, now: 71, told })
  expect(ofDistrict.get('admitted.0.0.0')).toMatchObject({
    told: [expect.objectContaining({ on: '2024-02-10' })],
  })
})
