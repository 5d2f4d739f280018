import { carryOutJob } from '../reorganisation/carry-out-job.ts'
import type { JobRunners } from './run-jobs.ts'

/** What each kind of job does. */
export const JOB_RUNNERS: JobRunners = { reorganise: carryOutJob }
