import { createHash } from 'node:crypto'
import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql, type Transaction } from 'kysely'
import type { House } from './house.ts'
import type { Database } from './schema.ts'

/** Who asks, for which organisation, in which capacity. */
export interface Asker {
  readonly accountId: number
  readonly accountName: string
  readonly mandateId: number
  readonly role: RoleKey
  readonly organisationId: number
  readonly organisationName: string
  /** The mandate holder on leave for whom the asker acts, where delegated. */
  readonly onBehalfOf: string | null
  readonly requestId: string
}

/** One transaction that knows who asks. Nothing else holds a database handle. */
export interface Unit {
  readonly db: Transaction<Database>
  readonly asker: Asker
  readonly house: House
  readonly today: PlainDate
}

async function enter<T>(
  house: House,
  asker: Asker,
  access: 'read only' | 'read write',
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  return house.db
    .transaction()
    .setIsolationLevel(access === 'read only' ? 'repeatable read' : 'read committed')
    .execute(async (db) => {
      await sql`select set_config('transaction_read_only', ${access === 'read only' ? 'on' : 'off'}, true),
        set_config('ptdv.organisation', ${String(asker.organisationId)}, true),
        set_config('ptdv.actor', ${String(asker.organisationId)}, true),
        set_config('ptdv.account', ${String(asker.accountId)}, true)`.execute(db)
      return work({ db, asker, house, today: house.today() })
    })
}

/** Reads in one snapshot: a board and the list behind it cannot disagree. */
export function read<T>(house: House, asker: Asker, work: (unit: Unit) => Promise<T>): Promise<T> {
  return enter(house, asker, 'read only', work)
}

export interface WriteRequest {
  /** Chosen by the sender; the same key sent twice acts once and answers the same. */
  readonly key: string
  readonly route: string
  readonly body: unknown
}

/**
 * Writes in one transaction: act, audit row, figures, outbox row and the remembered answer commit together.
 * @throws Refusal GUI-LAI-KHAC-NOI-DUNG when the key was used for another content.
 */
export function write<T>(
  house: House,
  asker: Asker,
  request: WriteRequest,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const requestHash = createHash('sha256')
    .update(`${request.route}\n${asker.mandateId}\n${JSON.stringify(request.body)}`)
    .digest('hex')
  return enter(house, asker, 'read write', async (unit) => {
    // A second sender of the same key waits here until the first has committed, then finds its answer.
    const claimed = await unit.db
      .insertInto('idempotency')
      .values({
        account_id: asker.accountId,
        key: request.key,
        route: request.route,
        request_hash: requestHash,
        response: null,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (claimed === undefined) return earlierAnswer<T>(unit, request.key, requestHash)
    const value = await work(unit)
    await unit.db
      .updateTable('idempotency')
      .set({ response: JSON.stringify({ value: value ?? null }) })
      .where('account_id', '=', asker.accountId)
      .where('key', '=', request.key)
      .execute()
    return value
  })
}

async function earlierAnswer<T>(unit: Unit, key: string, requestHash: string): Promise<T> {
  const earlier = await unit.db
    .selectFrom('idempotency')
    .select(['request_hash', 'response'])
    .where('account_id', '=', unit.asker.accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (earlier.request_hash !== requestHash || earlier.response === null) {
    throw new Refusal(
      'GUI-LAI-KHAC-NOI-DUNG',
      'Lần ghi này trùng mã với một lần ghi khác nội dung. Tải lại trang rồi ghi lại.',
    )
  }
  return earlier.response.value as T
}
