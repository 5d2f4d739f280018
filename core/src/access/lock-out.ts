/**
 * Guesses at a password, counted per user name and per client address. An attempt is counted before the password is
 * looked at, so that a hundred at the same moment are not a hundred guesses; what succeeds is taken back.
 * Times are milliseconds since the epoch.
 */
export interface Guesses {
  /** When the attempts of the last 15 minutes were made. */
  readonly failedAt: readonly number[]
  /** Locks in a row: each is twice as long as the one before. */
  readonly locks: number
  readonly lockedUntil: number | null
}

export interface GuessLimit {
  readonly attempts: number
  readonly withinMs: number
  readonly lockMs: number
  readonly longestLockMs: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** House rules of ours, no Party rule: 5 per user name, 30 per address (an office may share one). */
export const GUESS_LIMITS = {
  userName: { attempts: 5, withinMs: 15 * MINUTE, lockMs: 15 * MINUTE, longestLockMs: 24 * HOUR },
  address: { attempts: 30, withinMs: 15 * MINUTE, lockMs: 15 * MINUTE, longestLockMs: 15 * MINUTE },
} as const satisfies Record<string, GuessLimit>

export const NO_GUESSES: Guesses = { failedAt: [], locks: 0, lockedUntil: null }

/** Counts an attempt made now, or refuses it: null while locked. The attempt that fills the limit is still made. */
export function countGuess(before: Guesses, limit: GuessLimit, now: number): Guesses | null {
  if (before.lockedUntil !== null && before.lockedUntil > now) return null
  const failedAt = [...before.failedAt.filter((at) => at > now - limit.withinMs), now]
  const locks = quietFor(before, now) > limit.longestLockMs ? 0 : before.locks
  if (failedAt.length < limit.attempts) return { failedAt, locks, lockedUntil: null }
  const lockMs = Math.min(limit.lockMs * 2 ** locks, limit.longestLockMs)
  return { failedAt, locks: locks + 1, lockedUntil: now + lockMs }
}

/** Takes back one attempt that was no wrong guess, with the lock it may have set. */
export function takeBackGuess(guesses: Guesses, at: number, limit: GuessLimit): Guesses {
  const index = guesses.failedAt.indexOf(at)
  if (index < 0) return guesses
  const failedAt = guesses.failedAt.toSpliced(index, 1)
  if (guesses.lockedUntil === null || failedAt.length >= limit.attempts)
    return { ...guesses, failedAt }
  return { failedAt, locks: guesses.locks - 1, lockedUntil: null }
}

function quietFor({ failedAt, lockedUntil }: Guesses, now: number): number {
  return now - Math.max(lockedUntil ?? 0, failedAt.at(-1) ?? 0)
}
