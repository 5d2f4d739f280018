import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { recordAct } from '@ptdv/server/admission/record-act'
import { startKeeper } from '@ptdv/server/audit/keeper'
import { write } from '@ptdv/server/database/unit-of-work'
import { seedMembers } from '@ptdv/server/testing/seed-members'
import { PLACES, seedTree } from '@ptdv/server/testing/seed-tree'
import { sql } from 'kysely'
import { benchAsker } from '../asker.ts'
import type { Bench } from '../bench.ts'
import type { BenchHouse } from '../bench-house.ts'
import { percentile } from '../percentile.ts'
import type { Row } from '../row.ts'

const CLIENTS = 8
const CASES = 1_500
const HAPPENED = ['2024-02-05', '2024-03-05', '2024-04-05'] as const

/** Whole acts (check, act, audit, figures, answer remembered) committed in a second, and how long each took. */
export async function measureActRate(bench: Bench): Promise<Row[]> {
  const { waits, seconds, bareCommitsPerSecond } = await bench.fresh('acts', recordActs)
  const perSecond = Math.round(waits.length / seconds)
  const ratio = (perSecond / bareCommitsPerSecond).toFixed(3)
  return [
    {
      key: 'acts',
      name: `Acts with audit and figures, ${CLIENTS} clients`,
      value: perSecond,
      unit: '/s',
      against: `${bareCommitsPerSecond} bare commits/s, ratio ${ratio}`,
      promise: { least: 500 },
    },
    {
      key: 'acts-p95',
      name: 'The same, p95',
      value: percentile(waits, 95),
      unit: 'ms',
      against: '',
      promise: { most: 50 },
    },
  ]
}

/** Eight officers of one cell record acts on cases of their own, with the keeper working behind. */
async function recordActs(bench: BenchHouse) {
  const { house, ownerDb } = bench
  await seedTree(ownerDb, house.today())
  const members = await seedMembers(ownerDb, PLACES.cell, 9)
  const cases = await seedCases(bench)
  const asker = benchAsker('cell_officer', PLACES.cell, 'Chi bộ thôn Một')
  const acts: readonly (readonly [AdmissionActKind, Record<string, unknown>])[] = [
    ['helper_assigned', { helpers: [members[1]] }],
    [
      'course_passed',
      { certificate: { number: '1', date: '2024-03-01' }, issuer: 'Trung tâm chính trị' },
    ],
    ['applied', {}],
  ]
  await sql`analyze`.execute(ownerDb)
  const bareCommitsPerSecond = await bareCommits(bench)
  const keeper = startKeeper(house, (fault) => {
    throw fault
  })
  const waits: number[] = []
  const queue = cases.values()
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const id of queue) {
        for (const [index, [kind, payload]] of acts.entries()) {
          const from = performance.now()
          const request = { key: `${id}-${kind}`, route: 'cases.act', body: payload }
          await write(house, asker, request, (unit) =>
            recordAct(unit, {
              id,
              kind,
              happenedOn: HAPPENED[index]!,
              payload,
              version: index + 1,
            }),
          )
          waits.push(performance.now() - from)
        }
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  await keeper.stop()
  return { waits, seconds, bareCommitsPerSecond }
}

async function seedCases({ ownerDb }: BenchHouse): Promise<number[]> {
  const rows = await sql<{ id: number }>`
    with people as (
      insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth, schooling, synthetic)
      select ${PLACES.cell}, 'Nguyễn Văn ' || n, 'nguyen van ' || n, 'nguyen van ' || n, n::text, 'Nguyễn Văn', '1995-04-0' || (1 + n % 9),
        'upper_secondary', true
      from generate_series(1, ${CASES}::integer) n returning id
    ), opened as (
      insert into admission_case (person_id, cell_id, source, opened_on, stage, waits_for, version)
      select id, ${PLACES.cell}, 1 + id % 5, '2024-01-05', 'helper', 'cell', 1 from people returning id
    ), acts as (
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
        recorded_by_name, payload)
      select 'case', id, 'in_view', ${PLACES.cell}, 'Chi bộ thôn Một', ${PLACES.cell}, '2024-01-05', '2024-01-05', 'Người đo',
        '{"source": 1}' from opened
    )
    select id from opened`.execute(ownerDb)
  return rows.rows.map((row) => row.id)
}

/** The same connections committing one bare insert: what the disk allows. */
async function bareCommits({ house, ownerDb }: BenchHouse): Promise<number> {
  await sql`create table bare (id bigint generated always as identity, at timestamptz default now())`.execute(
    ownerDb,
  )
  await sql`grant insert on bare to ptdv_app`.execute(ownerDb)
  const most = 2_000
  let left = most
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left-- > 0) await sql`insert into bare default values`.execute(house.db)
    }),
  )
  return Math.round(most / ((performance.now() - started) / 1000))
}
