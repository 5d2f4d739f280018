import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { LOSS_KEYS } from '@ptdv/core/reports/losses'
import type { Unit } from '../database/unit-of-work.ts'
import { readFigures, type Basis, type FigureRow } from '../figures/read-figures.ts'
import { readMembers } from '../figures/read-members.ts'
import { getVisibleOrganisation, listLine } from '../organisations/get-visible-organisation.ts'
import { boardPeriod } from './board-period.ts'
import { countAtRisk } from './list-at-risk.ts'
import { listBoardChildren } from './list-board-children.ts'

export interface LossesQuery {
  readonly year: number
  readonly organisation: number
  readonly basis: Basis
  readonly asOf?: PlainDate | undefined
}

/** Who went off the list and why, this year against last, by month and by organisation below (clause 0.3). @throws Missing */
export async function getLosses(unit: Unit, query: LossesQuery) {
  const { id, name } = await getVisibleOrganisation(unit, query.organisation)
  const period = boardPeriod(query.year, unit.today, query.asOf)
  const { basis } = query
  const children = await listBoardChildren(unit, id, basis, period)
  const organisations = [id, ...children.map((child) => child.id)]
  const read = (from: PlainDate, to: PlainDate) =>
    readFigures(unit, { organisations, kinds: LOSS_KEYS, basis, from, to })
  const [now, before, members, line, risks] = await Promise.all([
    read(period.from, period.to),
    read(period.lastFrom, period.lastTo),
    readMembers(unit, { organisations, on: addDays(period.from, -1), basis }),
    listLine(unit, id),
    countAtRisk(unit, id),
  ])
  const reasonsOf = (organisation: number) =>
    LOSS_KEYS.map((loss) => ({
      loss,
      count: sum(of(now, organisation, loss)),
      lastYear: sum(of(before, organisation, loss)),
    }))
  return {
    organisation: { id, name },
    line,
    year: query.year,
    asOf: period.to,
    membersAtStart: members.get(id) ?? 0,
    reasons: reasonsOf(id).map((reason) => ({
      ...reason,
      months: byMonth(of(now, id, reason.loss)),
    })),
    children: children.map((child) => ({
      organisation: { id: child.id, name: child.name },
      membersAtStart: members.get(child.id) ?? 0,
      reasons: reasonsOf(child.id),
    })),
    risks,
  }
}

function of(rows: readonly FigureRow[], organisation: number, loss: string): FigureRow[] {
  return rows.filter((row) => row.organisationId === organisation && row.kind === loss)
}

function sum(rows: readonly FigureRow[]): number {
  return rows.reduce((total, { amount }) => total + amount, 0)
}

function byMonth(rows: readonly FigureRow[]): number[] {
  const months = Array.from({ length: 12 }, () => 0)
  for (const row of rows) months[Number(row.month.slice(5, 7)) - 1]! += row.amount
  return months
}
