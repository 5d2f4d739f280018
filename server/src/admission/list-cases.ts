import { placedName } from '@ptdv/core/organisations/placed-name'
import { fold } from '@ptdv/core/text/fold'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { likePattern } from '../people/like-pattern.ts'
import {
  atMost,
  comesAfter,
  readCursor,
  writeCursor,
  type NamePage,
} from '../people/name-cursor.ts'
import { stageLabel } from './get-case.ts'

const PAGE = 50
/** Totals are exact up to here; beyond, "more than". */
const COUNT_TO = 2_000

export interface CasesQuery {
  readonly text?: string | undefined
  readonly stage?: string | undefined
  readonly source?: number | undefined
  readonly organisation?: number | undefined
  readonly state: 'open' | 'late' | 'closed'
}

export interface CaseRow {
  readonly id: number
  readonly personId: number
  readonly name: string
  readonly birth: string
  readonly cellId: number
  readonly cellName: string
  readonly cellCode: string | null
  readonly aboveName: string | null
  readonly source: SourceId
  readonly stage: string
  readonly waitsFor: string
  readonly dueOn: PlainDate | null
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly given: string
  readonly rest: string
}

/** The cases that fit. */
function cases(unit: Unit, query: CasesQuery) {
  const under = query.organisation ?? unit.asker.organisationId
  const wanted = fold(query.text ?? '')
  return sql`
    from admission_case c join person p on p.id = c.person_id
    where c.cell_id in (select organisation_id from organisation_today where ancestor_id = ${under})
      and ${query.state === 'closed' ? sql`c.closed_on is not null` : sql`c.closed_on is null`}
      and ${query.state === 'late' ? sql`c.due_on < ${unit.today}` : sql`true`}
      and ${query.stage === undefined ? sql`true` : sql`c.stage = ${query.stage}`}
      and ${query.source === undefined ? sql`true` : sql`c.source = ${query.source}`}
      and ${wanted === '' ? sql`true` : sql`p.folded_name like ${`%${likePattern(wanted)}%`}`}`
}

/** Their lines, people sorted by given name: one page, or all of them. */
export function caseRows(unit: Unit, query: CasesQuery, page?: NamePage): RawBuilder<CaseRow> {
  return sql<CaseRow>`
    with page as (
      select c.id, p.id as person_id, p.full_name, p.birth, c.cell_id, c.source, c.stage, c.waits_for, c.due_on,
        c.opened_on, c.closed_on, p.given_name, p.rest_of_name
      ${cases(unit, query)} and ${comesAfter(sql`p.given_name, p.rest_of_name, c.id`, page)}
      order by p.given_name, p.rest_of_name, c.id ${atMost(page?.rows)}
    ), cells as (
      select id, home_of(id) as home from (select distinct cell_id as id from page) each
    )
    select page.id, page.person_id as "personId", page.full_name as name, page.birth, o.id as "cellId",
      o.name as "cellName", o.code as "cellCode", above.name as "aboveName", page.source, page.stage,
      page.waits_for as "waitsFor", page.due_on as "dueOn", page.opened_on as "openedOn", page.closed_on as "closedOn",
      page.given_name as given, page.rest_of_name as rest
    from page join cells on cells.id = page.cell_id join organisation o on o.id = cells.home
    left join organisation above on above.id = o.parent_id
    order by page.given_name, page.rest_of_name, page.id`
}

/** How many there are; counting ends at `most`. */
export async function countCases(
  unit: Unit,
  query: CasesQuery,
  most: number | null,
): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from (select 1 ${cases(unit, query)} limit ${most}) counted`.execute(
    unit.db,
  )
  return counted.rows[0]!.count
}

/** Cases of the asker's part of the tree, people sorted by given name, page by page. */
export async function listCases(
  unit: Unit,
  query: CasesQuery & { readonly after?: string | undefined },
) {
  await getVisibleOrganisation(unit, query.organisation ?? unit.asker.organisationId)
  const total = await countCases(unit, query, COUNT_TO + 1)
  const after = query.after === undefined ? undefined : readCursor(query.after)
  const { rows } = await caseRows(unit, query, { after, rows: PAGE }).execute(unit.db)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    cases: page.map((row) => ({
      id: row.id,
      person: { id: row.personId, name: row.name },
      birth: row.birth,
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      source: row.source,
      stage: row.stage,
      stageLabel: stageLabel(row.stage),
      waitsFor: row.waitsFor,
      dueOn: row.dueOn,
      openedOn: row.openedOn,
      closedOn: row.closedOn,
    })),
    next: rows.length > PAGE && last !== undefined ? writeCursor(last) : null,
    total: Math.min(total, COUNT_TO),
    totalIsExact: total <= COUNT_TO,
  }
}
