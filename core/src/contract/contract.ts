import { accessContract } from '../access/contract.ts'
import { admissionContract } from '../admission/contract.ts'
import { auditContract } from '../audit/contract.ts'
import { awayContract } from '../away/contract.ts'
import { exportsContract } from '../exports/contract.ts'
import { filesContract } from '../files/contract.ts'
import { importsContract } from '../imports/contract.ts'
import { jobsContract } from '../jobs/contract.ts'
import { membershipContract } from '../membership/contract.ts'
import { organisationsContract } from '../organisations/contract.ts'
import { papersContract } from '../papers/contract.ts'
import { peopleContract } from '../people/contract.ts'
import { qualityContract } from '../quality/contract.ts'
import { reorganisationContract } from '../reorganisation/contract.ts'
import { remindersContract } from '../reminders/contract.ts'
import { personalContract } from '../personal/contract.ts'
import { reportsContract } from '../reports/contract.ts'
import { residenceContract } from '../residence/contract.ts'
import { scansContract } from '../scans/contract.ts'
import { soldiersContract } from '../soldiers/contract.ts'
import { sourcesContract } from '../sources/contract.ts'
import { targetsContract } from '../targets/contract.ts'
import { workContract } from '../work/contract.ts'

/** All that crosses the wire: the server implements it, the browser calls it, the OpenAPI document is made from it. */
export const contract = {
  access: accessContract,
  organisations: organisationsContract,
  reorganisation: reorganisationContract,
  people: peopleContract,
  papers: papersContract,
  sources: sourcesContract,
  targets: targetsContract,
  admission: admissionContract,
  scans: scansContract,
  work: workContract,
  personal: personalContract,
  membership: membershipContract,
  reports: reportsContract,
  quality: qualityContract,
  audit: auditContract,
  jobs: jobsContract,
  files: filesContract,
  exports: exportsContract,
  imports: importsContract,
  reminders: remindersContract,
  soldiers: soldiersContract,
  away: awayContract,
  residence: residenceContract,
}
