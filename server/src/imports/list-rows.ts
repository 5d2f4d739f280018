import type { Verdict } from '@ptdv/core/imports/finding'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getBatch } from './batch.ts'
import { cellsNow, openRow, type StoredRow } from './row.ts'

const PAGE = 50

export interface RowsQuery {
  readonly id: number
  readonly verdict?: Verdict | undefined
  /** Of a finding. */
  readonly code?: string | undefined
  /** Number of the row where the page before ended. */
  readonly after?: number | undefined
}

/** Rows of an import in the order of the sheet, page by page. @throws Missing */
export async function listImportRows(unit: Unit, query: RowsQuery) {
  const batch = await getBatch(unit, query.id)
  if (batch.emptiedAt !== null) return { rows: [], next: null }
  const { rows } = await sql<{ number: number; verdict: Verdict; content: Buffer }>`
    select number, verdict, content from import_row where batch_id = ${batch.id}
      and ${query.verdict === undefined ? sql`true` : sql`verdict = ${query.verdict}`}
      and ${query.code === undefined ? sql`true` : sql`${query.code} = any (codes)`}
      and number > ${query.after ?? 0}
    order by number limit ${PAGE + 1}`.execute(unit.db)
  const keys = unit.house.identityKeys
  const page = rows.slice(0, PAGE)
  return {
    rows: page.map(({ number, verdict, content }) =>
      shownRow({ ...openRow(keys, number, content), verdict }),
    ),
    next: rows.length > PAGE ? page.at(-1)!.number : null,
  }
}

/** A row as the page shows it. */
export function shownRow(row: StoredRow & { readonly verdict: Verdict }) {
  return {
    number: row.number,
    verdict: row.verdict,
    cells: cellsNow(row),
    findings: [...row.findings],
    decision: row.decision,
    mended: Object.keys(row.mends),
  }
}
