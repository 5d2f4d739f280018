import type { Verdict } from '@ptdv/core/imports/finding'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Batch } from './batch.ts'
import { groupHash, openRow, printOf, sealRow, type JudgedRow, type StoredRow } from './row.ts'

const CHUNK = 2_000

/** Keeps what was judged, in place of what was kept of the same rows before. */
export async function storeRows(
  unit: Unit,
  batch: Pick<Batch, 'id'>,
  rows: readonly JudgedRow[],
): Promise<void> {
  const keys = unit.house.identityKeys
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    const codes = chunk.map(({ findings }) => [...new Set(findings.map(({ code }) => code))])
    const groups = chunk.map((row) =>
      row.groups.map((group) => `\\x${groupHash(keys, group).toString('hex')}`),
    )
    // Arrays of arrays must be of one length in SQL: those of each row travel as JSON.
    await sql`
      insert into import_row (batch_id, number, verdict, codes, content, print, groups)
      select ${batch.id}, w.number, w.verdict,
        array(select jsonb_array_elements_text(w.codes)), w.content, w.print,
        array(select jsonb_array_elements_text(w.groups)::bytea)
      from unnest(${chunk.map(({ number }) => number)}::integer[], ${chunk.map(({ verdict }) => verdict)}::text[],
        ${codes.map((own) => JSON.stringify(own))}::jsonb[], ${chunk.map((row) => sealRow(keys, row))}::bytea[],
        ${chunk.map(printOf)}::bytea[], ${groups.map((own) => JSON.stringify(own))}::jsonb[])
        as w (number, verdict, codes, content, print, groups)
      on conflict (batch_id, number) do update set verdict = excluded.verdict, codes = excluded.codes,
        content = excluded.content, print = excluded.print, groups = excluded.groups`.execute(
      unit.db,
    )
  }
}

/** Every row of an import, or those asked for, opened. In the order of the sheet. */
export async function loadRows(
  unit: Unit,
  batch: Pick<Batch, 'id'>,
  numbers?: readonly number[],
): Promise<(StoredRow & { readonly print: Buffer; readonly verdict: Verdict })[]> {
  const { rows } = await sql<{ number: number; verdict: Verdict; content: Buffer; print: Buffer }>`
    select number, verdict, content, print from import_row where batch_id = ${batch.id}
      and ${numbers === undefined ? sql`true` : sql`number = any (${numbers}::integer[])`}
    order by number`.execute(unit.db)
  const keys = unit.house.identityKeys
  return rows.map((row) => ({
    ...openRow(keys, row.number, row.content),
    print: row.print,
    verdict: row.verdict,
  }))
}

/** Counts what stands now, and notes that the import was changed. */
export async function recount(
  unit: Unit,
  batch: Pick<Batch, 'id'>,
): Promise<Record<Verdict, number>> {
  const { rows } = await sql<Record<Verdict, number>>`
    update import_batch b set version = version + 1, rows_write = c.write, rows_repair = c.repair, rows_skip = c.skip
    from (select count(*) filter (where verdict = 'write')::integer as write,
        count(*) filter (where verdict = 'repair')::integer as repair,
        count(*) filter (where verdict = 'skip')::integer as skip
      from import_row where batch_id = ${batch.id}) c
    where b.id = ${batch.id} returning c.write, c.repair, c.skip`.execute(unit.db)
  return rows[0]!
}
