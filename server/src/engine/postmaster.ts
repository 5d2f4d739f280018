import { once } from 'node:events'
import { open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '@ptdv/core/refusal'
import { spawnAs, type RunAs } from './run-as.ts'

/** A PostgreSQL that runs and answers. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export interface Cluster {
  /** PGDATA. */
  readonly folder: string
  readonly log: string
  readonly owner: string
  readonly password: string
}

/** Crash recovery after a power cut may replay a lot; beyond this something is wrong. Milliseconds. */
const RECOVERY_LIMIT = 10 * 60_000
/** A killed postmaster's children keep its shared memory for a few seconds. Milliseconds. */
const STARTING_LIMIT = 60_000
const PAUSE = 40

/** The postmaster that already serves this cluster, waited for while it is still starting up. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const deadline = Date.now() + RECOVERY_LIMIT
  for (;;) {
    const noted = await readPidFile(cluster.folder)
    if (noted === undefined || !(await isPostmaster(noted.pid, cluster.folder))) return undefined
    if (await answers(cluster, noted.port)) return noted
    if (Date.now() > deadline) throw notStarting(cluster.log)
    await sleep(PAUSE)
  }
}

/**
 * Starts PostgreSQL on a free port of the loopback. It outlives this process on purpose: a killed
 * server leaves a running database, which the next start finds again.
 */
export async function startPostmaster(
  as: RunAs,
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const deadline = Date.now() + STARTING_LIMIT
  for (;;) {
    await removeForeignPidFile(cluster.folder)
    const exited = await launch(as, cluster, { ...settings, port: String(await freePort()) })
    for (;;) {
      const postmaster = await findPostmaster(cluster)
      if (postmaster !== undefined) return postmaster
      if (exited()) break
      await sleep(PAUSE)
    }
    if (Date.now() > deadline) throw notStarting(cluster.log)
    await sleep(PAUSE * 5)
  }
}

/** Fast shutdown: open transactions roll back, everything committed is on disk when this returns. */
export async function stopPostmaster(postmaster: Postmaster, folder: string): Promise<void> {
  try {
    process.kill(postmaster.pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return
    throw error
  }
  while (await isPostmaster(postmaster.pid, folder)) await sleep(PAUSE)
}

async function launch(
  as: RunAs,
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<() => boolean> {
  const log = await open(cluster.log, 'a', 0o600)
  try {
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawnAs(as, as.binaries.postgres, ['-D', cluster.folder, ...args], {
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    })
    let exited = false
    child.on('exit', () => (exited = true))
    child.on('error', () => (exited = true))
    child.unref()
    return () => exited
  } finally {
    await log.close()
  }
}

/** Lines of postmaster.pid: 1 the process, 4 the port (written a moment later than the process). */
async function readPidFile(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : undefined
}

/** After a restart of the machine another program may carry the noted number. */
async function isPostmaster(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return commandLine.split('\0').includes(folder)
}

/** PostgreSQL itself believes a number that now belongs to another program of the same account. */
async function removeForeignPidFile(folder: string): Promise<void> {
  const noted = await readPidFile(folder)
  if (noted !== undefined && !(await isPostmaster(noted.pid, folder))) {
    await rm(path.join(folder, 'postmaster.pid'), { force: true })
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  if (!(port > 0)) return false
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: cluster.owner,
    password: cluster.password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === WRONG_PASSWORD) {
      throw new Refusal(
        'MAT-KHAU-MAY-CHU-DU-LIEU-KHONG-KHOP',
        `Mật khẩu giữ trong thư mục dữ liệu không khớp với máy chủ dữ liệu ở ${cluster.folder}. Hãy đặt lại tệp passwords.json đúng với thư mục này.`,
      )
    }
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const WRONG_PASSWORD = '28P01'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port on the loopback.')
  return address.port
}

function notStarting(log: string): Refusal {
  return new Refusal(
    'MAY-CHU-DU-LIEU-KHONG-KHOI-DONG',
    `Máy chủ dữ liệu chưa khởi động được. Dữ liệu vẫn còn nguyên; lý do ghi ở cuối tệp ${log}.`,
  )
}
