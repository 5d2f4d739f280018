import type { Form, FormColumn, FormRow, Question } from './form.ts'
import type { Facet, ListKey } from './subjects.ts'

/** What a cell asks, its row and its column together; null where it counts nobody. */
export function cellQuestion({ counts }: FormRow, column: FormColumn): Question | null {
  if (!('of' in counts) || !('period' in column)) return null
  const only = column.of
  if (only === undefined) return counts
  return {
    lists: counts.lists.filter((list) => only.lists.includes(list)),
    asks: [...new Set([...counts.asks, ...only.asks])],
    of: (subject) => counts.of(subject) && only.of(subject),
  }
}

/** In which lists questions count, with all that they ask there. */
export function readsOf(
  questions: Iterable<Question | null>,
): ReadonlyMap<ListKey, readonly Facet[]> {
  const reads = new Map<ListKey, readonly Facet[]>()
  for (const question of questions) {
    for (const list of question?.lists ?? []) {
      reads.set(list, [...new Set([...(reads.get(list) ?? []), ...question!.asks])])
    }
  }
  return reads
}

export function questionsOf({ rows, columns }: Form): readonly (Question | null)[] {
  return Object.values(rows).flatMap((row) =>
    Object.values(columns).map((column) => cellQuestion(row, column)),
  )
}
