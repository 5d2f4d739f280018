import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { returnToOwnScope } from '../organisations/own-scope.ts'
import type { Unit } from './unit-of-work.ts'

/** What became of one line of several sent together. */
export type Answered<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly code: string; readonly sentence: string }

/**
 * Several lines in one transaction, each answered by itself: one that is refused changes nothing and stops no other.
 * Each begins in the asker's own scope, whatever the one before had to reach. They are done in the order of whom or what
 * they are of, and answered as they were sent: two who send the same people at once wait for one another once.
 */
export async function eachByItself<L, T>(
  unit: Unit,
  lines: readonly L[],
  idOf: (line: L) => number,
  work: (line: L) => Promise<T>,
): Promise<Answered<T>[]> {
  const answers = new Map<number, Answered<T>>()
  const ordered = [...lines.entries()].toSorted(([, a], [, b]) => idOf(a) - idOf(b))
  for (const [place, line] of ordered) {
    await returnToOwnScope(unit)
    await sql`savepoint line`.execute(unit.db)
    try {
      answers.set(place, { done: true, value: await work(line) })
      await sql`release savepoint line`.execute(unit.db)
    } catch (refused) {
      await sql`rollback to savepoint line`.execute(unit.db)
      if (!(refused instanceof Refusal)) throw refused
      answers.set(place, { done: false, code: refused.code, sentence: refused.sentence })
    }
  }
  return lines.map((_, place) => answers.get(place)!)
}
