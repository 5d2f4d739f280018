import type { Unit } from '../database/unit-of-work.ts'
import type { FrozenContent } from './read-freeze.ts'
import { readReport, type ReportQuery } from './read-report.ts'

/** Everything that is frozen, as it was known: the figures on both trees. @throws those of readReport */
export async function readContent(
  unit: Unit,
  query: Omit<ReportQuery, 'basis'>,
): Promise<FrozenContent> {
  return {
    asItWas: await readReport(unit, { ...query, basis: 'then' }),
    restated: await readReport(unit, { ...query, basis: 'today' }),
  }
}
