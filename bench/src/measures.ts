import type { Measure } from './bench.ts'
import { measureActRate } from './measures/act-rate.ts'
import { measureBoards } from './measures/boards.ts'
import { measureImport } from './measures/import.ts'
import { measureNameSearch } from './measures/name-search.ts'
import { measureProvinceBoard } from './measures/province-board.ts'
import { measureReorganisation } from './measures/reorganisation.ts'

/** All that is measured, in the order of the table; `npm run bench -- acts` takes one. */
export const MEASURES = {
  acts: measureActRate,
  board: measureProvinceBoard,
  boards: measureBoards,
  search: measureNameSearch,
  reorganisation: measureReorganisation,
  import: measureImport,
} as const satisfies Record<string, Measure>
