import type { Check } from './check.ts'

/** A check as pages and papers show it. */
export function wordsOf({ key, family, severity, name, why, source, mend }: Check) {
  return { key, family, severity, name, why, source, mend: mend.how, page: mend.page }
}
