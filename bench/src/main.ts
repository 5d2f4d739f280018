import { parseArgs } from 'node:util'
import { readBaseline, writeBaseline } from './baseline.ts'
import type { Bench } from './bench.ts'
import { openBenchHouse } from './bench-house.ts'
import { isSize, openLoadedHouse, type LoadedHouse } from './loaded-house.ts'
import { MEASURES } from './measures.ts'
import { isKept, promiseInWords, type Row } from './row.ts'

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1,10' },
    keep: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
})
const sizes = options.sizes.split(',').map(Number)
const unknown = [
  ...sizes.filter((size) => !isSize(size)),
  ...wanted.filter((name) => !Object.hasOwn(MEASURES, name)),
]
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}. Measures: ${Object.keys(MEASURES).join(', ')}; --sizes 1,10,80`,
  )
  process.exit(2)
}

let houses: Promise<LoadedHouse[]> | undefined
const bench: Bench = {
  loaded: () => (houses ??= openAll()),
  async fresh(name, work) {
    const house = await openBenchHouse(name)
    try {
      return await work(house)
    } finally {
      await house.close()
    }
  },
}

/** One after the other: a load takes the whole machine. */
async function openAll(): Promise<LoadedHouse[]> {
  const opened: LoadedHouse[] = []
  for (const size of sizes.toSorted((a, b) => a - b)) {
    opened.push(await openLoadedHouse(size, options.keep))
  }
  return opened
}

const baseline = await readBaseline()
const rows: Row[] = []
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const row of await measure(bench)) {
      rows.push(row)
      print(row)
    }
  }
} finally {
  for (const house of (await houses) ?? []) await house.close()
}
if (options['write-baseline']) {
  await writeBaseline(rows, new Date().toISOString().slice(0, 10))
}

function print(row: Row): void {
  const before = baseline[row.key]
  console.log(
    [
      isKept(row) ? 'kept  ' : 'MISSED',
      row.name.padEnd(46),
      `${row.value} ${row.unit}`.padEnd(18),
      promiseInWords(row).padEnd(6),
      row.against,
      before === undefined ? '' : `(baseline ${before.value}, ${before.on})`,
    ].join('  '),
  )
}
