import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from './lib/root.mjs'

/** JavaScript that the first page loads before anything shows, gzipped; old computers, thin lines. */
const LIMIT = 350_000
const DIST = path.join(ROOT, 'web/dist')

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8'))
const entries = Object.keys(manifest).filter((name) => manifest[name].isEntry)
const files = new Set()
for (const entry of entries) addWithImports(entry)

const sizes = [...files].map((file) => [file, gzipSync(readFileSync(path.join(DIST, file))).length])
const total = sizes.reduce((sum, [, size]) => sum + size, 0)
for (const [file, size] of sizes) console.log(`${String(size).padStart(8)}  ${file}`)
console.log(`first page: ${total} bytes of JavaScript gzipped, at most ${LIMIT}`)
process.exitCode = files.size > 0 && total <= LIMIT ? 0 : 1

/** Static imports load with the entry; dynamic ones only when their page is opened. */
function addWithImports(name) {
  const { file, imports = [] } = manifest[name]
  if (files.has(file)) return
  files.add(file)
  for (const each of imports) addWithImports(each)
}
