import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { limitOf, median, STRETCH_KEYS, type StretchKey } from '@ptdv/core/reports/durations'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Basis } from '../figures/read-figures.ts'
import { getVisibleOrganisation, listLine } from '../organisations/get-visible-organisation.ts'
import { boardPeriod } from './board-period.ts'
import { listBoardChildren } from './list-board-children.ts'
import { readStretches, type PassedCase } from './read-stretches.ts'

export interface DurationsQuery {
  readonly year: number
  readonly organisation: number
  readonly basis: Basis
  readonly asOf?: PlainDate | undefined
}

const NEWEST = 50

const measured = (passed: readonly PassedCase[]) => ({
  cases: passed.length,
  median: median(passed.map(({ days }) => days)),
})

/** How long cases take, stretch by stretch, this year and last (clause 2.1-g), and which dossiers were sent back. */
export async function getDurations(unit: Unit, query: DurationsQuery) {
  const organisation = await getVisibleOrganisation(unit, query.organisation)
  const period = boardPeriod(query.year, unit.today, query.asOf)
  const children = await listBoardChildren(unit, organisation.id, query.basis, period)
  const organisations = [organisation.id, ...children.map(({ id }) => id)]
  const read = (from: PlainDate, to: PlainDate) =>
    readStretches(unit, { organisations, stretches: STRETCH_KEYS, basis: query.basis, from, to })
  const now = await read(period.from, period.to)
  const before = await read(period.lastFrom, period.lastTo)
  const of = (passed: readonly PassedCase[], id: number, stretch: StretchKey) =>
    passed.filter((one) => one.organisationId === id && one.stretch === stretch)
  const returns = await readReturns(unit, organisations, period.from, period.to)
  const returnedBefore = await readReturns(unit, [organisation.id], period.lastFrom, period.lastTo)
  const ownReturns = returns.filter(({ organisationId }) => organisationId === organisation.id)
  return {
    organisation: { id: organisation.id, name: organisation.name },
    line: await listLine(unit, organisation.id),
    year: query.year,
    asOf: period.to,
    stretches: STRETCH_KEYS.map((key) => {
      const passed = of(now, organisation.id, key)
      const limit = limitOf(key)
      return {
        key,
        ...measured(passed),
        lastYear: measured(of(before, organisation.id, key)),
        overLimit: limit === null ? null : passed.filter(({ days }) => days > limit).length,
      }
    }),
    children: children.map(({ id, name }) => ({
      organisation: { id, name },
      whole: measured(of(now, id, 'whole')),
      wholeLastYear: measured(of(before, id, 'whole')),
      decision: measured(of(now, id, 'decision')),
      returned: returns.filter(({ organisationId }) => organisationId === id).length,
    })),
    returned: ownReturns.length,
    returnedLastYear: returnedBefore.length,
    returns: ownReturns
      .slice(0, NEWEST)
      .map(({ caseId, person, cellName, aboveName, by, on, reason }) => ({
        case: caseId,
        person,
        cell: placedName(cellName, aboveName),
        by,
        on,
        reason,
      })),
  }
}

interface ReturnRow {
  readonly organisationId: number
  readonly caseId: number
  readonly person: string
  readonly cellName: string
  readonly aboveName: string | null
  readonly by: string
  readonly on: PlainDate
  readonly reason: string
}

/** Dossiers sent back in a period, newest first, by where their cell lies today. */
async function readReturns(
  unit: Unit,
  organisations: readonly number[],
  from: PlainDate,
  to: PlainDate,
): Promise<ReturnRow[]> {
  const { rows } = await sql<ReturnRow>`
    select place.ancestor_id as "organisationId", c.id as "caseId", p.full_name as person, o.name as "cellName",
      above.name as "aboveName", a.organisation_name as by, a.happened_on as on, a.payload ->> 'reason' as reason
    from act a
    join admission_case c on c.id = a.subject_id
    join person p on p.id = c.person_id
    join organisation_today place on place.organisation_id = c.cell_id and place.principal
    join organisation o on o.id = c.cell_id
    left join organisation above on above.id = o.parent_id
    where a.subject = 'case' and a.kind = 'returned' and a.happened_on >= ${from} and a.happened_on <= ${to}
      and place.ancestor_id = any (${organisations})
      and not exists (select from act m where m.corrects = a.id)
    order by a.happened_on desc, a.id desc`.execute(unit.db)
  return rows
}
