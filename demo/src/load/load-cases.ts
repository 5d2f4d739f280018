import { caseTurn } from '@ptdv/core/admission/case-turn'
import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { foldCase } from '@ptdv/core/admission/fold-case'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
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

/** Cases with their acts, their rows as core folds them, their vetting requests and their figures. */
export async function loadCases(loading: Loading, batch: DemoBatch): Promise<void> {
  const { db, today } = loading
  const people = new Map(batch.people.map((person) => [person.id, person]))
  const factsOf = cells(loading, batch)
  const rows = batch.cases.map((one) =>
    caseRow(one, people.get(one.person)!, factsOf(one.cell), today),
  )
  await bulkInsert(db, 'admission_case', CASE, rows)
  const acts = batch.cases.flatMap(({ id, cell, acts }) =>
    acts.map((act) => {
      const { paper } = act.payload as {
        paper?: { number: string; date: `${number}-${number}-${number}` }
      }
      const recordedBy = recorderOf(loading, act.organisation, act.organisationName)
      return actRow({
        ...act,
        subject: 'case',
        subjectId: id,
        home: cell,
        recordedBy,
        paper: paper ?? null,
      })
    }),
  )
  await bulkInsert(db, 'act', ACT_COLUMNS, acts)
  await bulkInsert(
    db,
    'vetting_request',
    VETTING,
    batch.cases.flatMap((one) => vettingRows(one, people.get(one.person)!)),
  )
  await bulkInsert(db, 'figure_entry', FIGURE_COLUMNS, batch.cases.flatMap(figuresOfCase))
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
