import type { BenchHouse } from './bench-house.ts'
import type { LoadedHouse } from './loaded-house.ts'
import type { Row } from './row.ts'

/** What a measure may stand on. */
export interface Bench {
  /** Houses full of demo data, smallest first and all open at once; measures share them and only read. */
  loaded(): Promise<readonly LoadedHouse[]>
  /** An empty house to write into, thrown away afterwards. */
  fresh<T>(name: string, work: (house: BenchHouse) => Promise<T>): Promise<T>
}

/** Measures one thing; one file each in measures/. */
export type Measure = (bench: Bench) => Promise<readonly Row[]>
