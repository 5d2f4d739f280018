import { Kysely } from 'kysely'
import pg from 'pg'
import { PipelinedDialect } from './pipelined-dialect.ts'
import { PreparedClient } from './prepared-client.ts'
import type { Database } from './schema.ts'

export interface DatabaseUrls {
  /** Migrates and owns; never used to serve a request. */
  readonly ownerUrl: string
  /** Role ptdv_app: row policies apply. */
  readonly runtimeUrl: string
  /** Role ptdv_keeper: seals audit rows, folds figures, delivers notices. */
  readonly keeperUrl: string
}

export type Db = Kysely<Database>

const DATE = 1082
const BIGINT = 20
/** Days stay text (a Date would shift them by the time zone); counts and ids are safe integers here. */
const types = new pg.TypeOverrides()
types.setTypeParser(DATE, (text: string) => text)
types.setTypeParser(BIGINT, Number)

export function connect(url: string, options: { readonly max: number }): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    types,
    Client: PreparedClient,
    pipeline: true,
  })
  // Our statements are few and their shapes fixed: planned once, not by the values of each call. Row policies make
  // planning dearer than running (0.7 ms against 0.3 ms for a case).
  pool.on('connect', (client) => {
    client.query('set plan_cache_mode = force_generic_plan').catch(() => undefined)
  })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  return new Kysely<Database>({ dialect: new PipelinedDialect({ pool }) })
}
