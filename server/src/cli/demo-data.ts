import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { Refusal } from '@ptdv/core/refusal'
import type { DatabaseUrls } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { recreateDatabase } from '../engine/recreate-database.ts'
import type { ResolvedDatabase } from '../engine/resolve-database.ts'
import { withConnection } from './installation.ts'

export const DEMO_SIZES = ['tiny', 'province', 'province_x10', 'province_x80'] as const
export type DemoSize = (typeof DEMO_SIZES)[number]

export interface DemoAccount {
  readonly userName: string
  readonly password: string
  /** Whose account it is, in Vietnamese. */
  readonly holder: string
}

/** What the demo package offers; it stands above the server, so it is found by PTDV_DEMO_MODULE. */
export interface DemoModule {
  readonly DEMO_ACCOUNTS: readonly DemoAccount[]
  loadDemo(options: {
    readonly database: DatabaseUrls
    readonly dataFolder: string
    readonly size: DemoSize
    /** Takes one Vietnamese line about how far the loading is. */
    readonly tell: (line: string) => void
  }): Promise<void>
}

export async function demoModule(): Promise<DemoModule> {
  const file = process.env['PTDV_DEMO_MODULE']
  if (file === undefined) {
    throw new Refusal(
      'KHONG-CO-DU-LIEU-MAU',
      'Bản cài này không kèm dữ liệu mẫu. Hãy chạy qua npm start hoặc npm run ptdv ở thư mục gốc.',
    )
  }
  return (await import(pathToFileURL(file).href)) as DemoModule
}

/** What stands in a migrated database: nothing yet, a demo, real data, or a demo half loaded. */
export type Content = 'empty' | 'demo' | 'real' | 'half_loaded'

export async function contentOf(ownerUrl: string): Promise<Content> {
  return withConnection(ownerUrl, async (db) => {
    const settings = await db.selectFrom('instance').selectAll().execute()
    const has = (key: string) => settings.some((row) => row.key === key && row.value === 'true')
    if (has(LOADING)) return 'half_loaded'
    if (has('demo')) return 'demo'
    const act = await db.selectFrom('act').select('id').limit(1).executeTakeFirst()
    return act === undefined ? 'empty' : 'real'
  })
}

/**
 * Loads the demo into an empty database. A load that was killed is noticed by the mark it left and
 * begun again from an empty database, never continued.
 * @throws Refusal when the database holds data, or is not ours to empty.
 */
export async function loadDemoInto(
  database: ResolvedDatabase,
  dataFolder: string,
  size: DemoSize,
): Promise<void> {
  const content = await contentOf(database.ownerUrl)
  if (content === 'real' || content === 'demo') {
    throw new Refusal(
      'CO-SO-DU-LIEU-KHONG-TRONG',
      'Cơ sở dữ liệu đã có dữ liệu nên không nạp dữ liệu mẫu. Hãy dùng một thư mục dữ liệu khác (PTDV_DATA) hoặc một cơ sở dữ liệu trống.',
    )
  }
  if (content === 'half_loaded') await beginAgain(database)
  const demo = await demoModule()
  await mark(database.ownerUrl)
  await demo.loadDemo({ database, dataFolder, size, tell: (line) => console.log(`  ${line}`) })
  await unmark(database.ownerUrl)
}

/** Key in `instance` while a load is under way. */
const LOADING = 'demo_loading'

async function beginAgain(database: ResolvedDatabase): Promise<void> {
  if (!database.embedded) {
    throw new Refusal(
      'DU-LIEU-MAU-NAP-DO-DANG',
      'Lần nạp dữ liệu mẫu trước bị dừng giữa chừng. Hãy tạo lại cơ sở dữ liệu trống cho DATABASE_URL rồi chạy lại.',
    )
  }
  console.log('Lần nạp dữ liệu mẫu trước bị dừng giữa chừng; đang nạp lại từ đầu.')
  await recreateDatabase(database.ownerUrl)
  await migrate(database.ownerUrl)
}

async function mark(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (db) =>
    sql`insert into instance (key, value) values (${LOADING}, 'true')`.execute(db),
  )
}

async function unmark(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (db) =>
    db.deleteFrom('instance').where('key', '=', LOADING).execute(),
  )
}
