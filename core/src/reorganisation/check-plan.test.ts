import { describe, expect, test } from 'vitest'
import {
  DISTRICT,
  districtGone,
  EAST,
  EAST_CELL,
  PROVINCE,
  WEST,
} from '../organisations/district-gone.testing.ts'
import { foldTree } from '../organisations/fold-tree.ts'
import { aliveOn, parentOn } from '../organisations/tree-on.ts'
import { assertPlanFits, tryPlan } from './check-plan.ts'
import type { PlannedChange } from './plan.ts'

const COMMUNE_TO_BE = -1
const early = foldTree(districtGone.filter(({ effectiveOn }) => effectiveOn < '2025-01-01'))
const found: PlannedChange = {
  kind: 'founded',
  organisation: COMMUNE_TO_BE,
  organisationKind: 'commune_committee',
  name: 'Đảng ủy xã Mới',
  code: null,
  parent: PROVINCE,
}
const unite: PlannedChange = { kind: 'merged', organisations: [EAST, WEST], into: COMMUNE_TO_BE }

test('later changes name what an earlier one founds', () => {
  const { after, misfits } = tryPlan(early, { effectiveOn: '2025-07-01', changes: [found, unite] })
  expect(misfits).toEqual([])
  expect(aliveOn(after, EAST, '2025-07-01')).toBe(false)
  expect(parentOn(after, EAST_CELL, '2025-07-01')).toBe(COMMUNE_TO_BE)
})

test('trying changes nothing of the tree it was tried on', () => {
  tryPlan(early, { effectiveOn: '2025-07-01', changes: [found, unite] })
  expect(early.organisations.has(COMMUNE_TO_BE)).toBe(false)
  expect(aliveOn(early, EAST, '2025-07-01')).toBe(true)
})

describe('what does not fit is told all at once', () => {
  test('each change with its own sentence; what hangs on a founding that fails is not told again', () => {
    const { misfits } = tryPlan(early, {
      effectiveOn: '2025-07-01',
      changes: [
        { ...found, parent: DISTRICT },
        unite,
        { kind: 'dissolved', organisation: DISTRICT },
        { kind: 'moved', organisation: EAST, parent: DISTRICT },
      ],
    })
    expect(misfits.map(({ change, code }) => [change, code])).toEqual([
      [0, 'SAI-LOAI-CAP-TREN'],
      [2, 'CON-TO-CHUC-TRUC-THUOC'],
      [3, 'DANG-TRUC-THUOC'],
    ])
  })

  test('a merger that names one already dissolved says when it ended and where to go', () => {
    const tree = foldTree(districtGone)
    expect(() =>
      assertPlanFits(tree, {
        effectiveOn: '2025-08-01',
        changes: [{ kind: 'merged', organisations: [EAST], into: PROVINCE }],
      }),
    ).toThrow(/Đảng bộ xã Đông đã hợp nhất thành Đảng ủy xã Mới ngày 01\/07\/2025/)
  })

  test('one day before what is recorded already, it must leave that acceptable', () => {
    const { misfits } = tryPlan(foldTree(districtGone), {
      effectiveOn: '2025-06-01',
      changes: [{ kind: 'merged', organisations: [WEST], into: EAST }],
    })
    expect(misfits).toMatchObject([{ change: null, code: 'TRAI-VIEC-DA-GHI' }])
  })

  test('no change at all is no plan', () => {
    expect(() => assertPlanFits(early, { effectiveOn: '2025-07-01', changes: [] })).toThrow(
      /PHUONG-AN-TRONG/,
    )
  })
})
