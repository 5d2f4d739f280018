import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/**
 * A move changes two registers at once. Once the asker has proved to be one of its sides, the rest of the transaction
 * reaches as far as the lowest organisation above both; acts stay those of the asker's own organisation.
 * @throws Refusal KHONG-CHUNG-CAP-TREN where the places share no organisation above them
 */
export async function reachPlaces(unit: Unit, places: readonly number[]): Promise<void> {
  const { rows } = await sql<{ outside: boolean; above: number | null }>`
    select exists (select from unnest(${places}::integer[]) place where not in_scope(place)) as outside,
      common_above(${[unit.asker.organisationId, ...places]}::integer[]) as above`.execute(unit.db)
  const { outside, above } = rows[0]!
  if (!outside) return
  if (above === null) {
    throw new Refusal(
      'KHONG-CHUNG-CAP-TREN',
      'Hai nơi không thuộc cùng một Tỉnh ủy. Ghi là chuyển ra ngoài tỉnh.',
    )
  }
  await sql`select set_config('ptdv.organisation', ${String(above)}, true)`.execute(unit.db)
}
