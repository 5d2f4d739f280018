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
 * Each begins in the asker's own scope, whatever the one before had to reach.
 */
export async function eachByItself<L, T>(
  unit: Unit,
  lines: readonly L[],
  work: (line: L) => Promise<T>,
): Promise<Answered<T>[]> {
  const answers: Answered<T>[] = []
  for (const line of lines) {
    await returnToOwnScope(unit)
    await sql`savepoint line`.execute(unit.db)
    try {
      answers.push({ done: true, value: await work(line) })
      await sql`release savepoint line`.execute(unit.db)
    } catch (refused) {
      await sql`rollback to savepoint line`.execute(unit.db)
      if (!(refused instanceof Refusal)) throw refused
      answers.push({ done: false, code: refused.code, sentence: refused.sentence })
    }
  }
  return answers
}
