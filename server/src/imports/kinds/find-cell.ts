import { plain } from '@ptdv/core/imports/readers'
import { placedName } from '@ptdv/core/organisations/placed-name'
import type { Unit } from '../../database/unit-of-work.ts'
import { HOLDING_KINDS } from '../../sources/holding-kinds.ts'
import {
  isPlace,
  openPlaceFinder,
  type FoundPlace,
  type PlaceFinder,
  type PlaceWords,
} from './find-place.ts'

/** A living cell of the asker's part of the tree. */
export type Cell = FoundPlace

const CELLS: PlaceWords = {
  kinds: HOLDING_KINDS,
  column: 'cell',
  codeColumn: 'cellCode',
  namesOf: ({ name, above }) => {
    const full = plain(name)
    const short = full.replace(/^chi bo /, '')
    const placed = plain(placedName(name, above))
    const under = above === null ? full : `${full} ${plain(above)}`
    return [full, short, placed, placed.replace(/^chi bo /, ''), under]
  },
  missing: { code: 'THIEU-CHI-BO', sentence: 'Ghi tên chi bộ của từng người.' },
  unknown: (text, within) => ({
    code: 'CHI-BO-KHONG-THAY',
    sentence: `Không thấy chi bộ đang hoạt động “${text}” trong phạm vi của ${within}. Sửa tên, hoặc bỏ qua dòng này.`,
  }),
  several: (text, count) => ({
    code: 'CHI-BO-TRUNG-TEN',
    sentence: `Có ${count} chi bộ tên “${text}”.`,
  }),
}

export const openCellFinder = (unit: Unit): Promise<PlaceFinder> => openPlaceFinder(unit, CELLS)

export const isCell = isPlace
