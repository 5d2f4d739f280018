import { ROLES } from '@ptdv/core/access/roles'
import { plainDate } from '@ptdv/core/calendar/plain-date'
import type { DemoModule } from '@ptdv/server/cli/demo-data'
import { closeHouse, openHouse, readSecret } from '@ptdv/server/database/open-house'
import { ACCOUNT_NAMES, DEMO_PASSWORD } from './accounts.ts'
import { loadData } from './load-data.ts'
import { ACCOUNT_NAMES_2025 } from './scenario-2025/accounts-2025.ts'

const NAMES = { 2024: ACCOUNT_NAMES, 2025: ACCOUNT_NAMES_2025 } as const

/** What the command line tells at start. */
export const demoAccounts: DemoModule['demoAccounts'] = (scenario) =>
  NAMES[scenario].map(({ userName, displayName, role, place }) => ({
    userName,
    password: DEMO_PASSWORD,
    holder: `${displayName}, ${ROLES[role].name.toLocaleLowerCase('vi')}, ${place}`,
  }))

/** The demo as the command line asks for it; PTDV_TODAY (YYYY-MM-DD) sets another today. */
export const loadDemo: DemoModule['loadDemo'] = async (wish) => {
  const { database, dataFolder, size, scenario, tell } = wish
  const today = process.env['PTDV_TODAY']
  const secret = await readSecret(dataFolder)
  const house = await openHouse(database, secret, dataFolder)
  try {
    await loadData(database.ownerUrl, {
      scale: size,
      scenario,
      ...(today !== undefined && { today: plainDate(today) }),
      identityKeys: house.identityKeys,
      house,
      tell,
    })
  } finally {
    await closeHouse(house)
  }
}
