import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngine } from '../engine/embedded-postgres.ts'
import { end, ended, ptdv, started } from '../testing/ptdv-process.ts'
import { withConnection } from './installation.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-start-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL')
  // Joins what a killed server left running and stops it as the last user.
  await (await startEngine(folder)).stop()
  await rm(folder, { recursive: true, force: true })
})

function run(...args: string[]): ChildProcess {
  const child = ptdv({ PTDV_DATA: folder }, ...args)
  children.push(child)
  return child
}

const start = () => started(run('start'))

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  )
}

test('start serves at one address; told to stop it ends in order, and the database with it', async () => {
  const { child, address } = await start()
  expect(await answers(address)).toBe(true)
  expect(await end(child, 'SIGTERM')).toBe(0)
  expect(await answers(address)).toBe(false)
  await expect(readFile(path.join(folder, 'engine/cluster/postmaster.pid'))).rejects.toThrow(
    'ENOENT',
  )
}, 60_000)

test('a second start on the same data folder says where the first one is', async () => {
  const first = await start()
  const second = await start()
  expect(second.address).toBe(first.address)
  expect(second.printed).toContain('đang chạy rồi')
  expect(await ended(second.child)).toBe(0)
  expect(await answers(first.address)).toBe(true)
}, 60_000)

test('a command works beside the running server and leaves its database running', async () => {
  const { address } = await start()
  const beside = run('verify-audit')
  expect(await ended(beside)).toBe(0)
  expect(await answers(address)).toBe(true)
}, 60_000)

test('killed while starting and while serving, it starts again with all that was kept', async () => {
  for (const milliseconds of [300, 900, 1800, 2500]) {
    const child = run('start')
    await Promise.race([once(child, 'exit'), new Promise((done) => setTimeout(done, milliseconds))])
    await end(child, 'SIGKILL')
  }
  const served = await start()
  const engine = await startEngine(folder)
  await withConnection(engine.ownerUrl, (db) =>
    db.insertInto('instance').values({ key: 'kept', value: 'yes' }).execute(),
  )
  await end(served.child, 'SIGKILL')
  process.kill(engine.pid, 'SIGKILL')

  const again = await start()
  expect(await answers(again.address)).toBe(true)
  const rejoined = await startEngine(folder)
  const kept = await withConnection(rejoined.ownerUrl, (db) =>
    db.selectFrom('instance').select('value').where('key', '=', 'kept').execute(),
  )
  expect(kept).toEqual([{ value: 'yes' }])
  await engine.stop()
  await rejoined.stop()
}, 120_000)
