import { expect, test } from 'vitest'
import type { OrganisationAct } from './acts.ts'
import { foldTree } from './fold-tree.ts'
import {
  dissolve,
  found,
  merge,
  move,
  recordAll,
  rename,
  split,
  type UnrecordedAct,
} from './history.testing.ts'
import { warningsFor } from './warnings-for.ts'

const history = recordAll(
  found('2020-01-01', 1, 'provincial_committee', 'Tỉnh ủy Hưng Yên', null),
  found('2020-01-01', 2, 'base_committee', 'Đảng bộ xã A', 1),
  found('2020-01-01', 3, 'base_committee', 'Đảng bộ xã B', 1),
  found('2020-01-01', 4, 'cell', 'Chi bộ thôn Đông', 2),
  found('2020-01-01', 5, 'cell', 'Chi bộ thôn Đoài', 2),
  found('2020-01-01', 6, 'cell', 'Chi bộ thôn Đông', 3),
  found('2020-01-01', 7, 'base_committee', 'Đảng bộ xã C', 1),
)
const DAY = '2024-10-15'

function codesOf(act: UnrecordedAct): string[] {
  const recorded: OrganisationAct = { ...act, sequence: history.length + 1 }
  return warningsFor(foldTree(history), recorded).map(({ code }) => code)
}

test.each<[string, UnrecordedAct]>([
  ['founded beside its namesake', found(DAY, 20, 'cell', 'CHI BỘ THÔN DÔNG', 2)],
  ['renamed to a sibling’s name', rename(DAY, 5, 'Chi bộ thôn đông')],
  ['moved beside its namesake', move(DAY, 4, 3)],
  ['passed beside its namesake by a merger', merge(DAY, [2], 3)],
  ['brought together by a merger', merge(DAY, [2, 3], 7)],
  ['passed beside its namesake by a split', split(DAY, 2, [7, 3], 3)],
])('siblings of one name are pointed out: %s', (_, act) => {
  expect(codesOf(act)).toEqual(['TRUNG-TEN'])
})

test.each<[string, UnrecordedAct]>([
  ['a name borne elsewhere', found(DAY, 20, 'cell', 'Chi bộ thôn Đoài', 3)],
  ['its own name written otherwise', rename(DAY, 5, 'Chi bộ Thôn Đoài')],
  ['a merger with nothing in common', merge(DAY, [2], 7)],
  ['a dissolution', dissolve(DAY, 5)],
])('nothing is said about %s', (_, act) => {
  expect(codesOf(act)).toEqual([])
})

test('a second province is pointed out with what makes them one', () => {
  const act: OrganisationAct = {
    ...found(DAY, 20, 'provincial_committee', 'Tỉnh ủy Hưng Yên mới', null),
    sequence: 99,
  }
  expect(warningsFor(foldTree(history), act)).toEqual([
    {
      code: 'HAI-TINH-UY',
      sentence:
        'Đang có Tỉnh ủy Hưng Yên. Nếu Tỉnh ủy Hưng Yên mới thay cho tỉnh ủy này, ghi hợp nhất Tỉnh ủy Hưng Yên vào Tỉnh ủy Hưng Yên mới cùng ngày.',
    },
  ])
})
