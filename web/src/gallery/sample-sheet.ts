import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { Sheet, SheetLine } from '../api/shapes.ts'

/** Given, surveyed pool, last year's result; null where the organisation has no such source. */
type Cells = readonly ([number, number, number] | null)[]

const ROWS: readonly (readonly [id: number, name: string, shortName: string, cells: Cells])[] = [
  [
    11,
    'Thành ủy Hưng Yên',
    'TP Hưng Yên',
    [
      [64, 91, 44],
      [40, 47, 19],
      [34, 58, 27],
      [76, 96, 61],
      [14, 27, 11],
    ],
  ],
  [
    12,
    'Thị ủy Mỹ Hào',
    'TX Mỹ Hào',
    [
      [70, 106, 46],
      [55, 62, 25],
      [22, 37, 16],
      [51, 64, 37],
      [16, 28, 12],
    ],
  ],
  [
    13,
    'Huyện ủy Văn Lâm',
    'Văn Lâm',
    [
      [64, 96, 41],
      [59, 54, 24],
      [17, 27, 10],
      [43, 53, 31],
      [14, 23, 10],
    ],
  ],
  [
    14,
    'Huyện ủy Văn Giang',
    'Văn Giang',
    [
      [60, 88, 43],
      [42, 52, 21],
      [15, 31, 12],
      [41, 48, 33],
      [12, 18, 9],
    ],
  ],
  [
    15,
    'Huyện ủy Yên Mỹ',
    'Yên Mỹ',
    [
      [76, 109, 42],
      [51, 48, 20],
      [20, 37, 11],
      [47, 62, 32],
      [21, 28, 12],
    ],
  ],
  [
    16,
    'Huyện ủy Khoái Châu',
    'Khoái Châu',
    [
      [106, 159, 78],
      [28, 32, 14],
      [26, 45, 21],
      [57, 72, 47],
      [23, 38, 19],
    ],
  ],
  [
    17,
    'Huyện ủy Kim Động',
    'Kim Động',
    [
      [72, 108, 51],
      [20, 30, 9],
      [18, 30, 13],
      [48, 60, 37],
      [16, 27, 13],
    ],
  ],
  [
    18,
    'Huyện ủy Ân Thi',
    'Ân Thi',
    [
      [82, 120, 46],
      [16, 24, 6],
      [19, 38, 11],
      [47, 56, 32],
      [19, 29, 12],
    ],
  ],
  [
    19,
    'Huyện ủy Phù Cừ',
    'Phù Cừ',
    [
      [55, 80, 45],
      [9, 14, 5],
      [13, 27, 12],
      [35, 49, 29],
      [12, 17, 11],
    ],
  ],
  [
    20,
    'Huyện ủy Tiên Lữ',
    'Tiên Lữ',
    [
      [60, 85, 35],
      [12, 15, 5],
      [15, 28, 11],
      [39, 52, 27],
      [15, 28, 10],
    ],
  ],
  [
    21,
    'Đảng ủy Khối các cơ quan và doanh nghiệp',
    'Khối cơ quan và DN',
    [null, [62, 69, 28], [32, 53, 20], [101, 123, 71], null],
  ],
  [22, 'Đảng ủy Quân sự tỉnh', 'Quân sự tỉnh', [null, null, null, [60, 73, 43], null]],
  [23, 'Đảng ủy Công an tỉnh', 'Công an tỉnh', [null, null, null, [90, 106, 72], null]],
]

const lines: SheetLine[] = ROWS.flatMap(([child, , , cells]) =>
  SOURCES.flatMap(({ id }, column) => {
    const cell = cells[column]
    return cell ? [{ child, source: id, amount: cell[0], note: null }] : []
  }),
)

export const sampleSheet: Sheet = {
  year: 2025,
  organisation: { id: 1, name: 'Tỉnh ủy Hưng Yên' },
  assignedFromAbove: { total: 2238, bySource: null, paper: null },
  sumOfParts: null,
  children: ROWS.map(([id, name, shortName, cells]) => ({
    organisation: { id, name },
    shortName,
    sources: SOURCES.flatMap(({ id: source }, column) => {
      const cell = cells[column]
      return cell ? [{ source, pool: cell[1], lastYear: cell[2], lastTarget: 0 }] : []
    }),
  })),
  poolRound: 'khảo sát tháng 9/2024',
  printed: null,
  draft: { lines, version: 3, savedAt: '2024-10-15T07:05:00Z', savedBy: 'Nguyễn Minh Hạnh' },
  assigned: null,
  versions: [],
  requests: [],
  ownRequests: [],
}
