import type { RoleKey } from '@ptdv/core/access/roles'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import type { Database } from '@ptdv/server/database/schema'
import type { IdentityKeys } from '@ptdv/server/people/identity-keys'
import { sql, type Transaction } from 'kysely'
import { DEMO_PASSWORD, MANDATES_FROM } from './accounts.ts'
import type { DemoAccount } from './demo-data.ts'
import { generateBatches } from './generate.ts'
import { loadBatch } from './load/load-batch.ts'
import type { Loading } from './load/loading.ts'
import { makeAccounts } from './load/make-accounts.ts'
import { continueNumbering } from './load/number-on.ts'
import { withoutIndexes } from './load/without-indexes.ts'
import type { Scale } from './scales.ts'
import { tell2025 } from './scenario-2025/tell-2025.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'

export interface LoadOptions {
  readonly scale: Scale
  /** `2024` unless told. */
  readonly scenario?: Scenario
  /** The demo's today; the last day of its scenario unless told. */
  readonly today?: PlainDate
  /** What the server's own functions stand on that carry out the reorganisations of `2025`. */
  readonly house?: House
  /** Looks at the database just before the reorganisation of 1/7/2025, in the loading transaction. */
  readonly beforeReform?: (db: Transaction<Database>) => Promise<void>
  readonly identityKeys: IdentityKeys
  /** Takes one Vietnamese line about how far the loading is. */
  readonly tell?: (line: string) => void
}

export interface LoadedDemo {
  readonly accounts: readonly {
    userName: string
    name: string
    role: RoleKey
    organisation: string
  }[]
  readonly password: string
}

const MANY_PEOPLE = 10_000

/**
 * Fills a migrated, empty database with the demo, in one transaction: all of it or nothing. About
 * fifteen seconds for the province on a small machine, a minute for its scenario 2025.
 * @throws Refusal CO-SO-DU-LIEU-KHONG-TRONG where any act stands
 */
export async function loadData(ownerUrl: string, options: LoadOptions): Promise<LoadedDemo> {
  const pool = connect(ownerUrl, { max: 1 })
  try {
    const accounts = await pool.transaction().execute((db) => loadAll(db, options))
    // The planner must know the new sizes before the first board is asked for.
    await sql`analyze`.execute(pool)
    return {
      accounts: accounts.map(({ userName, displayName, role, organisationName }) => ({
        userName,
        name: displayName,
        role,
        organisation: organisationName,
      })),
      password: DEMO_PASSWORD,
    }
  } finally {
    await pool.destroy()
  }
}

async function loadAll(
  db: Transaction<Database>,
  options: LoadOptions,
): Promise<readonly DemoAccount[]> {
  const { scale, scenario = '2024', identityKeys, tell = () => undefined } = options
  const today = options.today ?? SCENARIOS[scenario].story.end
  if (scenario === '2025' && today < SCENARIOS[scenario].story.end) {
    throw new Refusal(
      'NGAY-SOM-HON-KICH-BAN',
      `Kịch bản mẫu 2025 kể đến ngày ${formatDate(SCENARIOS[scenario].story.end)}. Bỏ PTDV_TODAY hoặc đặt ngày muộn hơn.`,
    )
  }
  await assertEmpty(db)
  let reports = 0
  const loading: Loading = {
    db,
    today,
    identityKeys,
    tree: foldTree([]),
    recorders: new Map(),
    anew: false,
    nextReport: () => ++reports,
  }
  const accounts =
    scenario === '2025'
      ? await tell2025({ ...options, db, loading, tell })
      : await tell2024(loading, scale, tell)
  await continueNumbering(db)
  tell('Đang cộng số liệu theo tháng…')
  await sql`select recount_figures(array_agg(id), array_agg(id)) from organisation`.execute(db)
  await sql`insert into instance (key, value) values ('demo', 'true'), ('today', ${today}), ('demo_scale', ${scale}),
    ('demo_scenario', ${scenario})`.execute(db)
  return accounts
}

/** Batch by batch, so that eighty provinces never lie in memory. */
async function tell2024(
  loading: Loading,
  scale: Scale,
  tell: (line: string) => void,
): Promise<DemoAccount[]> {
  const { db, today } = loading
  const accounts: DemoAccount[] = []
  let people = 0
  await withoutIndexes(db, async () => {
    for (const batch of generateBatches(scale, { today })) {
      accounts.push(...batch.accounts)
      await loadBatch(loading, batch)
      const before = people
      people += batch.people.length
      if (Math.floor(people / MANY_PEOPLE) > Math.floor(before / MANY_PEOPLE)) {
        tell(`Đã ghi ${formatNumber(people)} người (mẫu, không có thật).`)
      }
    }
  })
  await makeAccounts(db, accounts, MANDATES_FROM, today)
  return accounts
}

async function assertEmpty(db: Db): Promise<void> {
  const act = await db.selectFrom('act').select('id').limit(1).executeTakeFirst()
  if (act === undefined) return
  throw new Refusal(
    'CO-SO-DU-LIEU-KHONG-TRONG',
    'Cơ sở dữ liệu đã có dữ liệu. Dữ liệu mẫu chỉ nạp vào cơ sở dữ liệu trống.',
  )
}
