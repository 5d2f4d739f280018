import type { PlainDate } from '../calendar/plain-date.ts'
import type { SourceId } from '../sources/five-sources.ts'
import type { ChosenColumns } from './recognise-head.ts'

/** What the person says once for the whole workbook, where its rows do not. */
export interface ImportOptions {
  /** Candidates without a source column. */
  readonly source?: SourceId | undefined
  /**
   * Members without a day: counted in their cell from this day. Organisations without one: founded on it. Soldiers: the
   * day on which their list was announced.
   */
  readonly since?: PlainDate | undefined
  /** The paper that founds organisations, or in which soldiers are demobilised. */
  readonly paperNumber?: string | undefined
  readonly paperDate?: PlainDate | undefined
  /** The round whose figures are brought in. */
  readonly round?: number | undefined
  /** The year whose targets are brought in. */
  readonly year?: number | undefined
  /** The total printed in the paper of the targets, where the sheet has no line for it. */
  readonly printedTotal?: number | undefined
  /** Columns of the sheet that are to be read otherwise than they were understood. */
  readonly columns?: ChosenColumns | undefined
}

/** Options that stand as fields on the page; columns are chosen where they are listed. */
export type OptionKey = Exclude<keyof ImportOptions, 'columns'>
