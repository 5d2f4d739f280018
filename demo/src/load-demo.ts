import { ROLES } from '@ptdv/core/access/roles'
import { plainDate } from '@ptdv/core/calendar/plain-date'
import type { DemoModule } from '@ptdv/server/cli/demo-data'
import { readSecret } from '@ptdv/server/database/open-house'
import { identityKeys } from '@ptdv/server/people/identity-keys'
import { ACCOUNT_NAMES, DEMO_PASSWORD } from './accounts.ts'
import { loadData } from './load-data.ts'

/** What the command line tells at start. */
export const DEMO_ACCOUNTS: DemoModule['DEMO_ACCOUNTS'] = ACCOUNT_NAMES.map(
  ({ userName, displayName, role, place }) => ({
    userName,
    password: DEMO_PASSWORD,
    holder: `${displayName}, ${ROLES[role].name.toLocaleLowerCase('vi')}, ${place}`,
  }),
)

/** The demo as the command line asks for it; PTDV_TODAY (YYYY-MM-DD) sets another today. */
export const loadDemo: DemoModule['loadDemo'] = async ({ database, dataFolder, size, tell }) => {
  const today = process.env['PTDV_TODAY']
  const secret = await readSecret(dataFolder)
  await loadData(database.ownerUrl, {
    scale: size,
    ...(today !== undefined && { today: plainDate(today) }),
    identityKeys: identityKeys(secret),
    tell,
  })
}
