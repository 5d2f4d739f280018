import pg from 'pg'
import { Refusal } from '@ptdv/core/refusal'

export const OLDEST_POSTGRES = 15

/** Login roles of the embedded engine carry a password; elsewhere the owner steps into them. */
export type RolePasswords = Readonly<Record<'ptdv_app' | 'ptdv_keeper', string | undefined>>

/**
 * Makes the two roles that serve requests: neither owner nor superuser, so that grants and row
 * policies hold for them. Safe to run again and beside another process.
 * @throws Refusal when the server is older than PostgreSQL 15.
 */
export async function ensureRoles(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as v")
    refuseOlder(rows[0].v)
    for (const [role, password] of Object.entries(passwords)) {
      await ensureRole(client, role, password)
    }
  } finally {
    await client.end()
  }
}

export function refuseOlder(versionNumber: number): void {
  const version = Math.floor(versionNumber / 10_000)
  if (version >= OLDEST_POSTGRES) return
  throw new Refusal(
    'POSTGRESQL-QUA-CU',
    `Máy chủ dữ liệu là PostgreSQL ${version}; hệ thống cần từ bản ${OLDEST_POSTGRES} trở lên. Hãy nâng cấp máy chủ hoặc đổi DATABASE_URL.`,
  )
}

async function ensureRole(client: pg.Client, role: string, password: string | undefined) {
  const name = client.escapeIdentifier(role)
  // Two processes may both find the role missing; the slower one's error is no error.
  await client.query(`do $$ begin
    create role ${name} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  exception when duplicate_object or unique_violation then null; end $$`)
  if (password !== undefined) {
    await client.query(`alter role ${name} login password ${client.escapeLiteral(password)}`)
    return
  }
  // From PostgreSQL 16 on, having made a role does not yet let one step into it.
  const { rows } = await client.query('select pg_has_role(current_user, $1, $2) as may', [
    role,
    'member',
  ])
  if (!rows[0].may) await client.query(`grant ${name} to current_user`)
}
