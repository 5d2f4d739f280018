import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { loadTree } from './load-tree.ts'
import { treeRows } from './tree-rows.ts'

/** The cached tables and their columns. */
const TABLES = {
  organisation: [
    'id',
    'kind',
    'code',
    'name',
    'folded_name',
    'founded_on',
    'ended_on',
    'parent_id',
  ],
  organisation_name: ['organisation_id', 'from_on', 'to_on', 'name'],
  organisation_parent: ['organisation_id', 'from_on', 'to_on', 'parent_id'],
  organisation_successor: ['organisation_id', 'successor_id', 'from_on', 'principal'],
  organisation_line: ['organisation_id', 'ancestor_id', 'from_on', 'to_on', 'depth'],
  organisation_today: ['organisation_id', 'ancestor_id', 'principal'],
} as const

type CachedTable = keyof typeof TABLES
type Row = Record<string, unknown>

interface Difference {
  readonly gone: readonly Row[]
  readonly added: readonly Row[]
}

/** How the tables differ from what the acts say; only looks. */
async function differenceOf(
  db: Kysely<Database>,
  table: CachedTable,
  wanted: readonly Row[],
): Promise<Difference> {
  const columns = TABLES[table]
  const print = (row: Row) => JSON.stringify(columns.map((name) => row[name]))
  const present = (
    await sql<Row>`select ${sql.raw(columns.join(', '))} from ${sql.table(table)}`.execute(db)
  ).rows
  const presentPrints = new Set(present.map(print))
  const wantedPrints = new Set(wanted.map(print))
  return {
    gone: present.filter((row) => !wantedPrints.has(print(row))),
    added: wanted.filter((row) => !presentPrints.has(print(row))),
  }
}

const changedIn = ({ gone, added }: Difference, column: string) => [
  ...new Set([...gone, ...added].map((row) => row[column] as number)),
]

/**
 * Makes the cached tree equal to the fold of the acts on a day, and counts the month figures anew for exactly those
 * organisations whose lines changed. Part of the transaction of the tree act, or of the keeper's when only the day
 * changed. Answers the organisations that lie elsewhere in today's tree than before.
 */
export async function refreshTree(
  db: Kysely<Database>,
  today: PlainDate,
): Promise<{ readonly elsewhere: readonly number[]; readonly rows: number }> {
  const wanted = treeRows(await loadTree(db), today)
  const differences = new Map<CachedTable, Difference>()
  for (const table of Object.keys(TABLES) as CachedTable[]) {
    differences.set(table, await differenceOf(db, table, wanted[table]))
  }
  const rows = [...differences.values()].reduce(
    (total, { gone, added }) => total + gone.length + added.length,
    0,
  )
  const changed = Object.fromEntries(
    [...differences].filter(([, { gone, added }]) => gone.length + added.length > 0),
  )
  await sql`select settle_tree(${JSON.stringify(changed)}::jsonb, ${today})`.execute(db)
  const lines = differences.get('organisation_line')!
  const places = differences.get('organisation_today')!
  const then = changedIn(lines, 'ancestor_id')
  const restated = changedIn(places, 'ancestor_id')
  if (then.length + restated.length > 0) {
    await sql`select recount_figures(${then}::integer[], ${restated}::integer[])`.execute(db)
  }
  return { elsewhere: changedIn(places, 'organisation_id'), rows }
}
