import { dateOf, daysInMonth, isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import type { FactKind } from '@ptdv/core/reports/facts'
import { FACTS } from '@ptdv/core/reports/facts'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { atMost, brokenCursor } from '../people/name-cursor.ts'
import { boardPeriod } from './board-period.ts'
import type { BoardQuery } from './get-board.ts'
import { netFacts } from './net-facts.ts'

const PAGE = 50
/** Counted here, but the record has since moved out of the asker's part of the tree. */
export const GONE = 'Đã chuyển nơi khác'

export interface BehindQuery extends BoardQuery {
  readonly fact: FactKind
  readonly month?: number | undefined
}

/** Where a page ended. */
interface Place {
  readonly on: PlainDate
  readonly entry: number
}

export interface BehindRow {
  readonly entry: number
  readonly personId: number
  readonly name: string | null
  readonly birth: string | null
  readonly caseId: number | null
  readonly cellId: number
  readonly cellName: string
  readonly cellCode: string | null
  readonly aboveName: string | null
  readonly source: number
  readonly on: PlainDate
  readonly amount: number
}

/** The days of the query: the year to date, a month of it, or for a stock everything until then. */
function facts(unit: Unit, query: BehindQuery) {
  const { known, month, year } = query
  const { from, to } = boardPeriod(year, known?.on ?? unit.today, query.asOf)
  const days =
    FACTS[query.fact].measure === 'stock'
      ? { from: null, to }
      : month === undefined
        ? { from, to }
        : { from: dateOf(year, month, 1), to: earlier(to, lastDayOf(year, month)) }
  return netFacts({ ...query, ...days })
}

function lastDayOf(year: number, month: number): PlainDate {
  return dateOf(year, month, daysInMonth(year, month))
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

/** Their lines, newest first: one page, or all of them. */
export function behindRows(
  unit: Unit,
  query: BehindQuery,
  page?: { readonly after: Place | undefined; readonly rows: number },
): RawBuilder<BehindRow> {
  const chosen = query.source === undefined ? sql`true` : sql`f.source = ${query.source}`
  const after = page?.after
  return sql<BehindRow>`
    select f.entry, f.person_id as "personId", p.full_name as name, p.birth, f.case_id as "caseId",
      f.organisation_id as "cellId", coalesce(n.name, o.name) as "cellName", o.code as "cellCode",
      above.name as "aboveName", f.source, f.on_date as on, f.amount
    from (${facts(unit, query)}) f
    join organisation o on o.id = f.organisation_id
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= f.on_date and (n.to_on is null or n.to_on > f.on_date)
    left join organisation above on above.id = o.parent_id
    left join person p on p.id = f.person_id
    where ${chosen} and ${after === undefined ? sql`true` : sql`(f.on_date, f.entry) < (${after.on}::date, ${after.entry})`}
    order by f.on_date desc, f.entry desc ${atMost(page?.rows)}`
}

/** The figure itself, and its parts by source whatever source is chosen. */
export async function sumBehind(unit: Unit, query: BehindQuery) {
  const { rows } = await sql<{ source: number; count: number; lines: number }>`
    select f.source, sum(f.amount)::integer as count, count(*)::integer as lines
    from (${facts(unit, query)}) f group by 1`.execute(unit.db)
  const counted = rows.filter((row) => query.source === undefined || row.source === query.source)
  return {
    total: counted.reduce((total, row) => total + row.count, 0),
    /** As many as the list has; corrections that take away have lines of their own. */
    lines: counted.reduce((total, row) => total + row.lines, 0),
    bySource: rows
      .filter((row) => row.source > 0)
      .map((row) => ({ source: row.source as SourceId, count: row.count })),
  }
}

/** The people behind a figure, newest first. The total is the figure. */
export async function listPeopleBehind(
  unit: Unit,
  query: BehindQuery & {
    /** Where the page before ended: "date|entry". */
    readonly after?: string | undefined
  },
) {
  await getVisibleOrganisation(unit, query.organisation)
  const { total, bySource } = await sumBehind(unit, query)
  const after = query.after === undefined ? undefined : readPlace(query.after)
  const { rows } = await behindRows(unit, query, { after, rows: PAGE }).execute(unit.db)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    total,
    bySource,
    people: page.map((row) => ({
      entry: row.entry,
      person: { id: row.personId, name: row.name ?? GONE },
      case: row.name === null ? null : row.caseId,
      birth: row.birth ?? '',
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      source: row.source,
      on: row.on,
      amount: row.amount,
    })),
    next: rows.length > PAGE && last !== undefined ? `${last.on}|${last.entry}` : null,
  }
}

/** Where the page before ended: “2024-09-17|8123”. @throws Refusal TRANG-KHONG-DOC-DUOC */
function readPlace(text: string): Place {
  const [on = '', entry = ''] = text.split('|')
  if (!isPlainDate(on) || !/^\d{1,15}$/.test(entry)) throw brokenCursor()
  return { on, entry: Number(entry) }
}
