import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { beforeAll, expect, test } from 'vitest'
import { changeTree } from '../organisations/change-tree.ts'
import { assignTargets } from '../targets/assign-targets.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { readTargets } from './read-targets.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const YEAR = 2024
const paper = { number: '30-QĐ/TU', date: '2024-08-30' as PlainDate }
const on: PlainDate = '2024-09-01'

const targetOf = async (organisation: number, basis: 'then' | 'today') =>
  (
    await reads(province, (unit) =>
      readTargets(unit, { organisations: [organisation], year: YEAR, on: TEST_TODAY, basis }),
    )
  ).reduce((total, { amount }) => total + amount, 0)
const change = (what: Parameters<typeof changeTree>[1]['change']) =>
  writes(province, (unit) => changeTree(unit, { effectiveOn: on, paper, change: what }))
const assign = (asker: typeof province, amounts: Record<number, number>, version: number) =>
  writes(asker, (unit) =>
    assignTargets(unit, {
      year: YEAR,
      version,
      paper,
      gapReason: 'Thử',
      changeReason: version === 0 ? null : 'Sắp xếp lại',
      lines: Object.entries(amounts).flatMap(([child, amount]) =>
        [1, 2, 3, 4, 5].map((source) => ({
          child: Number(child),
          source: source as SourceId,
          amount: source === 1 ? amount : 0,
          note: null,
        })),
      ),
    }),
  )

let commune: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await assign(province, { [PLACES.district]: 11, [PLACES.siblingDistrict]: 7 }, 0)
  await assign(district, { [PLACES.base]: 5, [PLACES.siblingBase]: 6 }, 0)
})

test('[0.2] the district gone, its lines add up under the commune that follows, and the year above is unchanged', async () => {
  commune = (
    await change({
      kind: 'founded',
      organisationKind: 'commune_committee',
      name: 'Đảng ủy xã Mới',
      code: null,
      parent: PLACES.province,
    })
  ).organisation
  await change({ kind: 'merged', organisations: [PLACES.base, PLACES.siblingBase], into: commune })
  await change({ kind: 'dissolved', organisation: PLACES.district })
  expect(await targetOf(commune, 'today')).toBe(11)
  expect([await targetOf(PLACES.base, 'then'), await targetOf(PLACES.district, 'then')]).toEqual([
    5, 11,
  ])
})

test('[0.2] assigned anew by the level above, the commune has its new target and not both', async () => {
  await assign(province, { [commune]: 13, [PLACES.siblingDistrict]: 7 }, 1)
  expect(await targetOf(commune, 'today')).toBe(13)
  expect(await targetOf(PLACES.siblingDistrict, 'today')).toBe(7)
  expect(await targetOf(PLACES.base, 'then')).toBe(5)
})

test('one that moved to another district has the target of that district, not of both', async () => {
  const sibling = askerAt(PLACES.siblingDistrict, 'superior_board')
  await assign(sibling, { [PLACES.otherBase]: 7 }, 0)
  const third = (
    await change({
      kind: 'founded',
      organisationKind: 'district_committee',
      name: 'Huyện ủy Cẩm',
      code: null,
      parent: PLACES.province,
    })
  ).organisation
  await change({ kind: 'moved', organisation: PLACES.otherBase, parent: third })
  await assign(askerAt(third, 'superior_board'), { [PLACES.otherBase]: 4 }, 0)
  expect([
    await targetOf(PLACES.otherBase, 'then'),
    await targetOf(PLACES.otherBase, 'today'),
  ]).toEqual([4, 4])
})
