import { formatDate } from '@ptdv/core/calendar/format-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { MovementValues } from '@ptdv/core/imports/kinds/movement-columns'
import { movementType } from '@ptdv/core/imports/kinds/movement-types'
import { nameKey } from '@ptdv/core/text/fold'
import type { Unit } from '../../../database/unit-of-work.ts'
import type { RowToJudge } from '../../kind-work.ts'
import { isCell, openCellFinder, type Cell } from '../find-cell.ts'
import {
  fits,
  readListed,
  readPassing,
  whoIsMeant,
  type Listed,
  type Passing,
} from './find-listed.ts'
import type { PlaceFinder } from '../find-place.ts'
import type { ProvincePlaces, WhereTo } from './province-places.ts'

/** A row with all that was found out about it before anybody's acts are looked at. */
export interface PlacedRow {
  readonly row: RowToJudge
  readonly values: MovementValues
  /** Comes into a list of the asker's, and may be nobody that is known. */
  readonly mayBeNew: boolean
  readonly cell: Cell | Finding
  readonly where: WhereTo | null
  /** Somebody of the register; null: whoever the rows of this key bring in. */
  readonly person: number | null
  /** A doubt is only in which cell. */
  readonly isLikely: boolean
  readonly key: string
  /** The move to here that another part of the tree has introduced. */
  readonly passing: Passing | null
  readonly findings: readonly Finding[]
}

/** Which cell, which place and whom each row means. */
export async function placeRows(
  unit: Unit,
  rows: readonly RowToJudge[],
  places: ProvincePlaces,
): Promise<readonly PlacedRow[]> {
  const told = rows.map((row) => ({
    row,
    number: row.number,
    values: row.values as MovementValues,
  }))
  const cells = await openCellFinder(unit)
  const listed = await readListed(unit, told)
  const passing = await readPassing(unit)
  return told.map(({ row, values }) =>
    placeRow(row, values, {
      cells,
      places,
      listed: listed.get(row.number) ?? [],
      passing: passing.get(nameKey(values.fullName ?? '')) ?? [],
    }),
  )
}

interface Register {
  readonly cells: PlaceFinder
  readonly places: ProvincePlaces
  readonly listed: readonly Listed[]
  readonly passing: readonly Passing[]
}

function placeRow(
  row: RowToJudge,
  values: MovementValues,
  { cells, places, listed, passing }: Register,
): PlacedRow {
  const { movement, place, birth } = values
  const way = movement === null ? 'within' : movementType(movement).way
  const cell = cells.find(values.cell, values.cellCode)
  const where = place === null ? null : places.find(place)
  const mayBeNew = way === 'in' && movement !== 'restored'
  const left = where !== null && 'inside' in where && way === 'in' ? where.inside.id : null
  const who = whoIsMeant(listed, {
    values,
    decision: row.decision,
    mayBeNew,
    // Who comes is still where the row says they left.
    isThere: (id) =>
      (isCell(cell) && id === cell.id) ||
      (left !== null && places.byId(id)?.line.includes(left) === true),
  })
  const moves =
    who.person === null && birth !== null ? passing.filter((move) => fits(move.birth, birth)) : []
  const coming = way === 'in' ? moves.find((move) => move.comesHere) : undefined
  const gone = way === 'out' ? moves.find(({ endedOn }) => endedOn !== null) : undefined
  const person = who.person ?? coming?.person ?? null
  return {
    row,
    values,
    mayBeNew,
    cell,
    where,
    person,
    isLikely: who.isLikely,
    key: person === null ? newKey(values) : `person ${person}`,
    passing: coming ?? null,
    findings: gone === undefined ? who.findings : [receivedThere(gone)],
  }
}

/** The other side has received them: they are in its list now. */
function receivedThere({ receivedName, endedOn }: Passing): Finding {
  return {
    code: 'NUA-KIA-DA-GHI',
    column: null,
    sentence: `${receivedName} đã tiếp nhận ngày ${formatDate(endedOn!)}: hai bên đã ghi cùng một lần chuyển, không ghi lần nữa.`,
    severity: 'skip',
  }
}

function newKey({ fullName, birth, citizenNumber, card }: MovementValues): string {
  return `new ${nameKey(fullName ?? '')} ${birth ?? citizenNumber ?? card?.number ?? ''}`
}
