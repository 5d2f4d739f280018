import { cutOffsIn, type CutOffs } from '@ptdv/core/reports/cut-offs'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'

/** When the statistics of a year are closed and handed in, as the province above the asker has set it. */
export async function readCutOffs(unit: Unit, year: number): Promise<CutOffs> {
  return cutOffsIn(year, { settings: await readSettings(unit) })
}
