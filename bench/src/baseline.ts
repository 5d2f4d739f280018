import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Row } from './row.ts'

const FILE = path.join(import.meta.dirname, '../baseline.json')

/** Row by row, so that what takes long to load can be measured seldom. */
export type Baseline = Readonly<Record<string, { readonly value: number; readonly on: string }>>

export async function readBaseline(): Promise<Baseline> {
  return JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}')) as Baseline
}

/** The rows measured now replace their own; the others stay. */
export async function writeBaseline(rows: readonly Row[], on: string): Promise<void> {
  const measured = rows.map(({ key, value }) => [key, { value, on }] as const)
  const baseline = { ...(await readBaseline()), ...Object.fromEntries(measured) }
  await writeFile(FILE, `${JSON.stringify(baseline, null, 2)}\n`)
}
