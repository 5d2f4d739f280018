import { pathToFileURL } from 'node:url'
import { Refusal } from '@ptdv/core/refusal'
import type { DatabaseUrls } from '../database/connect.ts'
import { withConnection } from './installation.ts'

export const DEMO_SIZES = ['tiny', 'communes', 'province', 'province_x10', 'province_x80'] as const
export type DemoSize = (typeof DEMO_SIZES)[number]
/** Old Hưng Yên on 15/10/2024, or a year later after the reorganisations. */
export const DEMO_SCENARIOS = ['2024', '2025'] as const
export type DemoScenario = (typeof DEMO_SCENARIOS)[number]

export interface DemoAccount {
  readonly userName: string
  readonly password: string
  /** Whose account it is, in Vietnamese. */
  readonly holder: string
}

/** What the demo package offers; it stands above the server, so it is found by PTDV_DEMO_MODULE. */
export interface DemoModule {
  demoAccounts(scenario: DemoScenario): readonly DemoAccount[]
  /** All of it in one transaction: a killed load leaves an empty database. */
  loadDemo(options: {
    readonly database: DatabaseUrls
    readonly dataFolder: string
    readonly size: DemoSize
    readonly scenario: DemoScenario
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

/** What stands in a migrated database. */
export type Content = 'empty' | 'demo' | 'real'

export async function contentOf(ownerUrl: string): Promise<Content> {
  return withConnection(ownerUrl, async (db) => {
    const demo = await db
      .selectFrom('instance')
      .select('key')
      .where('key', '=', 'demo')
      .where('value', '=', 'true')
      .executeTakeFirst()
    if (demo !== undefined) return 'demo'
    const act = await db.selectFrom('act').select('id').limit(1).executeTakeFirst()
    return act === undefined ? 'empty' : 'real'
  })
}

/** Which scenario a demo database tells. */
export async function scenarioOf(ownerUrl: string): Promise<DemoScenario> {
  return withConnection(ownerUrl, async (db) => {
    const row = await db
      .selectFrom('instance')
      .select('value')
      .where('key', '=', 'demo_scenario')
      .executeTakeFirst()
    return DEMO_SCENARIOS.find((each) => each === row?.value) ?? '2024'
  })
}

/**
 * Loads the demo into an empty database; the demo itself loads as a whole or not at all.
 * @throws Refusal when the database holds data.
 */
export async function loadDemoInto(
  database: DatabaseUrls,
  dataFolder: string,
  wish: { readonly size: DemoSize; readonly scenario: DemoScenario },
): Promise<void> {
  if ((await contentOf(database.ownerUrl)) !== 'empty') {
    throw new Refusal(
      'CO-SO-DU-LIEU-KHONG-TRONG',
      'Cơ sở dữ liệu đã có dữ liệu nên không nạp dữ liệu mẫu. Hãy dùng một thư mục dữ liệu khác (PTDV_DATA) hoặc một cơ sở dữ liệu trống.',
    )
  }
  const demo = await demoModule()
  await demo.loadDemo({ database, dataFolder, ...wish, tell: (line) => console.log(`  ${line}`) })
}
