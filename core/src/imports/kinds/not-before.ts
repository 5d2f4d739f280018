import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Finding } from '../finding.ts'

/** A day that cannot come before another of the same row. */
export function notBefore(
  column: string,
  day: PlainDate | null,
  earlier: PlainDate | null,
  sentence: string,
): readonly Finding[] {
  if (day === null || earlier === null || day >= earlier) return []
  return [{ code: 'NGAY-TRUOC-SAU-TRAI-NHAU', column, sentence, severity: 'error' }]
}
