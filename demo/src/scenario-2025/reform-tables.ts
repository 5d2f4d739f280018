import { readRows } from '../tables.ts'

/** One row of the merger of 2024 inside old Hưng Yên: 161 communes became 139. */
export interface MergerRow {
  readonly code: string
  readonly name: string
  /** gone: into `successor`; renamed: the code stayed, the name is new. */
  readonly change: 'gone' | 'renamed'
  readonly successor: { readonly code: string; readonly name: string } | null
  /**
   * Only what is verified was carried out: by a published text, or by the code itself standing in both lists under two
   * names. Where the successor is inferred from names and neighbours the demo leaves the commune as it is.
   */
  readonly verified: boolean
}

export const MERGER_2024: readonly MergerRow[] = readRows(
  'communes-161-to-139-2024-partly-unverified.csv',
).map(([code = '', name = '', , change = '', successor = '', successorName = '', status = '']) => ({
  code,
  name,
  change: change as MergerRow['change'],
  successor: successor === '' ? null : { code: successor, name: successorName },
  verified: status === 'verified' || status === 'verified-by-code',
}))

/** Communes whose successor of 2024 no source names for certain: left as they are, and listed. */
export const UNVERIFIED_2024 = MERGER_2024.filter(
  ({ change, verified }) => change === 'gone' && !verified,
)

export interface NewCommune {
  readonly code: string
  /** “Xã Tân Hưng” */
  readonly name: string
}

/** The 104 communes and wards of the new Hưng Yên (NQ 1666/NQ-UBTVQH15). */
export const NEW_COMMUNES: readonly NewCommune[] = readRows('communes-104-2025.csv').map(
  ([code = '', name = '']) => ({ code, name }),
)

/**
 * Code of each of the 381 old communes → codes of the new ones it went to; the first is the principal one. Three were
 * split: the new commune that kept the old one's code takes what nobody has shared out yet, otherwise the first listed.
 */
export const GOES_TO: ReadonlyMap<string, readonly string[]> = goesTo()

function goesTo(): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [into = '', , old = ''] of readRows('communes-381-to-104-2025.csv')) {
    all.set(old, [...(all.get(old) ?? []), into])
  }
  for (const [old, into] of all) {
    if (into.includes(old)) all.set(old, [old, ...into.filter((code) => code !== old)])
  }
  return all
}
