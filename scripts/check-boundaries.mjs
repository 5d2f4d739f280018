import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { parseAst } from 'vite'
import { ROOT } from './lib/root.mjs'

/** Which layers a layer may import; this table and nothing else says which way is down. */
const BELOW = {
  core: [],
  server: ['core'],
  web: ['core'],
  demo: ['core', 'server'],
  e2e: ['core', 'server', 'demo'],
  bench: ['core', 'server', 'demo'],
}

/** Layers that also run in a browser: nothing of Node, and core nothing but the contract's libraries. */
const WITHOUT_NODE = ['core', 'web']
const LIBRARIES_OF_CORE = /^(zod|@orpc\/contract)(\/|$)/
const TEST_TOOLS = /^(vitest|fast-check|@playwright\/test)(\/|$)/
/** Tests, what tests share, and what serves them. */
const FOR_TESTS = /\.(test|spec|testing)\.tsx?$|\/testing\/|\/test-[^/]+\.tsx?$|^(e2e|bench)\//

const faults = []
const files = Object.keys(BELOW).flatMap((layer) => sourcesIn(path.join(layer, 'src')))
const graph = new Map(files.map((file) => [file, importsOf(file)]))

for (const [file, imports] of graph) for (const each of imports) checkImport(file, each)
for (const cycle of cycles()) faults.push(`in a circle: ${cycle.join(' → ')}`)

for (const fault of faults) console.error(fault)
console.log(`boundaries: ${graph.size} files, ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

function checkImport(file, { specifier, target }) {
  const fault = (why) => faults.push(`${file}: imports ${specifier}: ${why}`)
  const layer = layerOf(file)
  const forTests = FOR_TESTS.test(file)
  if (target !== undefined) {
    const other = layerOf(target)
    if (other !== layer && !BELOW[layer].includes(other)) fault(`${other} is not below ${layer}`)
    if (!existsSync(path.join(ROOT, target))) fault('no such file')
    if (!forTests && FOR_TESTS.test(target)) fault('only tests may')
    return
  }
  if (forTests) return
  if (WITHOUT_NODE.includes(layer) && isBuiltin(specifier)) fault(`${layer} runs in a browser`)
  if (layer === 'core' && !LIBRARIES_OF_CORE.test(specifier)) fault('core stands alone')
  if (TEST_TOOLS.test(specifier)) fault('only tests may')
}

/** Every import of a file: the name as written, the file of ours it means, whether only types. */
function importsOf(file) {
  const source = readFileSync(path.join(ROOT, file), 'utf8')
  const lang = file.endsWith('x') ? 'tsx' : 'ts'
  const found = []
  const note = (specifier, typesOnly) =>
    found.push({ specifier, typesOnly, target: targetOf(file, specifier) })
  walk(parseAst(source, { lang }, file), (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return note(node.source.value, onlyTypes(node.importKind, node.specifiers, 'importKind'))
      case 'ExportAllDeclaration':
        return note(node.source.value, node.exportKind === 'type')
      case 'ExportNamedDeclaration':
        if (node.source === null) return
        return note(node.source.value, onlyTypes(node.exportKind, node.specifiers, 'exportKind'))
      case 'ImportExpression':
        // A file loaded only when it is needed closes no circle at load time.
        if (typeof node.source.value === 'string') note(node.source.value, true)
    }
  })
  return found
}

function onlyTypes(kind, specifiers, key) {
  return (
    kind === 'type' || (specifiers.length > 0 && specifiers.every((each) => each[key] === 'type'))
  )
}

function targetOf(file, specifier) {
  // “?raw” tells the bundler how to read a file, not which.
  if (specifier.startsWith('.')) return path.join(path.dirname(file), specifier.split('?')[0])
  const ours = /^@ptdv\/([^/]+)\/(.+)$/.exec(specifier)
  return ours === null ? undefined : `${ours[1]}/src/${ours[2]}.ts`
}

function cycles() {
  const done = new Set()
  const found = []
  const visit = (file, trail) => {
    const at = trail.indexOf(file)
    if (at >= 0) return void found.push([...trail.slice(at), file])
    if (done.has(file)) return
    for (const { target, typesOnly } of graph.get(file) ?? []) {
      if (target !== undefined && !typesOnly) visit(target, [...trail, file])
    }
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}

function walk(node, look) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) return node.forEach((each) => walk(each, look))
  if (typeof node.type === 'string') look(node)
  for (const value of Object.values(node)) walk(value, look)
}

function sourcesIn(folder) {
  if (!existsSync(path.join(ROOT, folder))) return []
  return readdirSync(path.join(ROOT, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
}

function layerOf(file) {
  return file.split('/')[0]
}
