import { workItems, type Side, type WorkItem } from '@ptdv/core/admission/work-items'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { readFigures } from '../figures/read-figures.ts'
import {
  getVisibleOrganisation,
  type VisibleOrganisation,
} from '../organisations/get-visible-organisation.ts'
import { findProvinceTarget, readTargets } from '../reports/read-targets.ts'
import { mayRecord } from './desk.ts'
import { loadCases, type CaseInHand } from './load-cases.ts'
import { answerCase } from './settle-case.ts'

/** As many cases as an office can look at in a morning; the rest is told as a number. */
const MOST_CASES = 120

interface Line {
  readonly case: number | null
  readonly link: string
  readonly item: WorkItem
}

/** What the organisation one acts for has to do, has late, and waits for. */
export async function listWork(unit: Unit) {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const side = sideOf(organisation)
  const found = await findCases(unit, organisation.id, side, MOST_CASES)
  const lines = await linesFor(
    unit,
    side,
    found.map(({ id }) => id),
  )
  return {
    items: lines.toSorted((a, b) => ((a.item.due ?? '9999') < (b.item.due ?? '9999') ? -1 : 1)),
    more: Math.max(0, (found[0]?.count ?? 0) - found.length),
    year: await yearSoFar(unit, organisation.id, organisation.kind === 'provincial_committee'),
  }
}

/** All of it, as many cases at a time as the page shows. */
export async function* listAllWork(unit: Unit): AsyncGenerator<Line> {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const side = sideOf(organisation)
  const ids = (await findCases(unit, organisation.id, side, null)).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += MOST_CASES) {
    yield* await linesFor(unit, side, ids.slice(from, from + MOST_CASES))
  }
}

function sideOf(organisation: VisibleOrganisation): Side {
  const kind = ORGANISATION_KINDS[organisation.kind]
  return kind.holdsMembers ? 'cell' : kind.base ? 'base' : 'superior'
}

/** Cases with something to do or to wait for, soonest due first, each with how many there are. */
async function findCases(unit: Unit, organisation: number, side: Side, most: number | null) {
  // A cell looks at all its cases; an office at those that wait for it and those past their day below it.
  const mine =
    side === 'cell'
      ? sql`cell_id in (select organisation_id from organisation_today
          where ancestor_id = ${organisation} and principal)`
      : sql`(waits_organisation_id = ${organisation} or (due_on < ${unit.today} and cell_id in
          (select organisation_id from organisation_today where ancestor_id = ${organisation})))`
  const found = await sql<{ id: number; count: number }>`
    select id, count(*) over ()::integer as count from admission_case
    where closed_on is null and (stage <> 'probation' or due_on <= ${unit.today}) and ${mine}
    order by due_on nulls last, id limit ${most}`.execute(unit.db)
  return found.rows
}

async function linesFor(unit: Unit, side: Side, ids: readonly number[]): Promise<Line[]> {
  const cases = await loadCases(unit, ids)
  return cases.flatMap((held) => {
    const { cell } = held.passage
    const ours = new Set(mayRecord(unit, held))
    const items = workItems(answerCase(unit, held), {
      side,
      person: side === 'cell' ? held.person.name : `${held.person.name}, ${cell.name}`,
      today: unit.today,
    })
    return items.map((item) =>
      ours.has(item.action.actKind)
        ? { case: held.row.id, link: linkToDo(held, item), item }
        : { case: held.row.id, link: `/ho-so/${held.row.id}`, item: onlyToSee(item) },
    )
  })
}

/** Where the act is recorded: the meeting has its own page, the rest are forms of the case. */
function linkToDo({ row, passage }: CaseInHand, { action }: WorkItem): string {
  if (action.actKind === 'cell_voted') return `/bieu-quyet/${passage.cell.id}?ho-so=${row.id}`
  const about = action.about === undefined ? '' : `&ve=${encodeURIComponent(action.about)}`
  return `/ho-so/${row.id}?viec=${action.actKind}${about}`
}

/** What another desk records can be looked at from here. */
function onlyToSee(item: WorkItem): WorkItem {
  return { ...item, action: { ...item.action, label: 'Xem hồ sơ' } }
}

async function yearSoFar(unit: Unit, organisation: number, province: boolean) {
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
