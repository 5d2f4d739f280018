import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { JobCancelled } from './job-run.ts'

/** Notes how a job ended that did not finish: stopped, refused, or by a fault. Nothing of it was written. */
export async function endJob(connection: Db, id: number, error: unknown): Promise<void> {
  const { state, code, sentence } = ending(id, error)
  await sql`
    update job set state = ${state}, code = ${code}, sentence = ${sentence}, ended_at = now()
    where id = ${id} and state = 'running'`.execute(connection)
}

function ending(id: number, error: unknown) {
  if (error instanceof JobCancelled) {
    return {
      state: 'cancelled',
      code: null,
      sentence: 'Đã dừng theo yêu cầu. Chưa có gì được ghi.',
    }
  }
  if (error instanceof Refusal) {
    return { state: 'failed', code: error.code, sentence: error.sentence }
  }
  return {
    state: 'failed',
    code: `VIEC-${id}`,
    sentence: `Máy chủ gặp sự cố khi làm việc này, chưa có gì được ghi. Thử lại; nếu vẫn vậy thì báo quản trị hệ thống mã VIEC-${id}.`,
  }
}
