import type { RoleKey } from '@ptdv/core/access/roles'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { router } from '../http/router.ts'
import { openBrowser } from './browser.ts'
import { seedOfficer } from './seed-officer.ts'
import type { TestHouse } from './test-house.ts'

/** Every endpoint, asked as one officer. */
export type Desk = RouterClient<typeof router>

/** An organisation's officer, with an account and signed in. One for an organisation. */
export async function openDesk(
  scene: TestHouse,
  organisationId: number,
  role: RoleKey,
): Promise<Desk> {
  const userName = `can.bo.${organisationId}`
  await seedOfficer(scene.ownerDb, { userName, role, at: organisationId })
  const browser = openBrowser(scene.house)
  await browser.signIn(userName)
  return createRouterClient(router, { context: browser.context })
}
