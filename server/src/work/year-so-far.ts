import type { Unit } from '../database/unit-of-work.ts'
import { readFigures } from '../figures/read-figures.ts'
import { findProvinceTarget, readTargets } from '../reports/read-targets.ts'

/** Admitted this year against what was assigned. */
export async function yearSoFar(unit: Unit, organisation: number, province: boolean) {
  const year = Number(unit.today.slice(0, 4))
  const admitted = await readFigures(unit, {
    organisations: [organisation],
    kinds: ['admitted'],
    basis: 'then',
    from: `${year}-01-01`,
    to: unit.today,
  })
  const lines = province
    ? []
    : await readTargets(unit, {
        organisations: [organisation],
        year,
        on: unit.today,
        basis: 'then',
      })
  const set = province ? await findProvinceTarget(unit, organisation, year, unit.today) : undefined
  const assigned = lines.length === 0 ? null : lines.reduce((total, line) => total + line.amount, 0)
  return {
    year,
    admitted: admitted.reduce((total, row) => total + row.amount, 0),
    target: set?.target ?? assigned,
  }
}
