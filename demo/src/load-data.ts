import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import { createAccountWithMandates } from '@ptdv/server/access/create-account'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { IdentityKeys } from '@ptdv/server/people/identity-keys'
import { sql } from 'kysely'
import { DEMO_PASSWORD } from './accounts.ts'
import type { DemoAccount, DemoBatch } from './demo-data.ts'
import { generateBatches } from './generate.ts'
import { loadCases } from './load/load-cases.ts'
import { loadMemberships } from './load/load-memberships.ts'
import { loadPeople } from './load/load-people.ts'
import { loadSurveys } from './load/load-surveys.ts'
import { loadTargets } from './load/load-targets.ts'
import { loadTree } from './load/load-tree.ts'
import type { Loading } from './load/loading.ts'
import { withoutIndexes } from './load/without-indexes.ts'
import { STORY_END } from './plan.ts'
import type { Scale } from './scales.ts'

export interface LoadOptions {
  readonly scale: Scale
  /** The demo's today; 15/10/2024 unless told. */
  readonly today?: PlainDate
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

/** Mandates begin with the term 2020–2025. */
const MANDATES_FROM: PlainDate = '2020-10-26'
const MANY_PEOPLE = 10_000

/**
 * Fills a migrated, empty database with the demo, in one transaction: all of it or nothing. About
 * fifteen seconds for the province on a small machine.
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
  db: Db,
  { scale, today = STORY_END, identityKeys, tell = () => undefined }: LoadOptions,
): Promise<readonly DemoAccount[]> {
  await assertEmpty(db)
  let reports = 0
  const loading: Loading = {
    db,
    today,
    identityKeys,
    tree: foldTree([]),
    recorders: new Map(),
    nextReport: () => ++reports,
  }
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
  await continueNumbering(db)
  tell('Đang cộng số liệu theo tháng…')
  await sql`select recount_figures(array_agg(id), array_agg(id)) from organisation`.execute(db)
  await makeAccounts(db, accounts, today)
  await sql`insert into instance (key, value) values ('demo', 'true'), ('today', ${today}), ('demo_scale', ${scale})`.execute(
    db,
  )
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

async function loadBatch(loading: Loading, batch: DemoBatch): Promise<void> {
  for (const { organisation, displayName, role } of batch.accounts) {
    if (RECORDING_ROLES.includes(role)) loading.recorders.set(organisation, displayName)
  }
  if (batch.organisationActs.length > 0) await loadTree(loading, batch)
  await loadPeople(loading, batch)
  await loadMemberships(loading, batch)
  await loadCases(loading, batch)
  await loadSurveys(loading, batch)
  await loadTargets(loading, batch)
}

/** Whose account stands for the organisation in its past acts. */
const RECORDING_ROLES: readonly RoleKey[] = [
  'cell_officer',
  'base_office',
  'superior_board',
  'provincial_board',
]

/** What is recorded from now on is numbered after the demo. */
async function continueNumbering(db: Db): Promise<void> {
  for (const table of [
    'act',
    'person',
    'admission_case',
    'survey_round',
    'survey_report',
    'target_request',
  ]) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${sql.table(table)}`.execute(
      db,
    )
  }
  await sql`select setval('organisation_id', max(id)) from organisation`.execute(db)
}

async function makeAccounts(
  db: Db,
  accounts: readonly DemoAccount[],
  today: PlainDate,
): Promise<void> {
  const first = await db
    .selectFrom('organisation')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  for (const { userName, displayName, role, organisation } of accounts) {
    await createAccountWithMandates(db, {
      userName,
      displayName,
      password: DEMO_PASSWORD,
      mustChangePassword: false,
      organisationId: first.id,
      createdOn: today,
      mandates: [{ role, organisationId: organisation, from: MANDATES_FROM, to: null }],
      grantedBy: null,
    })
  }
}
