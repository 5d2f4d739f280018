import type { Finding } from '@ptdv/core/imports/finding'
import { plain } from '@ptdv/core/imports/readers'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { placedName } from '@ptdv/core/organisations/placed-name'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { HOLDING_KINDS } from '../../sources/holding-kinds.ts'

/** A living cell of the asker's part of the tree. */
export interface Cell {
  readonly id: number
  readonly name: string
  readonly code: string | null
  readonly above: string | null
  readonly foundedOn: PlainDate
}

export interface CellFinder {
  /** The cell that a row means, by its code or its name, or why none is. */
  find(text: string | null, code?: string | null): Cell | Finding
}

/** Cells by code and by every way of saying their name. Nothing is told of cells elsewhere, not even that they are. */
export async function openCellFinder(unit: Unit): Promise<CellFinder> {
  const { rows } = await sql<Cell & { kind: OrganisationKind }>`
    select o.id, o.name, o.code, o.kind, above.name as above, o.founded_on as "foundedOn"
    from organisation o join organisation_today t on t.organisation_id = o.id and t.ancestor_id = ${unit.asker.organisationId}
    left join organisation above on above.id = o.parent_id
    where o.ended_on is null and o.kind = any (${HOLDING_KINDS}) order by o.id`.execute(unit.db)
  const own = rows.find(({ id }) => id === unit.asker.organisationId)
  const byCode = new Map(rows.flatMap((cell) => (cell.code ? [[plain(cell.code), cell]] : [])))
  const byName = new Map<string, Cell[]>()
  for (const cell of rows) {
    for (const name of namesOf(cell)) byName.set(name, [...(byName.get(name) ?? []), cell])
  }
  return {
    find(text, code) {
      const coded = code ? byCode.get(plain(code)) : undefined
      if (coded) return coded
      if (code) return unknown(unit, 'cellCode', code)
      if (text === null) {
        return own ?? missing('Ghi tên chi bộ của từng người.')
      }
      const named = byName.get(plain(text)) ?? []
      if (named.length === 1) return named[0]!
      if (named.length === 0) return byCode.get(plain(text)) ?? unknown(unit, 'cell', text)
      const places = named.slice(0, 3).map(({ name, above }) => placedName(name, above))
      return {
        code: 'CHI-BO-TRUNG-TEN',
        column: 'cell',
        sentence: `Có ${named.length} chi bộ tên “${text}”. Ghi thêm cấp trên, ví dụ: ${places.join('; ')}.`,
        severity: 'error',
      }
    },
  }
}

export function isCell(found: Cell | Finding): found is Cell {
  return 'id' in found
}

function namesOf({ name, above }: Cell): Set<string> {
  const full = plain(name)
  const short = full.replace(/^chi bo /, '')
  const placed = plain(placedName(name, above))
  const under = above === null ? full : `${full} ${plain(above)}`
  return new Set([full, short, placed, placed.replace(/^chi bo /, ''), under])
}

function missing(sentence: string): Finding {
  return { code: 'THIEU-CHI-BO', column: 'cell', sentence, severity: 'error' }
}

function unknown(unit: Unit, column: string, text: string): Finding {
  return {
    code: 'CHI-BO-KHONG-THAY',
    column,
    sentence: `Không thấy chi bộ đang hoạt động “${text}” trong phạm vi của ${unit.asker.organisationName}. Sửa tên, hoặc bỏ qua dòng này.`,
    severity: 'error',
  }
}
