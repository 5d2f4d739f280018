import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { CHECKS } from './all-checks.ts'
import type { Check } from './check.ts'
import { CHECK_CASES } from './check-cases.testing.ts'
import { rowMaker, type RowMaker } from './make-rows.testing.ts'
import { offenders } from './run-checks.ts'

const scene = withTestHouse({ demo: true })
const { reads } = doors(scene)
let make: RowMaker

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  make = rowMaker(scene.ownerDb, scene.house.identityKeys)
})

/** What the check finds for somebody of the province, or of one organisation. */
async function found(check: Check, organisation: number): Promise<number[]> {
  return reads(askerAt(organisation, 'provincial_board'), async (unit) => {
    const { rows } = await sql<{ id: number }>`
      select distinct f.subject_id as id from (${await offenders(unit, check)}) f
      where f.organisation_id in (select organisation_id from organisation_today where ancestor_id = current_scope())`.execute(
      unit.db,
    )
    return rows.map(({ id }) => Number(id))
  })
}

/** Pairs whose other half must lie out of sight are asked for by the district. */
const SEEN_FROM: Readonly<Record<string, number>> = {
  two_active_places: PLACES.district,
  twin_by_identity: PLACES.district,
  twin_by_name: PLACES.district,
  twin_by_card: PLACES.district,
  decision_number_twice: PLACES.district,
  name_twice: PLACES.district,
}

test('every check says what is wrong, why, by which rule, how it is mended, and has a case', () => {
  expect(CHECKS.length).toBeGreaterThanOrEqual(40)
  expect(new Set(CHECKS.map(({ key }) => key)).size).toBe(CHECKS.length)
  expect(Object.keys(CHECK_CASES).toSorted()).toEqual(CHECKS.map(({ key }) => key).toSorted())
  for (const { name, why, source, mend } of CHECKS) {
    for (const words of [name, why, source, mend.how]) expect(words.trim()).not.toBe('')
    expect(why).toMatch(/\.$/)
    expect(mend.how).toMatch(/\.$/)
  }
})

test.each(CHECKS)('$key finds the bad row and not the good one beside it', async (check) => {
  const scope = SEEN_FROM[check.key] ?? PLACES.province
  const before = new Set(await found(check, scope))
  const bad = await CHECK_CASES[check.key]!(make)
  const after = await found(check, scope)
  expect(after.filter((id) => !before.has(id))).toEqual([bad])
})

test.each<[string, object, boolean]>([
  ['died', {}, true],
  ['expulsion_decided', {}, true],
  ['removal_decided', { outcome: 'removed' }, true],
  ['removal_decided', { outcome: 'kept' }, false],
  ['leave_decided', { outcome: 'accepted' }, true],
  ['leave_decided', { outcome: 'refused' }, false],
  ['transfer_received', { cell: null }, true],
  ['transfer_received', { cell: PLACES.cell }, false],
])(
  '[0.3] still listed after %s %j is found: %s, and not whoever was admitted once more since',
  async (kind, payload, isFound) => {
    const check = CHECKS.find(({ key }) => key === 'kept_after_loss')!
    const [kept, admittedAgain] = [
      await make.member(),
      await make.member({ in_cell_since: '2024-08-01' }),
    ]
    for (const each of [kept, admittedAgain]) {
      await make.act('membership', each, kind, '2024-05-01', { payload })
    }
    const ids = await found(check, PLACES.province)
    expect([kept, admittedAgain].map((each) => ids.includes(each))).toEqual([isFound, false])
  },
)
