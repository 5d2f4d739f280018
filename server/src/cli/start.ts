import { parseArgs } from 'node:util'
import { Refusal } from '@ptdv/core/refusal'
import { migrate } from '../database/migrate.ts'
import { resolveDatabase, type ResolvedDatabase } from '../engine/resolve-database.ts'
import { serve, type Serving } from '../http/serve.ts'
import { contentOf, demoModule, loadDemoInto, scenarioOf, type Content } from './demo-data.ts'
import { demoScenario, demoSize } from './demo.ts'
import { dataFolder } from './installation.ts'
import { claimFolder, noteAddress, notedAddress } from './running-server.ts'

interface Wishes {
  readonly folder: string
  readonly port: number
  readonly demo: boolean
  readonly size: ReturnType<typeof demoSize>
  readonly scenario: ReturnType<typeof demoScenario>
}

export async function run(args: readonly string[]): Promise<number> {
  const wishes = readWishes(args)
  const claim = await claimFolder(wishes.folder)
  if (claim === undefined) return tellWhereItRuns(wishes.folder)

  const told = toldToStop()
  const closers: (() => Promise<void>)[] = [async () => claim.release()]
  try {
    await Promise.race([bringUp(wishes, closers), told])
    await told
    return 0
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

async function bringUp(wishes: Wishes, closers: (() => Promise<void>)[]): Promise<void> {
  await noteAddress(wishes.folder, '')
  const resolving = resolveDatabase(process.env, wishes.folder)
  // Also when we are told to stop while the engine is still coming up; a failure is told elsewhere.
  closers.push(async () => (await resolving.catch(() => undefined))?.stop())
  const database = await resolving
  await migrate(database.ownerUrl)
  const content = await fill(database, wishes)
  const serving = await serveAt(database, wishes)
  closers.push(() => closeInTime(serving))
  await noteAddress(wishes.folder, serving.address)
  console.log(`\nHệ thống đang chạy. Mở trình duyệt tại:  ${serving.address}`)
  if (content === 'demo') await tellDemoAccounts(database.ownerUrl)
  console.log('Dừng: nhấn Ctrl+C.')
}

function readWishes(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: process.env['PTDV_PORT'] ?? '4949' },
      demo: { type: 'boolean' },
      size: { type: 'string', default: process.env['PTDV_DEMO_SIZE'] ?? 'province' },
      scenario: { type: 'string', default: process.env['PTDV_DEMO_SCENARIO'] ?? '2024' },
    },
    allowNegative: true,
  })
  // Never into somebody's own server, unless asked for by name.
  const byDefault = process.env['PTDV_DEMO'] !== '0' && !process.env['DATABASE_URL']
  return {
    folder: dataFolder(),
    port: Number(values.port),
    demo: values.demo ?? byDefault,
    size: demoSize(values.size),
    scenario: demoScenario(values.scenario),
  }
}

async function fill(database: ResolvedDatabase, wishes: Wishes): Promise<Content> {
  const content = await contentOf(database.ownerUrl)
  if (content !== 'empty' || !wishes.demo) return content
  console.log('Đang nạp dữ liệu mẫu (chỉ lần đầu)…')
  await loadDemoInto(database, wishes.folder, wishes)
  return 'demo'
}

async function serveAt(database: ResolvedDatabase, { port, folder }: Wishes): Promise<Serving> {
  try {
    return await serve({ database, port, dataFolder: folder })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Refusal(
      'CONG-DANG-BAN',
      `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PTDV_PORT=${port + 1} npm start`,
    )
  }
}

async function tellWhereItRuns(folder: string): Promise<number> {
  const address = await notedAddress(folder)
  console.log(
    address === undefined
      ? 'Hệ thống đang khởi động ở một cửa sổ khác; xin chờ ở đó.'
      : `Hệ thống đang chạy rồi, tại:  ${address}`,
  )
  return 0
}

async function tellDemoAccounts(ownerUrl: string): Promise<void> {
  if (process.env['PTDV_DEMO_MODULE'] === undefined) return
  const { demoAccounts } = await demoModule()
  const accounts = demoAccounts(await scenarioOf(ownerUrl))
  const width = Math.max(...accounts.map((account) => account.userName.length))
  console.log('\nDữ liệu mẫu, không có thật. Các tài khoản dùng thử:')
  for (const { userName, password, holder } of accounts) {
    console.log(`  ${userName.padEnd(width)}  ${password}  ${holder}`)
  }
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    // Kept on: a second Ctrl+C must not cut the orderly end short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve())
  })
}

/** A browser that holds its connection open does not keep the server from ending. Milliseconds. */
const CLOSING_LIMIT = 5000

async function closeInTime(serving: Serving): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, CLOSING_LIMIT).unref())
  await Promise.race([serving.close(), limit])
}
