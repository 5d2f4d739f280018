import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const MAIN = path.join(import.meta.dirname, '../cli/main.ts')

/** The command line as a process of its own, on the settings given and no others of this machine's. */
export function ptdv(
  settings: Readonly<Record<`PTDV_${string}` | `DATABASE_${string}`, string>>,
  ...args: readonly string[]
): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...process.env,
      PTDV_PORT: '0',
      PTDV_DEMO: '0',
      DATABASE_URL: '',
      DATABASE_RUNTIME_URL: '',
      DATABASE_KEEPER_URL: '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Everything it printed until it ended. */
export async function outputOf(child: ChildProcess): Promise<string> {
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')))
  await ended(child)
  return printed
}

export interface Started {
  readonly child: ChildProcess
  /** What it printed up to and with the line that has an address. */
  readonly printed: string
  readonly address: string
}

/** Waits for the address that `ptdv start` tells. */
export function started(child: ChildProcess): Promise<Started> {
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      const address = /http:\/\/\S+/.exec(printed)?.[0]
      if (address !== undefined) resolve({ child, printed, address })
    })
    child.on('exit', () => reject(new Error(`ptdv start ended without an address: ${printed}`)))
  })
}

/** Tells it to end; answers the exit code, null when the signal itself ended it. */
export function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  return ended(child)
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
