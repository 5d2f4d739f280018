import type { MarkSeverity } from './mark-workbook.ts'

/** RGB of the cell; pale, so that print and figures stay legible. */
export const MARK_COLOURS: Readonly<Record<MarkSeverity, string>> = {
  error: 'FFC7CE',
  warning: 'FFEB9C',
}
