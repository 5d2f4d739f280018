import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { shortOrganisationName } from '@ptdv/core/organisations/short-name'
import { FUNNEL, funnelLabel } from '@ptdv/core/reports/funnel'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { provinceTarget } from '@ptdv/core/targets/province-target'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from '../figures/known.ts'
import { readMembers } from '../figures/read-members.ts'
import {
  readFigures,
  type Basis,
  type FigureQuery,
  type FigureRow,
} from '../figures/read-figures.ts'
import { getVisibleOrganisation, listLine } from '../organisations/get-visible-organisation.ts'
import { boardPeriod } from './board-period.ts'
import { listBoardChildren } from './list-board-children.ts'
import {
  findProvinceTarget,
  readParts,
  readTargets,
  restatedProvinceTarget,
  type TargetRow,
} from './read-targets.ts'

export interface BoardQuery {
  readonly year: number
  readonly organisation: number
  readonly source?: number | undefined
  readonly basis: Basis
  readonly asOf?: PlainDate | undefined
  /** As it was known at an earlier time, when a report was frozen. */
  readonly known?: Known | undefined
}

const sum = (rows: readonly { readonly amount: number }[]) =>
  rows.reduce((total, row) => total + row.amount, 0)
/** null where nothing was assigned: no target is not a target of zero. */
const sumOrNull = (rows: readonly TargetRow[]) => (rows.length === 0 ? null : sum(rows))

function byMonth(rows: readonly FigureRow[]): number[] {
  const months = Array.from({ length: 12 }, () => 0)
  for (const row of rows) months[Number(row.month.slice(5, 7)) - 1]! += row.amount
  return months
}

/** Target against result for an organisation and its children, by source and month, this year and last (clause 0.2). */
export async function getBoard(unit: Unit, query: BoardQuery) {
  const { known } = query
  const organisation = await getVisibleOrganisation(unit, query.organisation)
  const period = boardPeriod(query.year, known?.on ?? unit.today, query.asOf)
  const children = await listBoardChildren(unit, query.organisation, query.basis, period, known)
  const all = [organisation.id, ...children.map((child) => child.id)]
  const wantedSource = <T extends { readonly source: number }>(rows: readonly T[]) =>
    query.source === undefined ? [...rows] : rows.filter((row) => row.source === query.source)

  const figures = (asked: Pick<FigureQuery, 'organisations' | 'kinds' | 'from' | 'to'>) =>
    readFigures(unit, { ...asked, basis: query.basis, known })
  const targetsOf = (year: number, on: PlainDate) =>
    readTargets(unit, { organisations: all, year, on, basis: query.basis, known })
  const isProvince = organisation.kind === 'provincial_committee'
  const ofProvince = (year: number, on: PlainDate) =>
    isProvince ? findProvinceTarget(unit, organisation.id, year, on, known) : undefined
  const { from, to, lastFrom, lastTo } = period
  // Sent one behind the other without waiting: none needs what another answers.
  const [
    admitted,
    admittedBefore,
    own,
    members,
    targets,
    targetsBefore,
    parts,
    province,
    provinceBefore,
    line,
  ] = await Promise.all([
    figures({ organisations: all, kinds: ['admitted'], from, to }),
    figures({ organisations: all, kinds: ['admitted'], from: lastFrom, to: lastTo }),
    figures({ organisations: [organisation.id], kinds: FUNNEL, from, to }),
    readMembers(unit, { organisations: [organisation.id], on: to, basis: query.basis, known }),
    targetsOf(query.year, to),
    targetsOf(query.year - 1, lastTo),
    readParts(unit, organisation.id, query.year, to, known),
    ofProvince(query.year, to),
    ofProvince(query.year - 1, lastTo),
    listLine(unit, organisation.id),
  ])

  // A province made of others since: what was set for them, on the tree on which they are one.
  const isRestated = query.basis === 'today' && isProvince
  const restated =
    isRestated && province === undefined
      ? await restatedProvinceTarget(unit, organisation.id, query.year, period.to, known)
      : null
  const restatedBefore =
    isRestated && provinceBefore === undefined
      ? await restatedProvinceTarget(unit, organisation.id, query.year - 1, period.lastTo, known)
      : null
  const passedOn =
    restated === null ? parts : targets.filter((row) => row.organisationId !== organisation.id)

  const of = <T extends { readonly organisationId: number }>(rows: readonly T[], id: number) =>
    rows.filter((row) => row.organisationId === id)
  const totalRows = wantedSource(of(admitted, organisation.id))
  // The province is given its target as one number; its sources are what it passed on.
  const ownTargets =
    province === undefined && restated === null ? of(targets, organisation.id) : passedOn
  const assigned = province?.target ?? restated ?? sumOrNull(of(targets, organisation.id))
  const assignedBefore =
    provinceBefore?.target ?? restatedBefore ?? sumOrNull(of(targetsBefore, organisation.id))

  return {
    organisation: { id: organisation.id, name: organisation.name },
    line,
    year: query.year,
    asOf: period.to,
    basis: query.basis,
    provinceTarget:
      province === undefined
        ? null
        : {
            membersAtStart: province.members_at_start,
            byRate: provinceTarget({
              membersAtStart: province.members_at_start,
              rateTenths: province.rate_tenths,
              minimum: province.minimum,
            }).byRate,
            minimum: province.minimum,
          },
    assigned,
    sumOfParts: sumOrNull(passedOn),
    total: {
      result: sum(totalRows),
      target: query.source === undefined ? assigned : sumOrNull(wantedSource(ownTargets)),
      lastYear: {
        result: sum(wantedSource(of(admittedBefore, organisation.id))),
        target:
          query.source === undefined
            ? assignedBefore
            : sumOrNull(wantedSource(of(targetsBefore, organisation.id))),
      },
      membersNow: members.get(organisation.id) ?? 0,
    },
    sources: SOURCE_IDS.map((source) => ({
      source,
      result: sum(of(admitted, organisation.id).filter((row) => row.source === source)),
      target: sumOrNull(ownTargets.filter((row) => row.source === source)),
      lastYear: sum(of(admittedBefore, organisation.id).filter((row) => row.source === source)),
    })),
    children: children.map((child) => ({
      organisation: { id: child.id, name: child.name },
      shortName: shortOrganisationName(child.name),
      communeCode: child.kind === 'commune_committee' ? child.code : null,
      result: sum(wantedSource(of(admitted, child.id))),
      target: sumOrNull(wantedSource(of(targets, child.id))),
      months: byMonth(wantedSource(of(admitted, child.id))),
      lastYear: {
        result: sum(wantedSource(of(admittedBefore, child.id))),
        target: sumOrNull(wantedSource(of(targetsBefore, child.id))),
      },
    })),
    months: byMonth(totalRows),
    funnel: FUNNEL.map((fact) => ({
      fact,
      label: funnelLabel(fact),
      count: sum(wantedSource(own).filter((row) => row.kind === fact)),
    })),
  }
}
