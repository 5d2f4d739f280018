import type { House } from '../database/house.ts'
import type { Asker, Unit } from '../database/unit-of-work.ts'

/** How a job ended well. */
export interface JobResult {
  /** What was done, in Vietnamese, with its figures. */
  readonly sentence: string
  /** Where to look at it. */
  readonly link?: string
  /** A file in the store that it made. */
  readonly file?: number
  /** For the page of its kind. */
  readonly detail?: unknown
}

/** One job in work, as its runner sees it. */
export interface JobRun<Input> {
  readonly jobId: number
  /** Who asked. The job acts as that officer and sees no more. */
  readonly asker: Asker
  readonly house: House
  readonly input: Input
  /** How far it is; seen at once by who waits, outside the job's transaction. `total` null: not known. */
  progress(done: number, total: number | null, doing?: string): void
  /** @throws JobCancelled when the person has asked to stop. To be called between batches. */
  stopIfCancelled(): Promise<void>
  /** Reads in one snapshot under the asker's scope. */
  read<T>(work: (unit: Unit) => Promise<T>): Promise<T>
  /**
   * The one transaction in which the job acts. It ends the job in the same commit: whatever kills the server, the job
   * is either wholly done or begins anew.
   */
  finish(work: (unit: Unit) => Promise<JobResult>): Promise<void>
}

export interface JobRunner<Input = unknown> {
  /** Reads what startJob kept. */
  parse(input: unknown): Input
  run(job: JobRun<Input>): Promise<void>
}

/** Thrown inside a job that was asked to stop; nothing was written. */
export class JobCancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'JobCancelled'
  }
}
