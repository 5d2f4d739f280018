import { expect, test } from 'vitest'
import {
  COMMUNE,
  DISTRICT,
  districtGone,
  EAST,
  EAST_CELL,
  LOWER_SCHOOL,
  PROVINCE,
  SCHOOL,
  UPPER_SCHOOL,
} from './district-gone.testing.ts'
import { foldTree } from './fold-tree.ts'
import { found, merge, record, rename } from './history.testing.ts'
import { historyOf } from './history-of.ts'

const history = [
  rename('2022-03-01', EAST_CELL, 'Chi bộ thôn Đông Hạ'),
  merge('2026-01-01', [LOWER_SCHOOL], UPPER_SCHOOL),
].reduce(record, districtGone)
const tree = foldTree(history)

test.each([
  [PROVINCE, [['2020-01-01', 'Thành lập']]],
  [
    EAST_CELL,
    [
      ['2020-01-01', 'Thành lập, trực thuộc Đảng bộ xã Đông'],
      ['2022-03-01', 'Đổi tên từ “Chi bộ thôn 1” thành “Chi bộ thôn Đông Hạ”'],
      [
        '2025-07-01',
        'Chuyển từ Đảng bộ xã Đông về trực thuộc Đảng ủy xã Mới do sắp xếp lại cấp trên',
      ],
    ],
  ],
  [
    EAST,
    [
      ['2020-01-01', 'Thành lập, trực thuộc Huyện ủy Ân Thi'],
      ['2025-07-01', 'Hợp nhất thành Đảng ủy xã Mới'],
    ],
  ],
  [
    COMMUNE,
    [
      ['2025-07-01', 'Thành lập, trực thuộc Tỉnh ủy'],
      ['2025-07-01', 'Hợp nhất từ Đảng bộ xã Đông và Đảng bộ xã Tây'],
    ],
  ],
  [
    DISTRICT,
    [
      ['2020-01-01', 'Thành lập, trực thuộc Tỉnh ủy'],
      ['2025-07-01', 'Giải thể'],
    ],
  ],
  [
    SCHOOL,
    [
      ['2020-01-01', 'Thành lập, trực thuộc Huyện ủy Ân Thi'],
      ['2023-09-01', 'Chia tách thành Chi bộ trường cấp 2 và Chi bộ trường cấp 3'],
    ],
  ],
  [
    UPPER_SCHOOL,
    [
      ['2023-09-01', 'Thành lập, trực thuộc Huyện ủy Ân Thi'],
      ['2023-09-01', 'Tách ra từ Chi bộ trường học, là phần chính'],
      ['2025-07-01', 'Chuyển từ Huyện ủy Ân Thi về trực thuộc Đảng ủy xã Mới'],
      ['2026-01-01', 'Nhận sáp nhập Chi bộ trường cấp 2'],
    ],
  ],
  [
    LOWER_SCHOOL,
    [
      ['2023-09-01', 'Thành lập, trực thuộc Huyện ủy Ân Thi'],
      ['2023-09-01', 'Tách ra từ Chi bộ trường học'],
      ['2025-07-01', 'Chuyển từ Huyện ủy Ân Thi về trực thuộc Tỉnh ủy'],
      ['2026-01-01', 'Sáp nhập vào Chi bộ trường cấp 3'],
    ],
  ],
])('the life line of organisation %i', (organisation, expected) => {
  expect(historyOf(tree, organisation).map(({ on, text }) => [on, text])).toEqual(expected)
})

test('each line leads to the act behind it', () => {
  const [, received] = historyOf(tree, COMMUNE)
  expect(received?.act).toBe(history.find(({ kind }) => kind === 'merged'))
})

test('one that becomes another kind is carried on by it, not merged', () => {
  const raised = foldTree(
    [
      found('2026-01-01', 20, 'base_committee', 'Đảng bộ trường cấp 3', COMMUNE),
      merge('2026-01-01', [UPPER_SCHOOL], 20),
    ].reduce(record, districtGone),
  )
  expect(historyOf(raised, UPPER_SCHOOL).at(-1)?.text).toBe('Chuyển thành Đảng bộ trường cấp 3')
  expect(historyOf(raised, 20).at(-1)?.text).toBe('Tiếp nối Chi bộ trường cấp 3')
})
