/**
 * How much a finding weighs. error: the row cannot be written as it stands. skip: there is nothing to write of it.
 * warning: it is written, but somebody should look. read: the cell said it another way, and this is how it was read.
 */
export type Severity = 'error' | 'skip' | 'warning' | 'read'

/** What is told of one cell, or of the row where no cell is to blame. */
export interface Finding {
  readonly code: string
  /** Key of the column. */
  readonly column: string | null
  readonly sentence: string
  readonly severity: Severity
}

/** write: understood and written. repair: somebody must mend it first. skip: left out, with the reason. */
export type Verdict = 'write' | 'repair' | 'skip'

/** What becomes of a row: nothing to write outweighs what is wrong with it. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'skip')) return 'skip'
  return findings.some(({ severity }) => severity === 'error') ? 'repair' : 'write'
}
