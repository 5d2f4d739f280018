import type { Unit } from '../database/unit-of-work.ts'
import type { Batch } from './batch.ts'
import { kindWork } from './kind-works.ts'

/** What taking a written import back does. */
export interface UndoAhead {
  /** Rows that are taken back; 0 where none can be. */
  readonly rows: number
  /** What stands against it, or what stays, in words. */
  readonly because: readonly string[]
}

/** Asked by the page beforehand and by the undo itself. `written`: how many rows the import wrote. */
export async function lookAtUndo(unit: Unit, batch: Batch, written: number): Promise<UndoAhead> {
  const work = kindWork(batch.kind)
  const dependents = await work.findDependents(unit, batch)
  if (dependents.length > 0) return { rows: 0, because: dependents }
  const staying = await work.findStaying?.(unit, batch)
  return staying === undefined
    ? { rows: written, because: [] }
    : { rows: written - staying.rows, because: staying.because }
}
