import { SOURCE_IDS, type SourceId } from '@ptdv/core/sources/five-sources'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { findProvinceTarget, readTargets } from '../reports/read-targets.ts'
import { paperInWords } from './check-paper.ts'
import { sumOfLines } from './check-lines.ts'

export interface AssignedFromAbove {
  readonly total: number
  /** null for the province, whose target is one number. */
  readonly bySource: { source: SourceId; amount: number }[] | null
  /** “văn bản số … ngày …” */
  readonly paper: string | null
}

/** What an organisation has to reach in a year; null while nothing was assigned. */
export async function findAssignedFromAbove(
  unit: Unit,
  organisation: VisibleOrganisation,
  year: number,
): Promise<AssignedFromAbove | null> {
  if (organisation.kind === 'provincial_committee')
    return findOfProvince(unit, organisation.id, year)
  const rows = await readTargets(unit, {
    organisations: [organisation.id],
    year,
    on: unit.today,
    basis: 'today',
  })
  if (rows.length === 0) return null
  const bySource = SOURCE_IDS.map((source) => ({
    source,
    amount: sumOfLines(rows.filter((row) => row.source === source)),
  }))
  return {
    total: sumOfLines(bySource),
    bySource,
    paper: await findPaper(unit, organisation.id, year),
  }
}

async function findOfProvince(
  unit: Unit,
  id: number,
  year: number,
): Promise<AssignedFromAbove | null> {
  const row = await findProvinceTarget(unit, id, year, unit.today)
  if (row === undefined) return null
  const act = await unit.db
    .selectFrom('act')
    .where('id', '=', row.act_id)
    .select(['paper_number', 'paper_date'])
    .executeTakeFirst()
  const paper =
    act?.paper_number && act.paper_date
      ? paperInWords({ number: act.paper_number, date: act.paper_date })
      : null
  return { total: row.target, bySource: null, paper }
}

/** The newest paper that names the organisation itself; none where only its predecessors were named. */
async function findPaper(unit: Unit, id: number, year: number): Promise<string | null> {
  const row = await unit.db
    .selectFrom('target_assignment as a')
    .innerJoin('target_line as l', 'l.act_id', 'a.act_id')
    .where('l.child_id', '=', id)
    .where('a.year', '=', year)
    .select(['a.paper_number', 'a.paper_date'])
    .orderBy('a.act_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : paperInWords({ number: row.paper_number, date: row.paper_date })
}
