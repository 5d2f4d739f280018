import type { Router } from '@orpc/server'
import type { contract } from '@ptdv/core/contract/contract'
import { accessRoutes } from '../access/routes.ts'
import { admissionRoutes } from '../admission/routes.ts'
import { auditRoutes } from '../audit/routes.ts'
import { awayRoutes } from '../away/routes.ts'
import { exportsRoutes } from '../exports/routes.ts'
import { filesRoutes } from '../files/routes.ts'
import { jobsRoutes } from '../jobs/routes.ts'
import { importsRoutes } from '../imports/routes.ts'
import { membershipRoutes } from '../membership/routes.ts'
import { organisationsRoutes } from '../organisations/routes.ts'
import { papersRoutes } from '../papers/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { qualityRoutes } from '../quality/routes.ts'
import { reorganisationRoutes } from '../reorganisation/routes.ts'
import { remindersRoutes } from '../reminders/routes.ts'
import { personalRoutes } from '../personal/routes.ts'
import { reportsRoutes } from '../reports/routes.ts'
import { residenceRoutes } from '../residence/routes.ts'
import { scansRoutes } from '../scans/routes.ts'
import { soldiersRoutes } from '../soldiers/routes.ts'
import { sourcesRoutes } from '../sources/routes.ts'
import { targetsRoutes } from '../targets/routes.ts'
import { workRoutes } from '../work/routes.ts'
import { api, type RequestContext } from './api.ts'

export const router: Router<typeof contract, RequestContext> = api.router({
  access: accessRoutes,
  organisations: organisationsRoutes,
  reorganisation: reorganisationRoutes,
  people: peopleRoutes,
  papers: papersRoutes,
  sources: sourcesRoutes,
  targets: targetsRoutes,
  admission: admissionRoutes,
  scans: scansRoutes,
  work: workRoutes,
  personal: personalRoutes,
  membership: membershipRoutes,
  reports: reportsRoutes,
  quality: qualityRoutes,
  audit: auditRoutes,
  jobs: jobsRoutes,
  files: filesRoutes,
  exports: exportsRoutes,
  imports: importsRoutes,
  reminders: remindersRoutes,
  soldiers: soldiersRoutes,
  away: awayRoutes,
  residence: residenceRoutes,
})
