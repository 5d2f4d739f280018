import { chown, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { existsSync, openSync, closeSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Refusal } from '@ptdv/core/refusal'
import type { DatabaseUrls } from '../database/connect.ts'
import { enter, leave } from './engine-users.ts'
import { ensureRoles } from './ensure-roles.ts'
import { withLock } from './folder-lock.ts'
import { makeFolder } from './make-folder.ts'
import { nativeBinaries } from './native-binaries.ts'
import { keepPasswords, type Passwords } from './passwords.ts'
import { findPostmaster, startPostmaster, stopPostmaster, type Cluster } from './postmaster.ts'
import { runAs, spawnAs, type RunAs } from './run-as.ts'

export interface Engine extends DatabaseUrls {
  readonly port: number
  readonly pid: number
  /** Lets go of the engine; it stops when no living process uses it any more. */
  stop(): Promise<void>
}

export interface EngineOptions {
  /** False only for tests: a power cut would lose data. */
  readonly durable: boolean
}

const OWNER = 'ptdv_owner'
const DATABASE = 'ptdv'
const LOG_LIMIT = 20 * 1024 * 1024

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '120',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
} as const

const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
} as const

/**
 * The embedded PostgreSQL of this data folder: made if missing, started if stopped, joined if it
 * runs already. Two calls at once, from one process or from two, get the same engine.
 * @param dataFolder kept private to the account that runs the server; holds everything.
 * @throws Refusal when this machine has no way to run PostgreSQL or it does not come up.
 */
export async function startEngine(
  dataFolder: string,
  options: EngineOptions = { durable: true },
): Promise<Engine> {
  const root = path.resolve(dataFolder)
  // Open to pass through: the account that runs the engine may be another than ours.
  await makeFolder(root, 0o711)
  const lock = path.join(root, 'engine.lock')
  const users = path.join(root, 'engine-users')

  return withLock(lock, async () => {
    const passwords = await keepPasswords(path.join(root, 'passwords.json'))
    const cluster = clusterIn(path.join(root, 'engine'), passwords)
    const postmaster = (await findPostmaster(cluster)) ?? (await bringUp(cluster, options))
    const urls = urlsOf(cluster, postmaster.port, passwords)
    await ensureDatabase(postmaster.port, passwords)
    await ensureRoles(urls.ownerUrl, { ptdv_app: passwords.app, ptdv_keeper: passwords.keeper })
    const note = await enter(users)
    const stop = () =>
      withLock(lock, async () => {
        if (await leave(users, note)) await stopPostmaster(postmaster, cluster.folder)
      })
    return { ...urls, port: postmaster.port, pid: postmaster.pid, stop }
  })
}

async function bringUp(cluster: Cluster, options: EngineOptions) {
  const as = await runAs(await nativeBinaries(), path.dirname(cluster.folder))
  if (!existsSync(cluster.folder)) await createCluster(as, cluster)
  await trimLog(cluster.log)
  return startPostmaster(as, cluster, {
    ...SETTINGS,
    unix_socket_directories: mayHoldSocket(cluster.folder) ? cluster.folder : '',
    ...(options.durable ? {} : NOT_DURABLE),
  })
}

/** The system's limit for a socket's whole path, its name and the closing zero included. Bytes. */
const SOCKET_PATH_LIMIT = 104
const SOCKET_NAME = '.s.PGSQL.'

/** Through a socket a statement costs a third less than over the loopback; deep folders do without. */
function mayHoldSocket(folder: string): boolean {
  const longest = Buffer.byteLength(path.join(folder, `${SOCKET_NAME}65535.lock`))
  // In the setting a comma parts folders, and a quote or a blank would need quoting.
  return process.platform !== 'win32' && longest < SOCKET_PATH_LIMIT && /^[\w./-]+$/.test(folder)
}

/**
 * The cluster appears whole or not at all. A killed start leaves an unfinished folder beside, in
 * which its orphaned initdb may still be writing: hence a name of our own for each attempt.
 */
async function createCluster(as: RunAs, cluster: Cluster): Promise<void> {
  await removeUnfinished(cluster)
  const unfinished = `${cluster.folder}${UNFINISHED}${process.pid}`
  const passwordFile = `${cluster.folder}.password`
  await writeFile(passwordFile, cluster.password, { mode: 0o600 })
  if (as.uid !== undefined) await chown(passwordFile, as.uid, as.gid ?? as.uid)
  const log = openSync(cluster.log, 'a', 0o600)
  try {
    const child = spawnAs(
      as,
      as.binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=vi',
        `--locale=${CHARACTER_TYPES[process.platform] ?? 'C'}`,
      ],
      { stdio: ['ignore', log, log], detached: false },
    )
    const [code] = await once(child, 'close')
    if (code !== 0) {
      throw new Refusal(
        'KHONG-TAO-DUOC-NOI-GIU-DU-LIEU',
        `Chưa tạo được nơi giữ dữ liệu ở ${cluster.folder}; lý do ghi ở cuối tệp ${cluster.log}.`,
      )
    }
    await rename(unfinished, cluster.folder)
  } finally {
    closeSync(log)
    await rm(passwordFile, { force: true })
  }
}

const UNFINISHED = '.unfinished-'

async function removeUnfinished(cluster: Cluster): Promise<void> {
  const parent = path.dirname(cluster.folder)
  for (const name of await readdir(parent)) {
    if (!name.startsWith(path.basename(cluster.folder) + UNFINISHED)) continue
    await rm(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** ICU sorts; the C library still says which characters are letters. */
const CHARACTER_TYPES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'C.UTF-8',
  darwin: 'en_US.UTF-8',
}

function clusterIn(folder: string, passwords: Passwords): Cluster {
  return {
    folder: path.join(folder, 'cluster'),
    log: path.join(folder, 'postgres.log'),
    owner: OWNER,
    password: passwords.owner,
  }
}

async function trimLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await truncate(log)
}

async function ensureDatabase(port: number, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: url(OWNER, passwords.owner, port, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

function urlsOf(cluster: Cluster, port: number, passwords: Passwords): DatabaseUrls {
  // An engine that is only joined may have been started without.
  const socket = existsSync(path.join(cluster.folder, `${SOCKET_NAME}${port}`))
    ? `?host=${encodeURIComponent(cluster.folder)}`
    : ''
  return {
    ownerUrl: url(OWNER, passwords.owner, port, DATABASE) + socket,
    runtimeUrl: url('ptdv_app', passwords.app, port, DATABASE) + socket,
    keeperUrl: url('ptdv_keeper', passwords.keeper, port, DATABASE) + socket,
  }
}

function url(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}
