import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Confidence, Rulebooks, RuleKey, RuleRow, RuleValues } from './rulebook.ts'

/** A rule that will read otherwise from a day on, as the document that says so has it. */
export type Amendment = {
  [K in RuleKey]: {
    readonly key: K
    readonly value: RuleValues[K] | null
    readonly from: PlainDate
    readonly source: string
    readonly confidence: Confidence
  }
}[RuleKey]

/** The rulebooks with amendments entered: what stood ends the day before, and no row of the past changes. */
export function amend(rulebooks: Rulebooks, amendments: readonly Amendment[]): Rulebooks {
  return amendments.reduce<Rulebooks>(
    (books, amendment) => ({ ...books, [amendment.key]: amendRows(books, amendment) }),
    rulebooks,
  )
}

function amendRows(books: Rulebooks, amendment: Amendment): readonly RuleRow[] {
  const { key, value, from, source, confidence } = amendment
  const rows: readonly RuleRow[] = books[key]
  const unit = rows[0]?.unit ?? 'choice'
  const kept = rows.flatMap((row): readonly RuleRow[] => {
    if (row.from !== null && row.from >= from) return []
    const endsLater = row.to === null || row.to >= from
    return [endsLater ? { ...row, to: addDays(from, -1) } : row]
  })
  return [...kept, { key, unit, value, from, to: null, source, confidence } as RuleRow]
}
