import { Worker } from 'node:worker_threads'
import { SYSTEM_NOTE_HEAD } from '@ptdv/core/imports/recognise-head'
import { Refusal } from '@ptdv/core/refusal'
import { fileRefusal } from './file-refusals.ts'

/** Something in a person's workbook that they should look at. */
export interface Mark {
  /** As Excel numbers it, from 1. */
  readonly row: number
  /** 0 for column A; null where the whole row is meant. */
  readonly column: number | null
  readonly sentence: string
  readonly severity: MarkSeverity
}

export type MarkSeverity = 'error' | 'warning'

export interface MarkOptions {
  /** The sheet that was read; the first in sight unless given. */
  readonly sheet?: string
  /** The row with the heads of the columns. */
  readonly headRow: number
}

/** Head of the column that the marked copy adds; who reads the copy again leaves it out. */
export const NOTE_HEAD = SYSTEM_NOTE_HEAD

export interface MarkTask extends MarkOptions {
  readonly bytes: Uint8Array
  readonly marks: readonly Mark[]
}

export type FromMarker =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }

const WORKER = new URL('./mark-workbook.worker.ts', import.meta.url)
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const LONGEST_WORK_MS = 120_000

/**
 * A copy of the person's own .xlsx, all else as it was: the marked cells coloured, a comment on
 * each, the sentences in an added last column. A .csv, or a sheet of more than 20,000 rows, becomes
 * a workbook of the marked rows alone, each with its row number. Works in a thread of its own.
 * @throws Refusal FILE-…
 */
export async function markWorkbook(
  bytes: Buffer,
  marks: readonly Mark[],
  options: MarkOptions,
): Promise<Buffer> {
  const task: MarkTask = { bytes, marks, ...options }
  const worker = new Worker(WORKER, { workerData: task, resourceLimits: MEMORY })
  let overrun: NodeJS.Timeout | undefined
  try {
    const message = await new Promise<FromMarker>((resolve, reject) => {
      overrun = setTimeout(() => reject(fileRefusal('FILE-DOC-QUA-LAU')), LONGEST_WORK_MS)
      worker.once('message', resolve)
      worker.once('error', () => reject(fileRefusal('FILE-NEN-BAT-THUONG')))
      worker.once('exit', () => reject(fileRefusal('FILE-NEN-BAT-THUONG')))
    })
    if (message.kind === 'refused') throw new Refusal(message.code, message.sentence)
    return Buffer.from(message.bytes)
  } finally {
    clearTimeout(overrun)
    await worker.terminate()
  }
}
