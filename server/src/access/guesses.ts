import { createHash } from 'node:crypto'
import {
  countGuess,
  GUESS_LIMITS,
  type GuessLimit,
  type Guesses,
  NO_GUESSES,
  takeBackGuess,
} from '@ptdv/core/access/lock-out'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { normalUserName } from './user-names.ts'

/** One attempt that was counted; handed back when it proves to be no wrong guess. */
export interface CountedGuess {
  readonly at: number
  readonly counters: readonly Counter[]
  /** The attempt filled the limit of its user name: unless taken back, the name is locked. */
  readonly locksName: boolean
}

interface Counter {
  readonly key: string
  readonly limit: GuessLimit
}

const FORGOTTEN_AFTER_DAYS = 3

export function nameKey(userName: string): string {
  return hashed(`name\n${normalUserName(userName)}`)
}

/** Counts an attempt for the user name (there or not) and the client's address; null while either is locked. */
export async function countAttempt(
  db: Db,
  userName: string,
  address: string,
): Promise<CountedGuess | null> {
  const counters = [
    { key: nameKey(userName), limit: GUESS_LIMITS.userName },
    { key: hashed(`address\n${address}`), limit: GUESS_LIMITS.address },
  ]
  const at = Date.now()
  return withCounters(db, counters, async (before, keep) => {
    const after = before.map((guesses, index) => countGuess(guesses, counters[index]!.limit, at))
    if (after.some((guesses) => guesses === null)) return null
    await keep(after as Guesses[])
    return { at, counters, locksName: after[0]!.lockedUntil !== null }
  })
}

/** The password was right but not all is given yet: the attempt does not count, earlier ones do. */
export async function takeBackAttempt(db: Db, { at, counters }: CountedGuess): Promise<void> {
  await withCounters(db, counters, (before, keep) =>
    keep(before.map((guesses, index) => takeBackGuess(guesses, at, counters[index]!.limit))),
  )
}

/** Signed in: the user name begins anew; of the address only this attempt is taken back. */
export async function forgetGuesses(db: Db, guess: CountedGuess): Promise<void> {
  await takeBackAttempt(db, guess)
  await db.deleteFrom('guess').where('key', '=', guess.counters[0]!.key).execute()
}

async function withCounters<T>(
  db: Db,
  counters: readonly Counter[],
  work: (before: Guesses[], keep: (after: Guesses[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    const keys = counters.map((counter) => counter.key)
    await sql`delete from guess where key in (
      select key from guess where touched_at < now() - make_interval(days => ${FORGOTTEN_AFTER_DAYS})
      limit 100 for update skip locked)`.execute(transaction)
    await sql`insert into guess (key, failed_at, locks, touched_at)
      select key, '{}', 0, now() from unnest(${keys}::text[]) as key order by key on conflict do nothing`.execute(
      transaction,
    )
    // In the order of the keys, so that two attempts never wait for each other in a ring.
    const rows = await transaction
      .selectFrom('guess')
      .selectAll()
      .where('key', 'in', keys)
      .orderBy('key')
      .forUpdate()
      .execute()
    const before = keys.map((key): Guesses => {
      const row = rows.find((candidate) => candidate.key === key)
      if (row === undefined) return NO_GUESSES
      const { failed_at, locks, locked_until } = row
      return {
        failedAt: failed_at.map(Number),
        locks,
        lockedUntil: locked_until?.getTime() ?? null,
      }
    })
    return work(before, async (after) => {
      for (const [index, guesses] of after.entries()) {
        await transaction
          .updateTable('guess')
          .set({
            failed_at: guesses.failedAt.map((at) => new Date(at)),
            locks: guesses.locks,
            locked_until: guesses.lockedUntil === null ? null : new Date(guesses.lockedUntil),
            touched_at: new Date(),
          })
          .where('key', '=', keys[index]!)
          .execute()
      }
    })
  })
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
