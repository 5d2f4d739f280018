import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { measureActRate } from './act-rate.ts'
import { openBenchHouse, type BenchHouse } from './bench-house.ts'
import { loadProvince, measureBoard } from './board.ts'

/** One promise of the product, measured against a baseline of the same run. */
interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly against: string
  /** The promise: at most, or at least. */
  readonly promise: { readonly most: number } | { readonly least: number }
}

const BASELINE = path.join(import.meta.dirname, '../baseline.json')

async function measured<T>(name: string, measure: (bench: BenchHouse) => Promise<T>): Promise<T> {
  const bench = await openBenchHouse(name)
  try {
    return await measure(bench)
  } finally {
    await bench.close()
  }
}

const acts = await measured('acts', measureActRate)
const board = await measured('board', async (bench) => {
  await loadProvince(bench, 'province')
  return measureBoard(bench)
})

const rows: readonly Row[] = [
  {
    name: 'Acts with audit and figures, 8 clients',
    value: acts.perSecond,
    unit: '/s',
    against: `${acts.bareCommitsPerSecond} bare commits/s, ratio ${(acts.perSecond / acts.bareCommitsPerSecond).toFixed(2)}`,
    promise: { least: 500 },
  },
  {
    name: 'The same, p95',
    value: acts.p95Milliseconds,
    unit: 'ms',
    against: '',
    promise: { most: 50 },
  },
  {
    name: `Province board, ${board.members} members`,
    value: board.ratio,
    unit: '× bare SQL',
    against: `${board.boardMilliseconds} ms against ${board.bareMilliseconds} ms`,
    promise: { most: 2 },
  },
]

const before = JSON.parse(await readFile(BASELINE, 'utf8').catch(() => '{}')) as Record<
  string,
  number
>
for (const row of rows) {
  const kept =
    'most' in row.promise ? row.value <= row.promise.most : row.value >= row.promise.least
  const promise = 'most' in row.promise ? `≤ ${row.promise.most}` : `≥ ${row.promise.least}`
  const earlier = before[row.name]
  console.log(
    [
      kept ? 'kept ' : 'MISSED',
      row.name.padEnd(42),
      `${row.value} ${row.unit}`.padEnd(18),
      promise.padEnd(8),
      row.against,
      earlier === undefined ? '' : `(baseline ${earlier})`,
    ].join('  '),
  )
}
if (process.argv.includes('--write-baseline')) {
  await writeFile(
    BASELINE,
    `${JSON.stringify(Object.fromEntries(rows.map((row) => [row.name, row.value])), null, 2)}\n`,
  )
}
