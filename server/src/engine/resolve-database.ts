import type { DatabaseUrls } from '../database/connect.ts'
import { startEngine } from './embedded-postgres.ts'
import { ensureRoles } from './ensure-roles.ts'

export interface ResolvedDatabase extends DatabaseUrls {
  readonly embedded: boolean
  /** Stops the embedded engine if nobody else uses it; nothing to stop with DATABASE_URL. */
  stop(): Promise<void>
}

/**
 * The database of this installation: DATABASE_URL if given, else the embedded engine of the data
 * folder.
 * @param env DATABASE_URL is the owner's; DATABASE_RUNTIME_URL and DATABASE_KEEPER_URL may name
 *   logins of their own, otherwise the owner's connection steps into ptdv_app and ptdv_keeper.
 * @throws Refusal when the server is older than PostgreSQL 15 or the engine does not come up.
 */
export async function resolveDatabase(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
): Promise<ResolvedDatabase> {
  const ownerUrl = env['DATABASE_URL']
  if (!ownerUrl) return { ...(await startEngine(dataFolder)), embedded: true }
  await ensureRoles(ownerUrl, { ptdv_app: undefined, ptdv_keeper: undefined })
  return {
    ...externalUrls(ownerUrl),
    ...(env['DATABASE_RUNTIME_URL'] ? { runtimeUrl: env['DATABASE_RUNTIME_URL'] } : {}),
    ...(env['DATABASE_KEEPER_URL'] ? { keeperUrl: env['DATABASE_KEEPER_URL'] } : {}),
    embedded: false,
    stop: async () => undefined,
  }
}

/** The three connections that one owner's connection gives by stepping into a role. */
export function externalUrls(ownerUrl: string): DatabaseUrls {
  return {
    ownerUrl,
    runtimeUrl: inRole(ownerUrl, 'ptdv_app'),
    keeperUrl: inRole(ownerUrl, 'ptdv_keeper'),
  }
}

function inRole(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl)
  const given = url.searchParams.get('options')
  url.searchParams.set('options', [given, `-c role=${role}`].filter(Boolean).join(' '))
  return url.href
}
