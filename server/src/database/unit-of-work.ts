import { createHmac } from 'node:crypto'
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

interface Claim {
  readonly key: string
  readonly route: string
  readonly hash: string
}

async function enter<T>(
  house: House,
  asker: Asker,
  claim: Claim | null,
  work: (unit: Unit, isNew: boolean) => Promise<T>,
): Promise<T> {
  return house.db
    .transaction()
    .setIsolationLevel(claim === null ? 'repeatable read' : 'read committed')
    .execute(async (db) => {
      const entered = await sql<{ is_new: boolean | null }>`
        select enter(${asker.organisationId}, ${asker.accountId}, ${claim?.key ?? null}, ${claim?.route ?? null},
          ${claim?.hash ?? null}) as is_new`.execute(db)
      return work({ db, asker, house, today: house.today() }, entered.rows[0]?.is_new ?? true)
    })
}

/** Reads in one snapshot: a board and the list behind it cannot disagree. */
export function read<T>(house: House, asker: Asker, work: (unit: Unit) => Promise<T>): Promise<T> {
  // Handed on alone: what `work` takes beside the unit is its own affair.
  return enter(house, asker, null, (unit) => work(unit))
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
  const { key, route } = request
  // Keyed: a telephone or a citizen number among the content would else be found by trying all of them.
  const hash = createHmac('sha256', house.identityKeys.writes)
    .update(`${route}\n${asker.mandateId}\n${JSON.stringify(request.body)}`)
    .digest('hex')
  return enter(house, asker, { key, route, hash }, async (unit, isNew) => {
    if (!isNew) return earlierAnswer<T>(unit, key, hash)
    const value = await work(unit)
    // Always through the key's index: an UPDATE planned while the table was small would read all of it for good.
    await unit.db
      .insertInto('idempotency')
      .values({
        account_id: asker.accountId,
        key,
        route,
        request_hash: hash,
        response: JSON.stringify({ value: value ?? null }),
      })
      .onConflict((claimed) =>
        claimed
          .columns(['account_id', 'key'])
          .doUpdateSet(({ ref }) => ({ response: ref('excluded.response') })),
      )
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
