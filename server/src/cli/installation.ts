import path from 'node:path'
import type { Db } from '../database/connect.ts'
import { connect } from '../database/connect.ts'
import { resolveDatabase, type ResolvedDatabase } from '../engine/resolve-database.ts'

/** Where this installation keeps everything: PTDV_DATA, else .ptdv in the clone. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env['PTDV_DATA'] ?? path.join(import.meta.dirname, '../../../.ptdv'))
}

/** Lends the database to a command and lets go of it afterwards; works beside a running server. */
export async function withDatabase<T>(
  work: (database: ResolvedDatabase) => Promise<T>,
): Promise<T> {
  const database = await resolveDatabase(process.env, dataFolder())
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

/** Lends one connection under the keeper's role, which sees nothing of people. */
export function withKeeper<T>(work: (keeperDb: Db) => Promise<T>): Promise<T> {
  return withDatabase((database) => withConnection(database.keeperUrl, work))
}

export async function withConnection<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = connect(url, { max: 1 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
