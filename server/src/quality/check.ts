import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { WorkCalendar } from '@ptdv/core/calendar/working-days'
import type { Family } from '@ptdv/core/quality/families'
import type { MendingPageKey } from '@ptdv/core/quality/mending-pages'
import type { Severity } from '@ptdv/core/quality/severities'
import type { RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { SubjectKind } from './subjects.ts'

/** One row of what a check looks for: where it lies, what it is, and in words what stands there now. */
export interface Offender {
  readonly organisation_id: number
  readonly subject_id: number
  /** Read when somebody looks at the list, never kept. */
  readonly tells: string | null
}

/** What a check may reckon with besides the database. */
export interface CheckContext {
  readonly today: PlainDate
  readonly calendar: WorkCalendar
}

/** A check of the data is data: what it looks at, why that matters and by which rule, and how it is mended. */
export interface Check {
  /** Stands in the results for good: a key is never given to another check. */
  readonly key: string
  readonly family: Family
  readonly severity: Severity
  readonly subject: SubjectKind
  /** What is found: “Sinh sau ngày kết nạp”. */
  readonly name: string
  readonly why: string
  /** The rule behind it, or what of the system would not hold. */
  readonly source: string
  readonly mend: { readonly how: string; readonly page: MendingPageKey }
  readonly look: Look
}

/**
 * Finds all offenders of the asker's part of the tree: one statement for all, or where a rule is core's, a few reads and
 * core's own function.
 */
export type Look =
  | { readonly find: (context: CheckContext) => RawBuilder<Offender> }
  | { readonly examine: (unit: Unit) => Promise<readonly Omit<Offender, 'tells'>[]> }

type Row = Omit<Check, 'family' | 'look'> & Look

/** Rows of one family, each written with its query beside its words. */
export function family(key: Family, rows: readonly Row[]): readonly Check[] {
  return rows.map((row) => {
    const look: Look = 'find' in row ? { find: row.find } : { examine: row.examine }
    const { severity, subject, name, why, source, mend } = row
    return { key: row.key, family: key, severity, subject, name, why, source, mend, look }
  })
}
