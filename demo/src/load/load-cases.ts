import { caseTurn } from '@ptdv/core/admission/case-turn'
import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { foldCase } from '@ptdv/core/admission/fold-case'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { DemoBatch, DemoCase, DemoPerson } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import { cellFacts, type CellFacts } from './cell-circumstances.ts'
import { FIGURE_COLUMNS, figuresOfCase } from './figure-rows.ts'
import { recorderOf, type Loading } from './loading.ts'
import { officialsByCell } from './officials-by-cell.ts'

const CASE: Columns = {
  id: 'bigint',
  person_id: 'bigint',
  cell_id: 'integer',
  source: 'smallint',
  opened_on: 'date',
  stage: 'text',
  waits_for: 'text',
  waits_organisation_id: 'integer',
  due_on: 'date',
  due_key: 'text',
  closed_on: 'date',
  closed_reason: 'text',
  version: 'integer',
}

const VETTING: Columns = {
  case_id: 'bigint',
  request: 'text',
  asking_id: 'integer',
  asking_name: 'text',
  asked_id: 'integer',
  asked_name: 'text',
  person_name: 'text',
  person_birth: 'text',
  about: 'text',
  asked_on: 'date',
  paper_number: 'text',
  paper_date: 'date',
  answered_on: 'date',
  outcome: 'text',
  answer_number: 'text',
  answer_date: 'date',
}

/**
 * Cases with their acts, their rows as core folds them, their vetting requests and their figures; of those told before
 * only what came to them, and their rows as they have become.
 */
export async function loadCases(
  loading: Loading,
  batch: DemoBatch,
  before: DemoBatch,
): Promise<void> {
  const { db, today } = loading
  const people = new Map(batch.people.map((person) => [person.id, person]))
  const factsOf = cells(loading, batch)
  const told = new Map(before.cases.map(({ id, acts }) => [id, new Set(acts.map((act) => act.id))]))
  const isTold = (one: DemoCase, act: number) => told.get(one.id)?.has(act) ?? false
  const officialOn = officialDays(batch)
  const wasOfficialOn = officialDays(before)
  const cases = batch.cases.filter(
    (one) =>
      loading.anew ||
      one.acts.some(({ id }) => !isTold(one, id)) ||
      officialOn(one.person) !== wasOfficialOn(one.person),
  )
  await forget(db, cases)
  const rows = cases.map((one) => {
    const facts = factsOf(one.cell)
    const registered = { ...facts.circumstances, registeredOfficialOn: officialOn(one.person) }
    return caseRow(one, people.get(one.person)!, { ...facts, circumstances: registered }, today)
  })
  await bulkInsert(db, 'admission_case', CASE, rows)
  const acts = cases.flatMap((one) =>
    one.acts.flatMap((act) => {
      if (isTold(one, act.id)) return []
      const { paper } = act.payload as {
        paper?: { number: string; date: `${number}-${number}-${number}` }
      }
      const recordedBy = recorderOf(loading, act.organisation, act.organisationName)
      return [
        actRow({
          ...act,
          subject: 'case',
          subjectId: one.id,
          home: one.cell,
          recordedBy,
          paper: paper ?? null,
        }),
      ]
    }),
  )
  await bulkInsert(db, 'act', ACT_COLUMNS, acts)
  await bulkInsert(
    db,
    'vetting_request',
    VETTING,
    cases.flatMap((one) => vettingRows(one, people.get(one.person)!)),
  )
  await bulkInsert(
    db,
    'figure_entry',
    FIGURE_COLUMNS,
    cases.flatMap((one) => figuresOfCase(one).filter(([act]) => !isTold(one, Number(act)))),
  )
}

/** Their rows are caches of the acts, made anew with every act. */
async function forget(db: Loading['db'], cases: readonly DemoCase[]): Promise<void> {
  const ids = sql<number>`any (${cases.map(({ id }) => id)})`
  await db.deleteFrom('vetting_request').where('case_id', '=', ids).execute()
  await db.deleteFrom('admission_case').where('id', '=', ids).execute()
}

/** From when the register has somebody as an official member; null while it does not. */
function officialDays({ memberships }: DemoBatch): (person: number) => PlainDate | null {
  const days = new Map(memberships.map(({ person, officialOn }) => [person, officialOn]))
  return (person) => days.get(person) ?? null
}

function cells(loading: Loading, { memberships }: DemoBatch): (cell: number) => CellFacts {
  const officials = officialsByCell(memberships)
  const known = new Map<number, CellFacts>()
  return (cell) => {
    const facts =
      known.get(cell) ?? cellFacts(loading.tree, cell, loading.today, officials.get(cell) ?? 0)
    known.set(cell, facts)
    return facts
  }
}

function caseRow(
  one: DemoCase,
  { birth, sex, schooling }: DemoPerson,
  facts: CellFacts,
  today: Loading['today'],
): Value[] {
  const circumstances: Circumstances = {
    ...facts.circumstances,
    birth,
    sex,
    citizen: true,
    schooling,
  }
  const answer = foldCase({ acts: one.acts, circumstances, calendar: VIETNAM_CALENDAR, today })
  const turn = caseTurn(answer, circumstances)
  return [
    one.id,
    one.person,
    one.cell,
    one.source,
    one.acts[0]!.happenedOn,
    answer.stage,
    turn.waitsFor,
    facts.desks[turn.desk],
    turn.dueOn,
    turn.dueKey,
    answer.closed?.on ?? null,
    answer.closed?.reason ?? null,
    one.acts.length,
  ]
}

function vettingRows({ id, acts }: DemoCase, { fullName, birth }: DemoPerson): Value[][] {
  return acts.flatMap((act) => {
    if (act.kind !== 'vetting_asked') return []
    const { payload } = act
    const answer = acts.find(
      (later) => later.kind === 'vetting_answered' && later.payload.request === payload.request,
    )
    const answered = answer?.kind === 'vetting_answered' ? answer : null
    return [
      [
        id,
        payload.request,
        act.organisation,
        act.organisationName,
        payload.organisation,
        payload.organisationName,
        fullName,
        birth,
        payload.about,
        act.happenedOn,
        payload.paper.number,
        payload.paper.date,
        answered?.happenedOn ?? null,
        answered?.payload.outcome ?? null,
        answered?.payload.paper.number ?? null,
        answered?.payload.paper.date ?? null,
      ],
    ]
  })
}
