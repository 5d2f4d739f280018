import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { ROOT } from './root.mjs'

/** The runtime that the project pins (Node 24), whatever Node the machine has. */
export const RUNTIME = path.join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/**
 * Runs a program to its end and answers its exit code; the signals we get are passed on to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} as the shell counts: 128 + the signal's number when it was killed
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options })
    const passOn = (signal) => child.kill(signal)
    for (const signal of SIGNALS) process.on(signal, passOn)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of SIGNALS) process.off(each, passOn)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
