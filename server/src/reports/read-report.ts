import { addMonths, endOfYear, startOfYear, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { nameOn } from '@ptdv/core/organisations/tree-on'
import type { FactKind } from '@ptdv/core/reports/facts'
import { GAINS, INDICATORS, LOSSES, type IndicatorKey } from '@ptdv/core/reports/indicators'
import type { ReportData } from '@ptdv/core/reports/report-data'
import { printReportFigure, type ReportFigure } from '@ptdv/core/reports/report-figure'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from '../figures/known.ts'
import { readMembers } from '../figures/read-members.ts'
import { readFigures, type Basis, type FigureRow } from '../figures/read-figures.ts'
import {
  getVisibleOrganisation,
  type VisibleOrganisation,
} from '../organisations/get-visible-organisation.ts'
import { getBoard } from './get-board.ts'
import { checkCutOff } from './check-cut-off.ts'
import { readSurveyed } from './read-surveyed.ts'

export interface ReportQuery {
  readonly year: number
  readonly organisation: number
  readonly basis: Basis
  readonly cutOff: PlainDate
  readonly known?: Known | undefined
}

/** Counted beside the board's own figures, this year and on the same days of the last. */
const FLOWS = [...GAINS, ...LOSSES] as const satisfies readonly IndicatorKey[]

const sum = (rows: readonly FigureRow[]) => rows.reduce((total, row) => total + row.amount, 0)

/**
 * All figures of a yearly report. Targets, results, sources and children are the board's own on that day; the rest is
 * read from the same ledger in the same way.
 * @throws Missing; Refusal of checkCutOff
 */
export async function readReport(unit: Unit, query: ReportQuery): Promise<ReportData> {
  const { year, cutOff, basis, known } = query
  const organisation = await getVisibleOrganisation(unit, query.organisation)
  checkCutOff(organisation, { year, cutOff, today: known?.on ?? unit.today })
  const board = await getBoard(unit, { ...query, asOf: cutOff })
  const flows = (from: PlainDate, to: PlainDate) =>
    readFigures(unit, {
      organisations: [organisation.id],
      kinds: FLOWS.map((key) => INDICATORS[key].fact),
      basis,
      from,
      to,
      known,
    })
  const now = await flows(startOfYear(year), cutOff)
  const before = await flows(startOfYear(year - 1), addMonths(cutOff, -12))
  const membersOn = async (on: PlainDate) => {
    const members = await readMembers(unit, {
      organisations: [organisation.id],
      on,
      basis,
      known,
    })
    return members.get(organisation.id) ?? 0
  }
  const surveyed = await readSurveyed(unit, query)

  const figures: Record<string, number | null> = {}
  const put = (figure: ReportFigure, value: number | null) => {
    figures[printReportFigure(figure)] = value
  }
  const ofKind = (rows: readonly FigureRow[], kind: FactKind) =>
    sum(rows.filter((row) => row.kind === kind))

  put({ indicator: 'members' }, board.total.membersNow)
  put({ indicator: 'members_at_start' }, await membersOn(endOfYear(year - 1)))
  put({ indicator: 'members_at_start', before: true }, await membersOn(endOfYear(year - 2)))
  put({ indicator: 'members', before: true }, await membersOn(addMonths(cutOff, -12)))
  put({ indicator: 'target' }, board.total.target)
  put({ indicator: 'admitted' }, board.total.result)
  put({ indicator: 'admitted', before: true }, board.total.lastYear.result)
  put({ indicator: 'passed_on' }, board.sumOfParts)
  if (board.provinceTarget !== null) {
    put({ indicator: 'target_by_rate' }, board.provinceTarget.byRate)
    put({ indicator: 'target_minimum' }, board.provinceTarget.minimum)
  }
  for (const { source, target, result, lastYear } of board.sources) {
    put({ indicator: 'target', source }, target)
    put({ indicator: 'admitted', source }, result)
    put({ indicator: 'admitted', source, before: true }, lastYear)
  }
  for (const child of board.children) {
    put({ indicator: 'target', child: child.organisation.id }, child.target)
    put({ indicator: 'admitted', child: child.organisation.id }, child.result)
    put(
      { indicator: 'admitted', child: child.organisation.id, before: true },
      child.lastYear.result,
    )
  }
  for (const key of FLOWS) {
    put({ indicator: key }, ofKind(now, INDICATORS[key].fact))
    put({ indicator: key, before: true }, ofKind(before, INDICATORS[key].fact))
  }
  put({ indicator: 'pool_in_view' }, surveyed?.inView ?? null)
  put({ indicator: 'pool_eligible' }, surveyed?.eligible ?? null)
  put({ indicator: 'pool_trained' }, surveyed?.trained ?? null)
  return {
    organisation: {
      id: organisation.id,
      name: await nameThen(unit, organisation, query),
      kind: organisation.kind,
    },
    year,
    cutOff,
    basis,
    children: board.children.map(({ organisation: { id, name }, shortName }) => ({
      id,
      name,
      shortName,
    })),
    round: surveyed === null ? null : { name: surveyed.name, asOf: surveyed.asOf },
    figures,
  }
}

/** Under the name it bore on the day of the report. */
async function nameThen(
  unit: Unit,
  { id, name }: VisibleOrganisation,
  { cutOff, known }: ReportQuery,
): Promise<string> {
  if (known !== undefined && known.tree !== null) return nameOn(known.tree, id, cutOff)
  const then = await unit.db
    .selectFrom('organisation_name')
    .where('organisation_id', '=', id)
    .where('from_on', '<=', cutOff)
    .orderBy('from_on', 'desc')
    .limit(1)
    .select('name')
    .executeTakeFirst()
  return then?.name ?? name
}
