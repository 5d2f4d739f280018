import { sql } from 'kysely'
import type { House } from '../database/house.ts'
import { write, type Asker } from '../database/unit-of-work.ts'
import { runChecks, type RunResult } from './run-checks.ts'

interface Root {
  readonly id: number
  readonly name: string
}

/** Checks every province of the house, each under its own scope and as nobody's officer. */
export async function checkEveryNight(house: House): Promise<void> {
  for (const root of await listRoots(house)) await checkAs(house, root, `night-${house.today()}`)
}

/** Checks one part of the tree on the server's own account. */
export function checkAs(house: House, { id, name }: Root, request: string): Promise<RunResult> {
  return write(
    house,
    serverAt(id, name),
    { key: `quality-${id}-${request}`, route: 'quality.night', body: id },
    (unit) => runChecks(unit, { organisation: id }),
  )
}

async function listRoots(house: House): Promise<Root[]> {
  const { rows } = await sql<Root>`
    select id, name from organisation where parent_id is null and ended_on is null order by id`.execute(
    house.db,
  )
  return rows
}

/** Nobody: results name no officer, and no account has this number. */
function serverAt(organisationId: number, organisationName: string): Asker {
  return {
    accountId: 0,
    accountName: 'Máy chủ',
    mandateId: 0,
    role: 'provincial_board',
    organisationId,
    organisationName,
    onBehalfOf: null,
    requestId: 'nightly',
  }
}
