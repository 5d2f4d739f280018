import type { JobKind } from '@ptdv/core/jobs/kinds'
import { exportRunner } from '../exports/export-runner.ts'
import { carryOutJob } from '../reorganisation/carry-out-job.ts'
import type { JobRunner } from './job-run.ts'

/** What each kind of job does. */
export const JOB_RUNNERS: { readonly [Kind in JobKind]: JobRunner } = {
  export: exportRunner,
  reorganise: carryOutJob,
}
