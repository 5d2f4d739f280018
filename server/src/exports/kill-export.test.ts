import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withConnection } from '../cli/installation.ts'
import { startEngine, type Engine } from '../engine/embedded-postgres.ts'
import { signInOverHttp, type HttpOfficer } from '../testing/http-officer.ts'
import { end, ptdv, started, type Started } from '../testing/ptdv-process.ts'
import { readWorkbook } from '../workbooks/read-workbook.ts'
import { rowsOf } from '../workbooks/rows-of.testing.ts'

/*
 * The real server process is killed while it makes a workbook: among the rows, and when the file is written but not yet
 * committed. Nothing of it may be offered; started again, the job begins anew and ends with the whole file.
 */

const DEMO = path.join(import.meta.dirname, '../../../demo/src/load-demo.ts')

interface Job {
  readonly state: string
  readonly sentence: string | null
  readonly file: { readonly id: number } | null
}

let folder: string
let engine: Engine
let server: Started
let officer: HttpOfficer
let province: number
let members: number

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-kill-export-'))
  await start()
  officer = await signInOverHttp(server.address, 'tinhuy', 'demo-PTDV-2024')
  const me = await get<{ acting: { organisation: { id: number } } }>('me')
  province = me.acting.organisation.id
  members = (await get<{ total: number }>(`organisations/${province}/members`)).total
}, 60_000)
afterAll(async () => {
  try {
    await end(server.child, 'SIGKILL')
  } finally {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}, 30_000)

const get = <T>(what: string) => officer.get<T>(server.address, what)

async function start(): Promise<void> {
  const settings = { PTDV_DATA: folder, PTDV_DEMO_MODULE: DEMO }
  server = await started(ptdv(settings, 'start', '--demo', '--size', 'tiny'))
  // The database goes on, under our eyes, while no server uses it.
  const left: Engine | undefined = engine
  engine = await startEngine(folder)
  await left?.stop()
}

/** Holds the server at a lock in the midst of the job, kills it there and only then lets go. */
async function killWhileExporting(lock: string): Promise<number> {
  return withConnection(engine.ownerUrl, (owner) =>
    owner.transaction().execute(async (db) => {
      await sql.raw(lock).execute(db)
      const asked = await officer.post<{ job: number }>(server.address, 'exports', {
        what: 'members',
        filters: { id: province },
        key: crypto.randomUUID(),
      })
      await vi.waitFor(async () => {
        const { rows } = await sql`select pid from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
        expect(rows.length).toBeGreaterThan(0)
      }, 10_000)
      await end(server.child, 'SIGKILL')
      return asked.body.job
    }),
  )
}

test.each([
  ['among the rows', 'lock table membership in access exclusive mode'],
  ['between the file and its commit', 'lock table stored_file in share mode'],
])(
  'killed %s, it begins anew and ends with the whole file',
  async (_, lock) => {
    const job = await killWhileExporting(lock)
    await withConnection(engine.ownerUrl, async (owner) => {
      const { rows } = await sql`select state, file_id from job where id = ${job}`.execute(owner)
      expect(rows).toEqual([{ state: 'running', file_id: null }])
    })
    await start()
    const done = await vi.waitFor(
      async () => {
        const now = await get<Job>(`jobs/${job}`)
        expect(now.state).toBe('done')
        return now
      },
      { timeout: 20_000, interval: 100 },
    )
    expect(done.sentence).toBe(`Đã xuất ${members} dòng.`)
    const bytes = await officer.download(server.address, `files/${done.file!.id}`)
    const rows = await rowsOf(readWorkbook(bytes))
    const head = rows.findIndex(({ cells }) => cells[0]?.text === 'TT')
    expect(rows.length - head - 1).toBe(members)
    // Every job that ended has its file, and no file is left of those that did not.
    await withConnection(engine.ownerUrl, async (owner) => {
      const files = await sql<{ id: number }>`
        select f.id from stored_file f where f.purpose = 'export'
          and not exists (select from job j where j.file_id = f.id and j.state = 'done')`.execute(
        owner,
      )
      expect(files.rows).toEqual([])
    })
  },
  60_000,
)
