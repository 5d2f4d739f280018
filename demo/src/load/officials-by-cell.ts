import type { DemoMembership } from '../demo-data.ts'

/** Official members of each cell on the demo's today; cells without any are left out. */
export function officialsByCell(memberships: readonly DemoMembership[]): Map<number, number> {
  const officials = new Map<number, number>()
  for (const { cell, standing, ended } of memberships) {
    if (standing === 'official' && ended === null) {
      officials.set(cell, (officials.get(cell) ?? 0) + 1)
    }
  }
  return officials
}
