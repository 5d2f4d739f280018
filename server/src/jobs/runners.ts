import type { JobKind } from '@ptdv/core/jobs/kinds'
import { exportRunner } from '../exports/export-runner.ts'
import { markImportRunner } from '../imports/mark-import.ts'
import { mendFromFileRunner } from '../imports/mend-from-file.ts'
import { wrongRowsRunner } from '../imports/wrong-rows.ts'
import { readImportRunner } from '../imports/read-import.ts'
import { undoImportRunner } from '../imports/undo-import.ts'
import { writeImportRunner } from '../imports/write-import.ts'
import { touchedCasesRunner } from '../admission/find-touched.ts'
import { followRulesRunner } from '../admission/follow-rules-runner.ts'
import { printRunner } from '../papers/print-runner.ts'
import { checkDataRunner } from '../quality/check-data-runner.ts'
import { carryOutJob } from '../reorganisation/carry-out-job.ts'
import type { JobRunner } from './job-run.ts'

/** What each kind of job does. */
export const JOB_RUNNERS: { readonly [Kind in JobKind]: JobRunner } = {
  export: exportRunner,
  print_papers: printRunner,
  import_read: readImportRunner,
  import_write: writeImportRunner,
  import_undo: undoImportRunner,
  import_mark: markImportRunner,
  import_wrong: wrongRowsRunner,
  import_mend: mendFromFileRunner,
  follow_rules: followRulesRunner,
  check_data: checkDataRunner,
  touched_cases: touchedCasesRunner,
  reorganise: carryOutJob,
}
