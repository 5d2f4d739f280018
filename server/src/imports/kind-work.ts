import type { Finding } from '@ptdv/core/imports/finding'
import type { ReadRow } from '@ptdv/core/imports/read-row'
import type { Decision } from '@ptdv/core/imports/decision'
import type { Unit } from '../database/unit-of-work.ts'
import type { Batch } from './batch.ts'

/** Lets who waits see how far the work is, and stop it. */
export interface Watch {
  progress(done: number, total: number, doing: string): void
  stopIfCancelled(): Promise<void>
}

/** For work that nobody watches. */
export const UNWATCHED: Watch = {
  progress: () => undefined,
  stopIfCancelled: async () => undefined,
}

export interface RowToJudge extends ReadRow {
  readonly decision: Decision | null
}

/** What the register and the other rows say to a row, and what would be written of it. */
export interface Judgement<Plan> {
  readonly findings: readonly Finding[]
  /** Given also where a finding forbids it; it is dropped then. */
  readonly plan: Plan | null
}

export interface PlannedRow<Plan> {
  readonly number: number
  readonly plan: Plan
}

/** What a row made, so that it can be taken back. */
export interface Made {
  readonly number: number
  readonly person?: number
  readonly personIsNew?: boolean
  readonly case?: number
  readonly founded?: number
  readonly acts: readonly number[]
  /** What was there before, for taking it back; its kind's own. */
  readonly before?: unknown
}

export interface Judged<Plan> {
  /** One for each row, in their order. */
  readonly rows: readonly Judgement<Plan>[]
  /** What is told of the whole sheet. */
  readonly detail?: unknown
}

export interface Staying {
  readonly rows: number
  /** In words. */
  readonly because: readonly string[]
}

/** How one kind of import is held against the register, written and taken back. */
export interface KindWork<Plan> {
  /** Rows that share a group are judged together: one that is mended may free another. */
  groups(row: ReadRow): readonly string[]
  /** `sheet` holds also the rows that are left out, which may tell of the whole. */
  judge(
    unit: Unit,
    batch: Batch,
    rows: readonly RowToJudge[],
    watch: Watch,
    sheet: readonly ReadRow[],
  ): Promise<Judged<Plan>>
  /** Before judging for the last time: whoever writes the same waits until this is done. */
  lock(unit: Unit, batch: Batch, rows: readonly ReadRow[]): Promise<void>
  write(
    unit: Unit,
    batch: Batch,
    rows: readonly PlannedRow<Plan>[],
    watch: Watch,
  ): Promise<readonly Made[]>
  /** What stands on the import by now, in words: while there is any, it is not taken back. */
  findDependents(unit: Unit, batch: Batch): Promise<readonly string[]>
  /** Rows somebody has gone on with, which stay while the others are taken back; kinds without it go as a whole. */
  findStaying?(unit: Unit, batch: Batch): Promise<Staying>
  takeBack(unit: Unit, batch: Batch): Promise<void>
}
