import { sql } from 'kysely'
import type { House } from '../database/house.ts'
import { write, type Asker } from '../database/unit-of-work.ts'
import { runChecks, type RunResult } from './run-checks.ts'

/** Where a run begins: it looks at all below. */
export interface Root {
  readonly id: number
  readonly name: string
}

/** Checks every province of the house, each under its own scope and as nobody's officer. */
export async function checkEveryNight(house: House): Promise<void> {
  for (const root of await listRoots(house)) await checkAs(house, root, `night-${house.today()}`)
}

/** Checks one part of the tree on the server's own account. */
export function checkAs(house: House, root: Root, request: string): Promise<RunResult> {
  return write(
    house,
    serverAt(root),
    { key: `quality-${root.id}-${request}`, route: 'quality.night', body: root.id },
    (unit) => runChecks(unit, { organisation: root.id }),
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
export function serverAt({ id, name }: Root): Asker {
  return {
    accountId: 0,
    accountName: 'Máy chủ',
    mandateId: 0,
    role: 'provincial_board',
    organisationId: id,
    organisationName: name,
    onBehalfOf: null,
    requestId: 'nightly',
  }
}
