import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { cancelJob } from './cancel-job.ts'
import { claimJob } from './claim-job.ts'
import type { JobRun, JobRunner } from './job-run.ts'
import { getJob, listJobs } from './read-jobs.ts'
import { workOnce } from './run-jobs.ts'
import { startJob } from './start-job.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
let asker: Asker
let mandate: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  const { accountId, mandateId } = await seedOfficer(scene.ownerDb, {
    userName: 'nguoi.xuat',
    role: 'cell_officer',
    at: PLACES.cell,
  })
  mandate = mandateId
  asker = { ...askerAt(PLACES.cell, 'cell_officer', { accountId }), mandateId }
})
beforeEach(() => sql`delete from job`.execute(scene.ownerDb))

const ask = () =>
  writes(asker, (unit) => startJob(unit, { kind: 'export', title: 'Xuất thử', input: { n: 3 } }))
const look = (id: number) => reads(asker, (unit) => getJob(unit, id))
const runner = (run: (job: JobRun<unknown>) => Promise<void>): { export: JobRunner } => ({
  export: { parse: (input) => input, run },
})
const work = (run: (job: JobRun<unknown>) => Promise<void>) => workOnce(scene.house, runner(run))
const renamed = async () =>
  (
    await sql<{ n: number }>`select count(*)::integer as n from organisation_setting`.execute(
      scene.ownerDb,
    )
  ).rows[0]!.n

test('runs as who asked, and what it did is told in its own commit', async () => {
  const { job } = await ask()
  expect(await look(job)).toMatchObject({ state: 'waiting', title: 'Xuất thử', done: 0 })
  const worked = await work(async (run) => {
    expect(run.input).toEqual({ n: 3 })
    await run.finish(async (unit) => {
      expect(unit.asker).toMatchObject({ organisationId: PLACES.cell, role: 'cell_officer' })
      return { sentence: 'Đã xuất 3 dòng.', link: '/dang-vien', detail: { rows: 3 } }
    })
  })
  expect(worked).toBe(true)
  expect(await look(job)).toMatchObject({
    state: 'done',
    sentence: 'Đã xuất 3 dòng.',
    link: '/dang-vien',
    detail: { rows: 3 },
  })
  expect(await work(() => expect.unreachable())).toBe(false)
})

test('how far it is can be seen while it runs', async () => {
  const { job } = await ask()
  await work(async (run) => {
    run.progress(1, 3, 'Đọc dòng 1')
    await expect
      .poll(() => look(job))
      .toMatchObject({ state: 'running', done: 1, total: 3, doing: 'Đọc dòng 1' })
    await run.finish(async () => ({ sentence: 'Xong.' }))
  })
})

test('asked to stop, it stops and has written nothing', async () => {
  const { job } = await ask()
  const before = await renamed()
  await work(async (run) => {
    expect(await writes(asker, (unit) => cancelJob(unit, job))).toEqual({ asked: true })
    await run.finish(async (unit) => {
      await sql`insert into organisation_setting (organisation_id) values (${PLACES.cell})`.execute(
        unit.db,
      )
      await run.stopIfCancelled()
      return expect.unreachable()
    })
  })
  expect(await look(job)).toMatchObject({ state: 'cancelled', cancelAsked: true })
  expect(await renamed()).toBe(before)
  expect(await writes(asker, (unit) => cancelJob(unit, job))).toEqual({ asked: false })
})

test('asked to stop while it waits, it does not begin', async () => {
  const { job } = await ask()
  await writes(asker, (unit) => cancelJob(unit, job))
  await work(() => expect.unreachable())
  expect(await look(job)).toMatchObject({ state: 'cancelled' })
})

test('a refusal ends it with its own sentence and code', async () => {
  const { job } = await ask()
  await work(async () => {
    throw new Refusal('KHONG-CO-GI', 'Không có dòng nào để xuất. Chọn lại bộ lọc.')
  })
  expect(await look(job)).toMatchObject({
    state: 'failed',
    code: 'KHONG-CO-GI',
    sentence: 'Không có dòng nào để xuất. Chọn lại bộ lọc.',
  })
})

test('a fault ends it with a code to read out, and nothing of the fault in the sentence', async () => {
  const { job } = await ask()
  const fault = new Error('Nguyễn Văn Kín')
  await expect(
    work(async () => {
      throw fault
    }),
  ).rejects.toBe(fault)
  const ended = await look(job)
  expect(ended).toMatchObject({ state: 'failed', code: `VIEC-${job}` })
  expect(JSON.stringify(ended)).not.toContain('Kín')
})

test('one job is run by one server at a time', async () => {
  await ask()
  await work(async (run) => {
    expect(await work(() => expect.unreachable())).toBe(false)
    await run.finish(async () => ({ sentence: 'Xong.' }))
  })
})

test('the job of a server that died begins anew at once, but not for ever', async () => {
  const { job } = await ask()
  for (const attempt of [1, 2, 3]) {
    const dying = connect(scene.keeperUrl, { max: 1 })
    await dying.connection().execute(async (connection) => {
      // PostgreSQL lets go of a lost connection's lock a moment after the connection is lost.
      await expect
        .poll(() => claimJob(connection, ['export']))
        .toMatchObject({ id: job, attempts: attempt })
    })
    await dying.destroy()
  }
  await expect.poll(() => work(() => expect.unreachable())).toBe(true)
  expect(await look(job)).toMatchObject({ state: 'failed', code: 'VIEC-DUT-BA-LAN' })
})

test('a mandate that ended while it waited ends it', async () => {
  const { job } = await ask()
  await scene.ownerDb
    .updateTable('mandate')
    .set({ ended_at: new Date() })
    .where('id', '=', mandate)
    .execute()
  await work(() => expect.unreachable())
  await scene.ownerDb
    .updateTable('mandate')
    .set({ ended_at: null })
    .where('id', '=', mandate)
    .execute()
  expect(await look(job)).toMatchObject({ state: 'failed', code: 'NHIEM-VU-DA-HET' })
})

test('colleagues do not see it, nor does its owner when acting for another organisation', async () => {
  const { job } = await ask()
  const colleague = askerAt(PLACES.cell, 'inspection', { accountId: asker.accountId + 1 })
  const elsewhere = { ...asker, organisationId: PLACES.base }
  for (const other of [colleague, elsewhere]) {
    expect(await reads(other, listJobs)).toEqual([])
    await expect(reads(other, (unit) => getJob(unit, job))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
    await expect(writes(other, (unit) => cancelJob(unit, job))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
  }
})
