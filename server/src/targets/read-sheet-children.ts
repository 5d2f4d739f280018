import { endOfYear, startOfYear } from '@ptdv/core/calendar/plain-date'
import { shortOrganisationName } from '@ptdv/core/organisations/short-name'
import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import type { Unit } from '../database/unit-of-work.ts'
import { readFigures } from '../figures/read-figures.ts'
import { listLivingChildren } from '../organisations/list-living-children.ts'
import { readTargets } from '../reports/read-targets.ts'
import { findPoolRound, readPool, type PoolRound } from '../sources/read-pool.ts'
import { sumOfLines } from './check-lines.ts'

export interface SheetChild {
  readonly organisation: { readonly id: number; readonly name: string }
  readonly shortName: string
  readonly sources: {
    readonly source: SourceId
    /** Eligible people in the survey. */
    readonly pool: number
    /** Admitted last year, to date, on today's tree. */
    readonly lastYear: number
    readonly lastTarget: number
  }[]
}

/** The rows of the sheet: those directly below with the figures that stand in grey beside each cell. */
export async function readSheetChildren(
  unit: Unit,
  year: number,
): Promise<{ children: SheetChild[]; round: PoolRound | undefined }> {
  const children = await listLivingChildren(unit, unit.asker.organisationId)
  const ids = children.map((child) => child.id)
  const [{ round, pool }, lastYear, lastTarget] = await Promise.all([
    poolOf(unit, year, ids),
    readFigures(unit, {
      organisations: ids,
      kinds: ['admitted'],
      basis: 'today',
      from: startOfYear(year - 1),
      to: endOfYear(year - 1) < unit.today ? endOfYear(year - 1) : unit.today,
    }),
    readTargets(unit, { organisations: ids, year: year - 1, on: unit.today, basis: 'today' }),
  ])
  const at = (
    rows: readonly { organisationId: number; source: number; amount: number }[],
    id: number,
    source: SourceId,
  ) => sumOfLines(rows.filter((row) => row.organisationId === id && row.source === source))
  return {
    round,
    children: children.map(({ id, name }) => ({
      organisation: { id, name },
      shortName: shortOrganisationName(name),
      sources: SOURCE_IDS.map((source) => ({
        source,
        pool: at(pool, id, source),
        lastYear: at(lastYear, id, source),
        lastTarget: at(lastTarget, id, source),
      })),
    })),
  }
}

async function poolOf(unit: Unit, year: number, organisations: readonly number[]) {
  const round = await findPoolRound(unit, year)
  return { round, pool: round === undefined ? [] : await readPool(unit, round.id, organisations) }
}
