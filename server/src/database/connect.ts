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

export interface ConnectOptions {
  readonly max: number
  /**
   * For serving requests: statements are few and their shapes fixed, so that a plan is made once a connection. Row
   * policies make planning dearer than running (0.7 ms against 0.3 ms for a case). Reads plan anew, see enter() in
   * migration 0016. Others come seldom and plan for the sizes they find: a plan made while the tables were empty
   * would walk them whole for good.
   */
  readonly keepPlans?: boolean
}

export function connect(url: string, options: ConnectOptions): Db {
  const plans = options.keepPlans === true ? 'force_generic_plan' : 'force_custom_plan'
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    types,
    Client: PreparedClient,
    pipeline: true,
  })
  pool.on('connect', (client) => {
    client.query(`set plan_cache_mode = ${plans}`).catch(() => undefined)
  })
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  return new Kysely<Database>({ dialect: new PipelinedDialect({ pool }) })
}
