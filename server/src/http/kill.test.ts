import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withConnection } from '../cli/installation.ts'
import type { Db } from '../database/connect.ts'
import { startEngine, type Engine } from '../engine/embedded-postgres.ts'
import { end, ptdv, started, type Started } from '../testing/ptdv-process.ts'
import { askToUndo, askToWrite, bringWorkbook, until } from './kill-import.testing.ts'
import { expectNothingLostNothingHalf } from './kill-invariants.testing.ts'
import { openLedger, type Ledger } from './kill-ledger.testing.ts'
import {
  carryOut,
  lookAtReorganisation,
  prepareReorganisation,
} from './kill-reorganisation.testing.ts'
import {
  assign,
  assignOnAndOn,
  enterCell,
  readSheet,
  vote,
  voteOnAndOn,
  walkToVote,
  type Cell,
} from './kill-work.testing.ts'

/*
 * The real server process, on the demo, is killed while officers write over the network. Whatever it had acknowledged
 * must be there, and nothing by halves, before it is started again; what it had not answered is sent again.
 */

const DEMO = path.join(import.meta.dirname, '../../../demo/src/load-demo.ts')

let folder: string
let engine: Engine
let server: Started
let ledger: Ledger
let cell: Cell

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-kill-'))
  await start()
  ledger = await openLedger(server.address)
  cell = await enterCell(ledger)
}, 60_000)

afterAll(async () => {
  try {
    await killServer()
    await quiet()
    await expectNothingLostNothingHalf(engine, ledger.acknowledged)
  } finally {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}, 30_000)

async function start(): Promise<void> {
  const settings = { PTDV_DATA: folder, PTDV_DEMO_MODULE: DEMO }
  server = await started(ptdv(settings, 'start', '--demo', '--size', 'tiny'))
  await joinEngine()
}

/** Keeps the database running, and under our eyes, while no server uses it. */
async function joinEngine(): Promise<void> {
  const left: Engine | undefined = engine
  engine = await startEngine(folder)
  await left?.stop()
}

async function killServer(): Promise<void> {
  await end(server.child, 'SIGKILL')
}

/** Whatever the server had begun in the database has come to its end. */
function quiet(): Promise<void> {
  return asOwner((owner) =>
    vi.waitFor(async () => {
      const { rows } = await sql`select pid from pg_stat_activity where datname = current_database()
        and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(owner)
      expect(rows).toEqual([])
    }, 10_000),
  )
}

function asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T> {
  return withConnection(engine.ownerUrl, work)
}

/** With the server gone: nothing lost, nothing half. Back again: the same answers, and what had none is sent again. */
async function expectWholeAndStart(): Promise<void> {
  await quiet()
  await expectNothingLostNothingHalf(engine, ledger.acknowledged)
  await start()
  ledger.address = server.address
  for (const write of ledger.acknowledged.slice(-8)) {
    expect(await ledger.askAgain(write)).toEqual(write.answer)
  }
  await ledger.resendUnanswered()
}

test.each([3, 40])(
  'killed after %i answers to votes and allocations',
  async (answers) => {
    await killAmid(answers, killServer)
    await expectWholeAndStart()
  },
  30_000,
)

test('the database engine killed with it', async () => {
  await killAmid(40, async () => {
    process.kill(engine.pid, 'SIGKILL')
    await killServer()
  })
  await joinEngine()
  await expectWholeAndStart()
}, 60_000)

async function killAmid(answers: number, kill: () => Promise<void>): Promise<void> {
  const users = ['tinhuy', 'huyen', 'xatandan'] as const
  const sheets = await Promise.all(users.map((user) => readSheet(ledger, user)))
  const goal = ledger.acknowledged.length + answers
  const work = [
    ...Array.from({ length: 4 }, () => voteOnAndOn(ledger, cell)),
    ...sheets.map((sheet) => assignOnAndOn(ledger, sheet)),
  ]
  await vi.waitFor(() => expect(ledger.acknowledged.length).toBeGreaterThan(goal), {
    timeout: 15_000,
    interval: 5,
  })
  await kill()
  await Promise.all(work)
  expect(ledger.unanswered.length).toBeGreaterThan(0)
}

test('killed between the vote recorded and its answer', async () => {
  const id = await walkToVote(ledger, cell)
  // The last thing a vote writes is the notice to the base committee.
  await killWhileWaiting('lock table outbox in share mode', () => vote(ledger, cell, id!))
  await expectWholeAndStart()
}, 60_000)

test('killed between an assignment and its lines', async () => {
  const sheet = await readSheet(ledger, 'xatandan')
  await killWhileWaiting('lock table target_line in share mode', () => assign(ledger, sheet))
  await expectWholeAndStart()
}, 60_000)

test.each([
  ['sealing', 'lock table audit_seal in exclusive mode'],
  ['folding', 'select from month_figure for update'],
])(
  'the keeper killed while %s',
  async (_, lock) => {
    await killWhileWaiting(lock, async () => void (await walkToVote(ledger, cell)))
    await expectWholeAndStart()
  },
  30_000,
)

test('killed in the midst of writing an import, and of taking it back', async () => {
  const brought = await bringWorkbook(ledger, 'Bền')
  const before = await countCases()
  // The people are entered, their cases not yet.
  await killWhileWaiting('lock table admission_case in share mode', () =>
    askToWrite(ledger, brought),
  )
  await quiet()
  expect(await countCases()).toBe(before)
  await expectWholeAndStart()
  await until(ledger, brought.id, 'written')
  expect(await countCases()).toBe(before + brought.rows)

  // Every act is annulled and the people are gone, only the import does not say so yet.
  await killWhileWaiting('lock table import_row in share mode', () => askToUndo(ledger, brought))
  await quiet()
  expect(await countCases()).toBe(before + brought.rows)
  await expectWholeAndStart()
  await until(ledger, brought.id, 'ready')
  expect(await countCases()).toBe(before)
}, 60_000)

function countCases(): Promise<number> {
  return asOwner(async (owner) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from admission_case`.execute(owner)
    return rows[0]!.n
  })
}

test('[0.2] killed in the middle of a reorganisation: nothing of it is there, and after the restart all of it', async () => {
  const id = await asOwner((owner) => prepareReorganisation(ledger, owner))
  const before = await asOwner((owner) => lookAtReorganisation(owner, id))
  expect(before).toMatchObject({ state: 'draft', acts: 0 })
  // Its notices are written after its acts, the tree and the figures.
  await killWhileWaiting('lock table outbox in share mode', () => carryOut(ledger, id))
  await quiet()
  expect(await asOwner((owner) => lookAtReorganisation(owner, id))).toEqual(before)
  await expectWholeAndStart()
  await vi.waitFor(async () => {
    expect(await asOwner((owner) => lookAtReorganisation(owner, id))).toEqual({
      state: 'done',
      acts: before.under + 1,
      under: 0,
    })
  }, 20_000)
}, 60_000)

/** Holds the server at a lock in the midst of the work, kills it there and only then lets go. */
async function killWhileWaiting(lock: string, work: () => Promise<unknown>): Promise<void> {
  const worked = await asOwner((owner) =>
    owner.transaction().execute(async (db) => {
      await sql.raw(lock).execute(db)
      const worked = work()
      await vi.waitFor(async () => {
        const { rows } = await sql`select pid from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
        expect(rows.length).toBeGreaterThan(0)
      }, 10_000)
      await killServer()
      return { worked }
    }),
  )
  await worked.worked
}
