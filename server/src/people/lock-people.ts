import { nameKey } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { hashIdentity } from './identity-keys.ts'

/** First half of the advisory lock; the second is the bucket. */
const LOCKS = 492_026
/** Few enough for the lock table of a small database, many enough that two cells seldom wait for each other. */
const BUCKETS = 1024

/**
 * Until the transaction ends, nobody else enters a person of the same name or number: who looks for twins afterwards
 * sees what the other has entered. Taken in one order, so that two who enter many never wait for each other in a ring.
 */
export async function lockPeople(
  unit: Unit,
  people: readonly { readonly fullName: string; readonly citizenNumber: string | null }[],
): Promise<void> {
  const buckets = new Set<number>()
  for (const { fullName, citizenNumber } of people) {
    buckets.add(bucketOf(Buffer.from(nameKey(fullName))))
    const digits = citizenNumber?.replace(/\D/g, '')
    if (digits) buckets.add(bucketOf(hashIdentity(unit.house.identityKeys, digits)))
  }
  const inOrder = [...buckets].toSorted((a, b) => a - b)
  await sql`
    select pg_advisory_xact_lock(${LOCKS}, bucket)
    from (select bucket from unnest(${inOrder}::integer[]) as bucket order by bucket offset 0) ordered`.execute(
    unit.db,
  )
}

/** FNV-1a. */
function bucketOf(bytes: Uint8Array): number {
  let hash = 0x811c_9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193)
  return (hash >>> 0) % BUCKETS
}
