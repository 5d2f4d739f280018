import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngine, type Engine } from './embedded-postgres.ts'

let folder: string
const started: Engine[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-engine-'))
})

afterEach(async () => {
  for (const engine of started.splice(0)) await engine.stop()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<Engine> {
  const engine = await startEngine(folder)
  started.push(engine)
  return engine
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  // A killed server ends the connection; the test looks at what a new one sees.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

test('two starts at once give one engine, which ends with its last user', async () => {
  const [one, other] = await Promise.all([startEngine(folder), startEngine(folder)])
  expect(other.pid).toBe(one.pid)
  await one.stop()
  expect(await ask(other.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await other.stop()
  await expect(ask(one.ownerUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/)
})

test('it writes through to disk, sorts as Vietnamese do and listens on the loopback and in its own private folder alone', async () => {
  const { ownerUrl } = await start()
  const [settings] = await ask(
    ownerUrl,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as at,
       current_setting('unix_socket_directories') as sockets,
       (select string_agg(word, ' ' order by word) from unnest('{Đinh,Dung,Ê,Em,Ở,Ơn}'::text[]) word)
         as sorted`,
  )
  expect(settings).toEqual({
    fsync: 'on',
    at: '127.0.0.1',
    sockets: path.join(folder, 'engine', 'cluster'),
    sorted: 'Dung Đinh Em Ê Ở Ơn',
  })
})

test('passwords are readable by nobody else, and without one nobody enters', async () => {
  const { ownerUrl } = await start()
  const { mode } = await stat(path.join(folder, 'passwords.json'))
  expect(mode & 0o777).toBe(0o600)
  const stranger = new URL(ownerUrl)
  stranger.password = 'guessed'
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
})

test('a killed postmaster loses nothing that was committed, time after time', async () => {
  await ask((await start()).ownerUrl, 'create table kept (round integer)')
  for (let round = 1; round <= 4; round++) {
    const { ownerUrl, pid } = await start()
    await ask(ownerUrl, `insert into kept values (${round})`)
    process.kill(pid, 'SIGKILL')
    const again = await start()
    expect(again.pid).not.toBe(pid)
    expect(await ask(again.ownerUrl, 'select max(round) as newest from kept')).toEqual([
      { newest: round },
    ])
  }
}, 60_000)

test('when only Node is killed the database lives on, and the next start joins it', async () => {
  const killed = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { startEngine } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))})
       console.log((await startEngine(${JSON.stringify(folder)})).pid)
       setInterval(() => undefined, 1000)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = await once(killed.stdout, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'close')

  const engine = await start()
  expect(engine.pid).toBe(Number(String(line)))
  await engine.stop()
  await expect(ask(engine.ownerUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/)
})

test('a first start that is killed at any moment is finished by the next one', async () => {
  const script = `const { startEngine } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))})
     await startEngine(${JSON.stringify(folder)})`
  for (const milliseconds of [150, 300, 450, 600]) {
    const killed = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'ignore',
    })
    setTimeout(() => killed.kill('SIGKILL'), milliseconds)
    await once(killed, 'close')
  }
  const { runtimeUrl } = await start()
  expect(await ask(runtimeUrl, 'select current_user as role')).toEqual([{ role: 'ptdv_app' }])
}, 60_000)

test('half a cluster left by a killed initdb does not count as one', async () => {
  await mkdir(path.join(folder, 'engine/cluster.unfinished-1/base'), { recursive: true })
  await writeFile(path.join(folder, 'engine/cluster.unfinished-1/PG_VERSION'), '18\n')
  const { ownerUrl } = await start()
  expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a process number that now belongs to another program is not taken for the database', async () => {
  const first = await startEngine(folder)
  const note = path.join(folder, 'engine/cluster/postmaster.pid')
  const lines = (await readFile(note, 'utf8')).split('\n')
  await first.stop()
  await writeFile(note, [String(process.pid), ...lines.slice(1)].join('\n'))
  const again = await start()
  expect(again.pid).not.toBe(process.pid)
})
