import type { Unit } from '../database/unit-of-work.ts'
import { listStates } from './list-states.ts'
import { findReport } from './report-row.ts'

/** The asker's own report of a year and those of the organisations directly below. */
export async function listReports(unit: Unit, input: { readonly year: number }) {
  const { organisationId, organisationName } = unit.asker
  const own = await findReport(unit, organisationId, input.year)
  const { children } = await listStates(unit, organisationId, input.year)
  return {
    own: {
      organisation: { id: organisationId, name: organisationName },
      state: own?.state ?? ('drafting' as const),
      cutOff: own?.cutOff ?? null,
    },
    children,
  }
}
