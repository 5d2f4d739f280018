import { loadData } from '@ptdv/demo/load-data'
import type { Scale } from '@ptdv/demo/scales'
import { sql } from 'kysely'
import { openBenchHouse, openKeptHouse, type BenchHouse } from './bench-house.ts'

/** Provinces of 72 thousand members each; the first is the same at every size. */
const SCALES: Readonly<Record<number, Scale>> = {
  1: 'province',
  10: 'province_x10',
  80: 'province_x80',
}

export type Size = keyof typeof SCALES & number

export interface LoadedHouse extends BenchHouse {
  readonly size: Size
  readonly members: number
  /** Of the first province. */
  readonly root: number
}

export function isSize(number: number): boolean {
  return Object.hasOwn(SCALES, number)
}

/**
 * A house with the data of so many provinces. With `keep` the one that an earlier run loaded is taken and brought to
 * the newest tables, as an installation would be: eighty provinces take long to load.
 */
export async function openLoadedHouse(size: Size, keep: boolean): Promise<LoadedHouse> {
  return describe(size, (keep ? await findKept(size) : undefined) ?? (await load(size)))
}

const nameOf = (size: Size) => `provinces-${size}`

async function load(size: Size): Promise<BenchHouse> {
  const started = performance.now()
  const bench = await openBenchHouse(nameOf(size))
  await loadProvinces(bench, SCALES[size]!)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`loaded ${size} × the province in ${seconds} s`)
  return bench
}

/** Fills a fresh house with demo data. */
export async function loadProvinces(bench: BenchHouse, scale: Scale): Promise<void> {
  await loadData(bench.ownerUrl, { scale, identityKeys: bench.house.identityKeys })
  // Hint bits and the visibility map, which hours of use would have set.
  await sql`vacuum analyze`.execute(bench.ownerDb)
}

/** The load is one transaction, and says its scale at the end. */
async function findKept(size: Size): Promise<BenchHouse | undefined> {
  const bench = await openKeptHouse(nameOf(size))
  const loaded = await bench.ownerDb
    .selectFrom('instance')
    .select('value')
    .where('key', '=', 'demo_scale')
    .executeTakeFirst()
  if (loaded?.value === SCALES[size]) return bench
  await bench.close()
  return undefined
}

async function describe(size: Size, bench: BenchHouse): Promise<LoadedHouse> {
  const root = await bench.ownerDb
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'provincial_committee')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const counted = await sql<{ members: number }>`
    select count(*)::integer as members from membership where ended_on is null`.execute(
    bench.ownerDb,
  )
  return { ...bench, size, root: root.id, members: counted.rows[0]!.members }
}
