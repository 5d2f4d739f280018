import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { activeMandates } from '../access/active-mandates.ts'
import type { Db } from '../database/connect.ts'
import type { House } from '../database/house.ts'
import { read, write } from '../database/unit-of-work.ts'
import type { ClaimedJob } from './claim-job.ts'
import { endJob } from './end-job.ts'
import { JobCancelled, type JobRun, type JobRunner } from './job-run.ts'

/** A job that has taken its server down this often is not begun again. */
const MOST_ATTEMPTS = 3
/** How often progress is written and a wish to stop is looked for. Milliseconds. */
const LOOK_EVERY = 300

/** Runs one claimed job to its end, whatever that is. @throws what is a fault and no refusal, after it was noted */
export async function runJob(
  house: House,
  connection: Db,
  claimed: ClaimedJob,
  runner: JobRunner,
): Promise<void> {
  try {
    if (claimed.cancelAsked) throw new JobCancelled()
    if (claimed.attempts > MOST_ATTEMPTS) {
      throw new Refusal(
        'VIEC-DUT-BA-LAN',
        `Việc này đã bắt đầu ${MOST_ATTEMPTS} lần mà máy chủ đều dừng giữa chừng, nên không chạy lại nữa. Chưa có gì được ghi. Chia nhỏ tệp hoặc báo quản trị hệ thống mã việc ${claimed.id}.`,
      )
    }
    await assertStillHolds(house, claimed)
    const work = jobRun(house, connection, claimed, runner)
    try {
      await runner.run(work.run)
    } finally {
      await work.settled()
    }
  } catch (error) {
    await endJob(connection, claimed.id, error)
    if (!(error instanceof Refusal) && !(error instanceof JobCancelled)) throw error
  }
}

/** A mandate that ended while the job waited ends the job. */
async function assertStillHolds(house: House, { asker }: ClaimedJob): Promise<void> {
  const mandates = await activeMandates(house.db, asker.accountId, house.today())
  const held = mandates.some(
    ({ id, organisation }) => id === asker.mandateId && organisation.id === asker.organisationId,
  )
  if (held) return
  throw new Refusal(
    'NHIEM-VU-DA-HET',
    'Nhiệm vụ của người yêu cầu đã hết trước khi việc này chạy, nên không chạy. Chưa có gì được ghi.',
  )
}

function jobRun(house: House, connection: Db, claimed: ClaimedJob, runner: JobRunner) {
  const { id, kind, asker } = claimed
  let written: Promise<unknown> = Promise.resolve()
  let writtenAt = 0
  let lookedAt = 0
  const run: JobRun<unknown> = {
    jobId: id,
    asker,
    house,
    input: runner.parse(claimed.input),
    progress(done, total, doing) {
      const now = performance.now()
      if (now - writtenAt < LOOK_EVERY && done !== total) return
      writtenAt = now
      written = written.then(() =>
        sql`update job set done = ${done}, total = ${total}, doing = ${doing ?? null} where id = ${id}`.execute(
          connection,
        ),
      )
    },
    async stopIfCancelled() {
      const now = performance.now()
      if (now - lookedAt < LOOK_EVERY) return
      lookedAt = now
      const asked = await sql<{ cancel_asked: boolean }>`
        select cancel_asked from job where id = ${id}`.execute(connection)
      if (asked.rows[0]?.cancel_asked === true) throw new JobCancelled()
    },
    read: (work) => read(house, asker, work),
    finish: async (work) => {
      await written
      const request = { key: `job-${id}`, route: `job.${kind}`, body: claimed.input }
      await write(house, asker, request, async (unit) => {
        const { sentence, link, file, detail } = await work(unit)
        await sql`
          update job set state = 'done', sentence = ${sentence}, link = ${link ?? null}, file_id = ${file ?? null},
            detail = ${detail === undefined ? null : JSON.stringify(detail)}, ended_at = now()
          where id = ${id}`.execute(unit.db)
      })
    },
  }
  return { run, settled: () => written }
}
