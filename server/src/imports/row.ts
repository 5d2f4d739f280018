import { createHash, createHmac } from 'node:crypto'
import type { Cells } from '@ptdv/core/imports/column'
import type { Decision } from '@ptdv/core/imports/decision'
import type { Finding, Verdict } from '@ptdv/core/imports/finding'
import type { IdentityKeys } from '../people/identity-keys.ts'
import { openIdentity, sealIdentity } from '../people/identity-keys.ts'

/** A row as the file says it, with what a person changed on the page. */
export interface RowInHand {
  /** As Excel numbers it. */
  readonly number: number
  /** By column, only of columns that are kept. */
  readonly cells: Cells
  /** Typed on the page over what the file says. */
  readonly mends: Cells
  readonly decision: Decision | null
  /** The row is the template's example. */
  readonly leftOver: boolean
  /** What was told when the file was read: text of an older code. */
  readonly heard: readonly Finding[]
}

/** What becomes of a row, and why. */
export interface JudgedRow extends RowInHand {
  readonly findings: readonly Finding[]
  readonly verdict: Verdict
  /** What would be written: its kind's own; null unless the verdict is to write. */
  readonly plan: unknown
  /** Rows that share one of these are judged together. */
  readonly groups: readonly string[]
}

/** What is kept of a row, sealed: cells hold citizen numbers and findings repeat cells. */
interface Content {
  readonly cells: Cells
  readonly mends: Cells
  readonly decision: Decision | null
  readonly leftOver: boolean
  readonly heard: readonly Finding[]
  readonly findings: readonly Finding[]
}

export interface StoredRow extends RowInHand {
  readonly findings: readonly Finding[]
}

export function sealRow(keys: IdentityKeys, row: JudgedRow): Buffer {
  const { cells, mends, decision, leftOver, heard, findings } = row
  const content: Content = { cells, mends, decision, leftOver, heard, findings }
  return sealIdentity(keys, JSON.stringify(content))
}

export function openRow(keys: IdentityKeys, number: number, sealed: Buffer): StoredRow {
  return { number, ...(JSON.parse(openIdentity(keys, sealed)) as Content) }
}

/** What two judgements of one row must agree in, to have shown and to write the same. */
export function printOf(row: JudgedRow): Buffer {
  const { verdict, findings, plan, decision } = row
  return createHash('sha256')
    .update(JSON.stringify([verdict, findings, plan, decision]))
    .digest()
}

const GROUP_BYTES = 12

/** Names and numbers are not kept in the open, not even as keys. */
export function groupHash(keys: IdentityKeys, group: string): Buffer {
  return createHmac('sha256', keys.hash).update(`import ${group}`).digest().subarray(0, GROUP_BYTES)
}

/** The cells as they stand after mending. */
export function cellsNow({ cells, mends }: Pick<RowInHand, 'cells' | 'mends'>): Cells {
  return { ...cells, ...mends }
}
