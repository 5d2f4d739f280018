import { kindOf } from '@ptdv/core/imports/kinds'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getBatch, type Batch } from './batch.ts'
import { cellsNow, openRow, type StoredRow } from './row.ts'

/** As many as a person goes through one by one. */
const MOST = 30

/** What the cells say that one finding blames, most often said first. */
export interface WrittenValue {
  readonly column: string
  readonly text: string
  readonly rows: number
}

/** The values behind a reason for which rows cannot be written: mended once, they are mended in all of them. @throws Missing */
export async function listWrittenValues(
  unit: Unit,
  query: { readonly id: number; readonly code: string },
): Promise<{ values: WrittenValue[]; others: number }> {
  const batch = await getBatch(unit, query.id)
  if (batch.emptiedAt !== null) return { values: [], others: 0 }
  const counted = new Map<string, { column: string; text: string; rows: number }>()
  for (const row of await loadBlamed(unit, batch, query.code)) {
    for (const column of blamedColumns(batch, row, query.code)) {
      const text = cellsNow(row)[column] ?? ''
      const key = `${column} ${text}`
      const value = counted.get(key) ?? { column, text, rows: 0 }
      value.rows += 1
      counted.set(key, value)
    }
  }
  const values = [...counted.values()].toSorted((a, b) => b.rows - a.rows)
  return { values: values.slice(0, MOST), others: Math.max(0, values.length - MOST) }
}

/** Rows that one finding keeps from being written. */
export async function loadBlamed(
  unit: Unit,
  { id }: Pick<Batch, 'id'>,
  code: string,
): Promise<readonly StoredRow[]> {
  const { rows } = await sql<{ number: number; content: Buffer }>`
    select number, content from import_row
    where batch_id = ${id} and verdict = 'repair' and ${code} = any (codes) order by number`.execute(
    unit.db,
  )
  return rows.map(({ number, content }) => openRow(unit.house.identityKeys, number, content))
}

export function blamedColumns(
  { kind }: Pick<Batch, 'kind'>,
  { findings }: StoredRow,
  code: string,
): readonly string[] {
  const keys = kindOf(kind).columns.map(({ key }) => key)
  return findings.flatMap((finding) =>
    finding.code === code && finding.column !== null && keys.includes(finding.column)
      ? [finding.column]
      : [],
  )
}
