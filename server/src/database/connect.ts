import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
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
  })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
