import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { oncePerDay } from '../jobs/daily.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { workOnce } from '../jobs/run-jobs.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { askRun } from './ask-run.ts'
import { checkEveryNight } from './check-every-night.ts'
import { getQuality } from './get-quality.ts'
import { listFindings } from './list-findings.ts'
import { rowMaker, type RowMaker } from './make-rows.testing.ts'
import { runChecks } from './run-checks.ts'

const scene = withTestHouse({ demo: true })
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const base = askerAt(PLACES.base, 'base_office')
const siblingBase = askerAt(PLACES.siblingBase, 'base_office')
let make: RowMaker
let person: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  make = rowMaker(scene.ownerDb, scene.house.identityKeys)
})
beforeEach(async () => {
  await sql`truncate quality_finding, quality_count, quality_run, membership, person, admission_case, daily_run, job cascade`.execute(
    scene.ownerDb,
  )
  person = await make.member({ person: { sex: null, full_name: 'Lò Văn Kín' } })
})

const run = (asker: Asker) =>
  writes(asker, (unit) => runChecks(unit, { organisation: asker.organisationId }))
const look = (asker: Asker, check = 'missing_sex', organisation = asker.organisationId) =>
  reads(asker, (unit) => listFindings(unit, { organisation, check }))
const countOf = async (asker: Asker, check = 'missing_sex') => {
  const { checks } = await reads(asker, (unit) =>
    getQuality(unit, { organisation: asker.organisationId }),
  )
  const { found, fresh, mended, since } = checks.find(({ key }) => key === check)!
  return { found, fresh, mended, since }
}
const age = (days: number) =>
  sql`update quality_finding set first_seen = first_seen - ${days}::integer`.execute(scene.ownerDb)
const mend = () => sql`update person set sex = 'male' where id = ${person}`.execute(scene.ownerDb)

test('what is found is new, then still there since its first day, then mended, and new again when it comes back', async () => {
  await run(province)
  expect(await countOf(province)).toEqual({ found: 1, fresh: 1, mended: 0, since: TEST_TODAY })
  await age(30)
  expect(await run(province)).toMatchObject({ fresh: 0, mended: 0 })
  expect(await countOf(province)).toEqual({ found: 1, fresh: 0, mended: 0, since: '2024-09-15' })
  await mend()
  expect(await run(province)).toMatchObject({ mended: 1 })
  expect(await countOf(province)).toEqual({ found: 0, fresh: 0, mended: 1, since: null })
  await sql`update person set sex = null where id = ${person}`.execute(scene.ownerDb)
  await run(province)
  expect(await countOf(province)).toEqual({ found: 1, fresh: 1, mended: 0, since: TEST_TODAY })
})

test('the list names the subject where the asker may see it, and says at once what was mended since', async () => {
  await run(province)
  const { total, findings } = await look(base)
  expect({ total, findings }).toMatchObject({
    total: 1,
    findings: [
      { subject: person, name: 'Lò Văn Kín', organisation: { id: PLACES.cell }, mended: false },
    ],
  })
  await mend()
  expect((await look(base)).findings).toMatchObject([{ subject: person, mended: true }])
  expect((await look(siblingBase)).findings).toEqual([])
  await expect(look(siblingBase, 'missing_sex', PLACES.base)).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
})

test('what stands there now is told with the row', async () => {
  await make.member({ person: { birth: '2012-03' } })
  await run(base)
  expect((await look(base, 'birth_after_ceremony')).findings).toMatchObject([
    { tells: 'Sinh 03/2012, kết nạp 03/02/2012' },
  ])
})

test('the results keep no word of anybody', async () => {
  await run(province)
  const { rows } = await sql<{ kept: string }>`
    select (select jsonb_agg(f)::text from quality_finding f) || (select jsonb_agg(c)::text from quality_count c)
      || (select jsonb_agg(r)::text from quality_run r) as kept`.execute(scene.ownerDb)
  expect(rows[0]!.kept).toContain('missing_sex')
  expect(rows[0]!.kept).not.toMatch(/Kín|1980/)
})

test('a run of one part settles nothing of another', async () => {
  await run(province)
  await mend()
  await run(siblingBase)
  expect(await countOf(province)).toMatchObject({ found: 1 })
  await run(base)
  expect(await countOf(province)).toMatchObject({ found: 0, mended: 1 })
})

test('very many are counted and not each kept', async () => {
  await sql`with made as (insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth)
      select ${PLACES.cell}, 'Lê An', 'le an', 'le an ' || n, 'An', 'Lê', '1990-05' from generate_series(1, 700) n returning id)
    insert into membership (person_id, organisation_id, standing, in_cell_since)
    select id, ${PLACES.cell}, 'official', '2020-01-01' from made`.execute(scene.ownerDb)
  await run(province)
  expect((await look(province)).total).toBe(701)
  const kept = await sql<{ n: number }>`select count(*)::integer as n from quality_finding
    where check_key = 'missing_sex'`.execute(scene.ownerDb)
  expect(kept.rows[0]!.n).toBe(500)
  // The rows kept stay the same ones from run to run.
  expect(await run(province)).toMatchObject({ mended: 0 })
})

test('on demand it is a job of who asks, over the part asked for and no more', async () => {
  const { accountId, mandateId } = await seedOfficer(scene.ownerDb, {
    userName: 'nguoi.kiem',
    role: 'superior_board',
    at: PLACES.district,
  })
  const district = {
    ...askerAt(PLACES.district, 'superior_board', { accountId }),
    mandateId,
  }
  const elsewhere = await make.member({
    organisation_id: PLACES.cousinCell,
    person: { sex: null },
  })
  const { job } = await writes(district, (unit) => askRun(unit, { organisation: PLACES.base }))
  expect(await writes(district, (unit) => askRun(unit, { organisation: PLACES.base }))).toEqual({
    job,
  })
  await workOnce(scene.house, JOB_RUNNERS)
  expect(await reads(district, (unit) => getJob(unit, job))).toMatchObject({
    state: 'done',
    sentence: expect.stringMatching(
      /^Đã kiểm \d+ điều: \d+ chỗ cần xem lại, \d+ chỗ mới, 0 chỗ đã sửa\.$/,
    ),
    link: `/chat-luong-du-lieu?to-chuc=${PLACES.base}`,
  })
  expect((await look(district)).findings.map(({ subject }) => subject)).toEqual([person])
  expect(elsewhere).not.toBe(person)
  await expect(
    writes(district, (unit) => askRun(unit, { organisation: PLACES.otherBase })),
  ).rejects.toMatchObject({ code: 'KHONG-THAY' })
})

test('at night every province is checked, once a day though two servers look', async () => {
  const night = () =>
    oncePerDay(scene.house.keeperDb, 'quality', TEST_TODAY, () => checkEveryNight(scene.house))
  const done = await Promise.all([night(), night()])
  expect(done.filter(Boolean)).toHaveLength(1)
  expect(await night()).toBe(false)
  expect(await countOf(base)).toMatchObject({ found: 1 })
  const runs = await sql`select from quality_run`.execute(scene.ownerDb)
  expect(runs.rows).toHaveLength(1)
})
