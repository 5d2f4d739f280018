import { can } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { surveyItems } from '@ptdv/core/work/office-items'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { RISE_DAYS } from '@ptdv/core/reminders/rising'
import { countAnswers, placedLeaves } from '../sources/count-answers.ts'
import { officeLines, type OfficeLine } from './office-line.ts'

interface Round {
  readonly id: number
  readonly name: string
  readonly asOf: PlainDate
  readonly dueOn: PlainDate
  readonly organisationId: number
  readonly opener: string
}

/** Rounds that still wait for the organisation's own answer, or for those of cells below it. */
export async function surveyWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const { role } = unit.asker
  if (!can(role, 'sources.report') && !can(role, 'sources.open_round')) return []
  const lines: OfficeLine[] = []
  for (const round of await newestRounds(unit, organisation.id)) {
    const answers = await countAnswers(unit, round, organisation.id)
    if (answers === undefined) continue
    const { expected, reported } = answers
    const own = ORGANISATION_KINDS[organisation.kind].holdsMembers
    const risen = !own && round.dueOn < unit.today && (await isRisen(unit, round, organisation.id))
    const items = surveyItems(
      { ...round, expected, reported, own, risen },
      { today: unit.today, calendar: unit.house.calendar },
    )
    lines.push(...officeLines(items, `/nguon/${round.id}`))
  }
  return lines
}

/** Whether a cell below is late for as long as this level is to see; the province sets the term. */
async function isRisen(unit: Unit, round: Round, organisation: number): Promise<boolean> {
  const { rows } = await sql<{ risen: boolean }>`
    select bool_or(${round.dueOn} < ${unit.today}::date - (coalesce(own.depth, 1) - 1) * rise_days_here(${RISE_DAYS})) as risen
    from (${placedLeaves(round, [organisation])}) placed
    left join organisation_line own on own.organisation_id = placed.leaf_id and own.ancestor_id = placed.organisation_id
      and own.to_on is null
    where placed.report_id is null`.execute(unit.db)
  return rows[0]?.risen ?? false
}

/** A later round of the same organisation takes the place of its earlier ones. */
async function newestRounds(unit: Unit, organisation: number): Promise<Round[]> {
  const found = await sql<Round>`
    select distinct on (r.organisation_id) r.id, r.name, r.as_of as "asOf", r.due_on as "dueOn",
      r.organisation_id as "organisationId", o.name as opener
    from survey_round r
    join organisation_today above on above.organisation_id = ${organisation} and above.ancestor_id = r.organisation_id
    join organisation o on o.id = r.organisation_id
    order by r.organisation_id, r.as_of desc, r.id desc`.execute(unit.db)
  return found.rows
}
