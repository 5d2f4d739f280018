import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@ptdv/core/refusal'
import type { SheetRow } from './cell.ts'
import { rememberingDates } from './excel-serial.ts'
import { fileRefusal } from './file-refusals.ts'
import { unpackRows } from './packed-rows.ts'
import type { FromReader, ReaderTask } from './reader-messages.ts'
import type { SheetName } from './row-sink.ts'

export type { Cell, CellKind, SheetRow } from './cell.ts'
export type { SheetName } from './row-sink.ts'

/** The file as the server holds it, or where it lies. */
export type WorkbookSource = Buffer | { readonly path: string }

export interface ReadOptions {
  /** The sheet's name; the first that is not hidden unless given. */
  readonly sheet?: string
  readonly maxColumns?: number
  /** Rows with content. */
  readonly maxRows?: number
  /** Rows handed over so far, and the share of the file read, 0 to 1. */
  readonly onProgress?: (rows: number, share: number) => void
  /** The form's field, for the refusal. */
  readonly field?: string
}

const MOST_COLUMNS = 200
const MOST_ROWS = 100_000
const MOST_MEGABYTES = 40
/** What the reading thread may work in all, while nobody keeps it waiting. */
const LONGEST_WORK_MS = 120_000
const WORKER = new URL('./read-workbook.worker.ts', import.meta.url)
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * Hands over the rows with content of one sheet of an .xlsx, .csv or .tsv file, told by content and
 * not by name. The file is taken apart in a thread of its own with capped memory and time, so that
 * whatever it holds, the server lives and answers.
 * @throws Refusal FILE-… at the first row or later; who writes what it reads does so in one transaction
 */
export async function* readWorkbook(
  source: WorkbookSource,
  options: ReadOptions = {},
): AsyncGenerator<SheetRow, void, void> {
  const reader = await startReader(source, options)
  try {
    let rows = 0
    const dateOf = rememberingDates((await reader.opened()).dateSystem)
    for (let batch = await reader.next(); batch !== null; batch = await reader.next()) {
      yield* unpackRows(batch.rows, dateOf)
      rows += batch.rows.rows.length
      options.onProgress?.(rows, batch.share)
    }
  } finally {
    await reader.stop()
  }
}

/** The sheets of a file, in order; a .csv has one. @throws Refusal FILE-… */
export async function listSheets(
  source: WorkbookSource,
  options: Pick<ReadOptions, 'field'> = {},
): Promise<readonly SheetName[]> {
  const reader = await startReader(source, options)
  try {
    return (await reader.opened()).sheets
  } finally {
    await reader.stop()
  }
}

async function startReader(source: WorkbookSource, options: ReadOptions) {
  const size = Buffer.isBuffer(source) ? source.length : (await stat(source.path)).size
  if (size > MOST_MEGABYTES * 1024 ** 2) throw fileRefusal('FILE-QUA-LON', MOST_MEGABYTES)
  const task: ReaderTask = {
    source: Buffer.isBuffer(source) ? { bytes: source } : source,
    sheet: options.sheet,
    limits: {
      maxColumns: options.maxColumns ?? MOST_COLUMNS,
      maxRows: options.maxRows ?? MOST_ROWS,
    },
  }
  return new Reader(new Worker(WORKER, { workerData: task, resourceLimits: MEMORY }), options.field)
}

/** The near end of the reading thread. */
class Reader {
  readonly #worker: Worker
  readonly #field: string | undefined
  #workLeft = LONGEST_WORK_MS
  #waiting = false

  constructor(worker: Worker, field: string | undefined) {
    this.#worker = worker
    this.#field = field
    // Between two questions the thread can still fall over its limits; `#answer` finds out.
    worker.on('error', () => undefined)
  }

  async opened() {
    const message = await this.#answer()
    if (message.kind !== 'opened') throw fileRefusal('FILE-HONG')
    return message.opened
  }

  /** The next batch, or null at the end. */
  async next() {
    const message = await this.#answer()
    return message.kind === 'rows' ? message : null
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  async #answer(): Promise<Exclude<FromReader, { kind: 'refused' }>> {
    const started = performance.now()
    const message = await this.#message()
    this.#workLeft -= performance.now() - started
    this.#waiting = message.kind === 'opened' || message.kind === 'rows'
    if (message.kind === 'refused') {
      throw new Refusal(message.code, message.sentence, this.#field)
    }
    return message
  }

  #message(): Promise<FromReader> {
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const overrun = setTimeout(
        () => done(() => reject(fileRefusal('FILE-DOC-QUA-LAU'))),
        this.#workLeft,
      )
      const onMessage = (message: FromReader) => done(() => resolve(message))
      // Out of memory, or killed: a decent workbook does neither.
      const onEnd = () => done(() => reject(fileRefusal('FILE-NEN-BAT-THUONG')))
      const done = (settle: () => void) => {
        clearTimeout(overrun)
        worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
        settle()
      }
      worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
      if (this.#waiting) worker.postMessage('more')
    })
  }
}
