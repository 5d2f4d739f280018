import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, RUNTIME } from './run.mjs'
import { ROOT, SCRATCH, say, Trouble } from './root.mjs'

const STAMP = path.join(SCRATCH, 'web-inputs')
const PAGE = path.join(ROOT, 'web/dist/index.html')
const INPUTS = ['web', 'core/src', 'package-lock.json']
const NOT_INPUTS = new Set(['dist', 'node_modules'])

/** Builds the pages when anything they are made of has changed since the last build. */
export async function buildWeb() {
  const inputs = hashOfInputs()
  if (existsSync(PAGE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return
  say('Đang dựng giao diện…')
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js')
  const code = await run(RUNTIME, [vite, 'build', '--logLevel=error'], {
    cwd: path.join(ROOT, 'web'),
  })
  if (code !== 0) throw new Trouble('Chưa dựng được giao diện; lý do ở các dòng trên.')
  mkdirSync(SCRATCH, { recursive: true })
  writeFileSync(STAMP, inputs)
}

function hashOfInputs() {
  const hash = createHash('sha256')
  const add = (file) => hash.update(path.relative(ROOT, file)).update(readFileSync(file))
  const walk = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (NOT_INPUTS.has(entry.name) || entry.name.includes('.test.')) continue
      const inside = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(inside)
      else add(inside)
    }
  }
  for (const input of INPUTS) {
    const inside = path.join(ROOT, input)
    if (path.extname(input) === '') walk(inside)
    else add(inside)
  }
  return hash.digest('hex')
}
