import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { loadTree } from './load-tree.ts'
import { treeRows } from './tree-rows.ts'

/** The cached tables: their columns with types, the first `key` of them being the primary key. */
const TABLES = {
  organisation: {
    key: 1,
    columns: [
      'id integer',
      'kind text',
      'code text',
      'name text',
      'folded_name text',
      'founded_on date',
      'ended_on date',
      'parent_id integer',
    ],
  },
  organisation_name: {
    key: 2,
    columns: ['organisation_id integer', 'from_on date', 'to_on date', 'name text'],
  },
  organisation_parent: {
    key: 2,
    columns: ['organisation_id integer', 'from_on date', 'to_on date', 'parent_id integer'],
  },
  organisation_successor: {
    key: 2,
    columns: [
      'organisation_id integer',
      'successor_id integer',
      'from_on date',
      'principal boolean',
    ],
  },
  organisation_line: {
    key: 3,
    columns: [
      'organisation_id integer',
      'ancestor_id integer',
      'from_on date',
      'to_on date',
      'depth smallint',
    ],
  },
  organisation_today: {
    key: 2,
    columns: ['organisation_id integer', 'ancestor_id integer', 'principal boolean'],
  },
} as const

type Row = Record<string, unknown>

/** Makes one table equal to the wanted rows; answers with the rows that were taken out or put in. */
async function settle(
  db: Kysely<Database>,
  table: keyof typeof TABLES,
  wanted: readonly Row[],
): Promise<Row[]> {
  const { columns, key } = TABLES[table]
  const names = columns.map((column) => column.split(' ')[0]!)
  const print = (row: Row) => JSON.stringify(names.map((name) => row[name]))
  const target = sql.table(table)
  const list = sql.raw(names.join(', '))
  const present = (await sql<Row>`select ${list} from ${target}`.execute(db)).rows
  const presentPrints = new Set(present.map(print))
  const wantedPrints = new Set(wanted.map(print))
  const gone = present.filter((row) => !wantedPrints.has(print(row)))
  const added = wanted.filter((row) => !presentPrints.has(print(row)))
  const rowsOf = (rows: readonly Row[]) =>
    sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(${sql.raw(columns.join(', '))})`
  if (gone.length > 0) {
    const sameKey = sql.raw(
      names
        .slice(0, key)
        .map((name) => `t.${name} = w.${name}`)
        .join(' and '),
    )
    await sql`delete from ${target} t using ${rowsOf(gone)} where ${sameKey}`.execute(db)
  }
  if (added.length > 0)
    await sql`insert into ${target} (${list}) select ${list} from ${rowsOf(added)}`.execute(db)
  return [...gone, ...added]
}

const ancestors = (rows: readonly Row[]) => [
  ...new Set(rows.map((row) => row['ancestor_id'] as number)),
]

/**
 * Makes the cached tree equal to the fold of the acts, and counts the month figures anew for exactly those
 * organisations whose lines changed. Part of the transaction of the tree act.
 */
export async function refreshTree(db: Kysely<Database>, today: PlainDate): Promise<void> {
  const rows = treeRows(await loadTree(db), today)
  await settle(db, 'organisation', rows.organisation)
  await settle(db, 'organisation_name', rows.organisation_name)
  await settle(db, 'organisation_parent', rows.organisation_parent)
  await settle(db, 'organisation_successor', rows.organisation_successor)
  const then = ancestors(await settle(db, 'organisation_line', rows.organisation_line))
  const restated = ancestors(await settle(db, 'organisation_today', rows.organisation_today))
  if (then.length + restated.length > 0) {
    await sql`select recount_figures(${then}::integer[], ${restated}::integer[])`.execute(db)
  }
}
