import type { Measure } from './bench.ts'
import { measureActRate } from './measures/act-rate.ts'
import { measureBoards } from './measures/boards.ts'
import { measureForms } from './measures/forms.ts'
import { measureImport, measureLargeImport } from './measures/import.ts'
import { measureNameSearch } from './measures/name-search.ts'
import { measureProvinceBoard } from './measures/province-board.ts'
import { measureReorganisation } from './measures/reorganisation.ts'

/** All that is measured, in the order of the table; `npm run bench -- acts` takes one. */
export const MEASURES = {
  acts: measureActRate,
  board: measureProvinceBoard,
  boards: measureBoards,
  search: measureNameSearch,
  forms: measureForms,
  reorganisation: measureReorganisation,
  import: measureImport,
  large: measureLargeImport,
} as const satisfies Record<string, Measure>
