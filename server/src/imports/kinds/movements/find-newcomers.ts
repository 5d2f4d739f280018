import type { Finding } from '@ptdv/core/imports/finding'
import type { Unit } from '../../../database/unit-of-work.ts'
import type { Watch } from '../../kind-work.ts'
import { isCell } from '../find-cell.ts'
import { findKnown, wantedOf, type Known } from '../find-known.ts'
import type { NewRecord } from './movement-plan.ts'
import type { PlacedRow } from './place-rows.ts'

/** Who comes in and is in no list of the asker's may still be known to the system: by row. */
export function findNewcomers(
  unit: Unit,
  placed: readonly PlacedRow[],
  watch: Watch,
): Promise<ReadonlyMap<number, Known>> {
  return findKnown(
    unit,
    wantedOf(
      placed.filter(({ person, mayBeNew }) => person === null && mayBeNew),
      ({ cell }) => (isCell(cell) ? cell.id : null),
    ),
    watch,
  )
}

/** The record that a row makes of its person, or what it does not tell of them. */
export function newRecord({ values, cell }: PlacedRow): NewRecord | Finding {
  const { fullName, birth, sex, citizenNumber } = values
  if (!isCell(cell)) return cell
  if (birth === null || fullName === null) return untold('birth', 'ngày sinh')
  if (sex === null) return untold('sex', 'giới tính')
  return {
    cell: cell.id,
    person: {
      fullName,
      birth,
      sex,
      citizenNumber,
      residence: null,
      occupation: null,
      schooling: null,
      youthUnionMember: false,
      tradeUnionMember: false,
    },
  }
}

function untold(column: 'birth' | 'sex', what: string): Finding {
  return {
    code: 'THIEU-DE-LAP-NGUOI',
    column,
    sentence: `Người này chưa có trong hệ thống: ghi ${what} để lập danh sách.`,
    severity: 'error',
  }
}
