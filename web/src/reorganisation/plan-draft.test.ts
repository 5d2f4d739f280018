import type { Plan } from '@ptdv/core/reorganisation/plan'
import { expect, test } from 'vitest'
import {
  changesOf,
  draftOf,
  EMPTY_DRAFT,
  nextPlanned,
  planOf,
  withoutFounding,
  type Founding,
} from './plan-draft.ts'

const commune: Founding = {
  organisation: -1,
  organisationKind: 'commune_committee',
  name: 'Đảng ủy xã Mới',
  code: null,
  parent: 1,
}
const cell: Founding = {
  organisation: -2,
  organisationKind: 'cell',
  name: 'Chi bộ Mới',
  code: null,
  parent: -1,
}

test('what is chosen in any order becomes changes in an order that fits', () => {
  const changes = changesOf({
    founds: [cell, commune],
    fates: {
      2: { how: 'dissolved' },
      3: { how: 'merged', into: -1 },
      4: { how: 'merged', into: -1 },
      5: { how: 'moved', parent: 1 },
      6: { how: 'dissolved' },
      7: { how: 'merged', into: null },
    },
  })
  expect(changes).toEqual([
    { kind: 'founded', ...commune },
    { kind: 'founded', ...cell },
    { kind: 'moved', organisation: 5, parent: 1 },
    { kind: 'merged', organisations: [3, 4], into: -1 },
    // What is shown further down ends first.
    { kind: 'dissolved', organisation: 6 },
    { kind: 'dissolved', organisation: 2 },
  ])
})

test('a kept plan can be filled in further: it comes back as it was', () => {
  const plan: Plan = {
    effectiveOn: '2025-07-01',
    decisions: { 'mandates:3': 'end' },
    changes: [
      { kind: 'founded', ...commune },
      { kind: 'renamed', organisation: 8, name: 'Tên khác' },
      { kind: 'split', organisation: 9, into: [-1, 8], principal: 8 },
      { kind: 'merged', organisations: [3, 4], into: -1 },
      { kind: 'dissolved', organisation: 2 },
    ],
  }
  const draft = draftOf({ name: 'Một', plan, paper: null })
  expect(planOf(draft)).toEqual(plan)
})

test('without a day or without a change there is no plan yet', () => {
  expect(planOf(EMPTY_DRAFT)).toBeNull()
  expect(planOf({ ...EMPTY_DRAFT, effectiveOn: '2025-07-01' })).toBeNull()
})

test('a founding taken out takes with it what was to go there', () => {
  const draft = {
    ...EMPTY_DRAFT,
    founds: [commune, cell],
    fates: { 3: { how: 'merged', into: -1 }, 5: { how: 'moved', parent: 1 } },
  } as const
  expect(nextPlanned(draft.founds)).toBe(-3)
  expect(withoutFounding(draft, -1)).toMatchObject({ founds: [], fates: { 5: { how: 'moved' } } })
})
