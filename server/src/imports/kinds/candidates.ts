import type { AdmissionAct } from '@ptdv/core/admission/acts'
import { caseFacts, factChanges } from '@ptdv/core/admission/case-facts'
import { caseTurn } from '@ptdv/core/admission/case-turn'
import type { Settings } from '@ptdv/core/admission/rulebook'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { CandidateValues } from '@ptdv/core/imports/kinds/candidate-columns'
import { Refusal } from '@ptdv/core/refusal'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import {
  circumstancesOfPerson,
  readCellStandings,
  type CellStanding,
} from '../../admission/cell-standing.ts'
import { readSettings } from '../../admission/read-settings.ts'
import { placeAt } from '../../admission/desk.ts'
import { draftAct, type ActInput } from '../../admission/draft-act.ts'
import type { RecordedAct } from '../../admission/load-cases.ts'
import { answerCase } from '../../admission/settle-case.ts'
import { appendActs, type NumberedAct } from '../../audit/append-acts.ts'
import { bulkInsert, type Columns, type Value } from '../../database/bulk-insert.ts'
import { takeNumbers } from '../../database/take-numbers.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import type { Batch } from '../batch.ts'
import type { KindWork, Made, PlannedRow, RowToJudge } from '../kind-work.ts'
import { findCaseDependents, takeBackPeople } from './dependents.ts'
import { isCell, openCellFinder, type Cell } from './find-cell.ts'
import { findHelpers, type Helpers } from './find-helpers.ts'
import { findKnown, wantedOf } from './find-known.ts'
import {
  enterPeople,
  groupsOfPerson,
  lockPeopleOf,
  twiceInSheet,
  type PlannedPerson,
} from './people.ts'

interface CandidatePlan extends PlannedPerson {
  readonly source: SourceId
  readonly acts: readonly ActInput[]
}

/** Candidates: each row opens a case as a cell opens it by hand, with the acts that the tracking sheet tells of. */
export const candidateWork: KindWork<CandidatePlan> = {
  groups: groupsOfPerson,
  lock: (unit, _batch, rows) => lockPeopleOf(unit, rows),
  findDependents: findCaseDependents,
  takeBack: takeBackPeople,

  async judge(unit, _batch, rows, watch) {
    const cells = await openCellFinder(unit)
    const placed = rows.map((row) => {
      const values = row.values as CandidateValues
      return { row, values, cell: cells.find(values.cell) }
    })
    const twice = twiceInSheet(rows)
    const known = await findKnown(
      unit,
      wantedOf(placed, ({ cell }) => (isCell(cell) ? cell.id : null)),
      watch,
    )
    const used = [...new Set(placed.flatMap(({ cell }) => (isCell(cell) ? [cell.id] : [])))]
    const standings = await readCellStandings(unit, used)
    const settings = await readSettings(unit)
    const helpers = await findHelpers(
      unit,
      placed.flatMap(({ values }) => values.helpers ?? []),
    )
    return {
      rows: placed.map(({ row, values, cell }) => {
        const findings: Finding[] = []
        const repeated = twice.get(row.number)
        if (repeated) findings.push(repeated)
        if (!isCell(cell)) return { findings: [...findings, cell], plan: null }
        const { person = null, findings: said = [] } = known.get(row.number) ?? {}
        findings.push(...said)
        const standing = standings.get(cell.id)!
        const { acts, told } = planActs(unit, row, values, { ...standing, settings }, helpers)
        findings.push(...told)
        return { findings, plan: planOf(values, cell, person, acts) }
      }),
    }
  },

  async write(unit, batch, rows, watch) {
    const made: Made[] = []
    for (let from = 0; from < rows.length; from += CHUNK) {
      await watch.stopIfCancelled()
      watch.progress(from, rows.length, 'Ghi hồ sơ')
      made.push(...(await writeChunk(unit, batch, rows.slice(from, from + CHUNK))))
    }
    return made
  },
}

const CHUNK = 1_000

function planOf(
  values: CandidateValues,
  cell: Cell,
  existing: number | null,
  acts: readonly ActInput[],
): CandidatePlan | null {
  const { fullName, birth, sex, source } = values
  if (fullName === null || birth === null || sex === null || source === null) return null
  if (acts.length === 0) return null
  return {
    existing,
    cell: cell.id,
    source,
    acts,
    person: {
      fullName,
      birth,
      sex,
      citizenNumber: values.citizenNumber,
      residence: values.residence,
      occupation: values.occupation,
      schooling: values.schooling,
      youthUnionMember: values.youthUnionMember ?? false,
      tradeUnionMember: values.tradeUnionMember ?? false,
      ethnicGroup: values.ethnicGroup,
      home: values.home,
      phone: values.phone,
    },
  }
}

/** A cell as its cases are judged: with what the province set. */
type JudgedStanding = CellStanding & { readonly settings: Settings }

/** The acts that the row tells of, each tried against the rules of its day in the order they happened. */
function planActs(
  unit: Unit,
  row: RowToJudge,
  values: CandidateValues,
  standing: JudgedStanding,
  helpers: Helpers,
): { readonly acts: readonly ActInput[]; readonly told: readonly Finding[] } {
  const { source, inViewOn, birth, sex, schooling } = values
  if (source === null || inViewOn === null || birth === null) return { acts: [], told: [] }
  const told: Finding[] = []
  const inputs: (ActInput & { readonly column: string })[] = [
    {
      kind: 'in_view',
      happenedOn: inViewOn,
      payload:
        values.reportNumber === null
          ? { source }
          : { source, note: `Báo cáo số ${values.reportNumber}` },
      column: 'inViewOn',
    },
  ]
  if (values.helpers !== null && values.helpedOn !== null) {
    const found = helpers.find(values.helpers, standing.passage)
    if ('findings' in found) told.push(...found.findings)
    else {
      inputs.push({
        kind: 'helper_assigned',
        happenedOn: values.helpedOn,
        payload: { helpers: found.helpers },
        column: 'helpedOn',
      })
    }
  }
  const { certificateNumber, certificateOn, certificateIssuer } = values
  if (certificateNumber !== null && certificateOn !== null && certificateIssuer !== null) {
    inputs.push({
      kind: 'course_passed',
      happenedOn: certificateOn,
      payload: {
        certificate: { number: certificateNumber, date: certificateOn },
        issuer: certificateIssuer,
      },
      column: 'certificateOn',
    })
  }
  if (values.appliedOn !== null) {
    inputs.push({ kind: 'applied', happenedOn: values.appliedOn, payload: {}, column: 'appliedOn' })
  }
  const circumstances = {
    ...standing.circumstances,
    ...circumstancesOfPerson({ birth, sex, schooling }),
  }
  const drafts: AdmissionAct[] = []
  const acts: ActInput[] = []
  for (const { column, ...input } of inputs) {
    try {
      const draft = draftAct(
        unit,
        { acts: drafts, circumstances, settings: standing.settings },
        input,
      )
      drafts.push({ ...draft, id: row.number * MOST_ACTS + drafts.length })
      acts.push({ ...input, payload: draft.payload })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      told.push({ code: error.code, column, sentence: error.sentence, severity: 'error' })
    }
  }
  return { acts, told }
}

/** More than a row can tell of: numbers its drafts. */
const MOST_ACTS = 10

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

async function writeChunk(
  unit: Unit,
  batch: Batch,
  rows: readonly PlannedRow<CandidatePlan>[],
): Promise<Made[]> {
  const people = await enterPeople(
    unit,
    rows.map(({ plan }) => plan),
  )
  const standings = await readCellStandings(unit, [...new Set(rows.map(({ plan }) => plan.cell))])
  const settings = await readSettings(unit)
  const cases = await takeNumbers(unit, 'admission_case_id_seq', rows.length)
  const actIds = await takeNumbers(
    unit,
    'act_id_seq',
    rows.reduce((sum, { plan }) => sum + plan.acts.length, 0),
  )
  let next = 0
  const caseRows: Value[][] = []
  const acts: NumberedAct[] = []
  const made = rows.map(({ number, plan }, index): Made => {
    const person = people[index]!
    const caseId = cases[index]!
    const recorded = plan.acts.map((input) => recordedAct(unit, actIds[next++]!, input))
    caseRows.push(
      caseRow(unit, caseId, person.id, plan, { ...standings.get(plan.cell)!, settings }, recorded),
    )
    for (const [at, act] of recorded.entries()) {
      acts.push({
        id: act.id,
        subject: 'case',
        subjectId: caseId,
        kind: act.kind,
        homeId: plan.cell,
        happenedOn: act.happenedOn,
        payload: act.payload,
        figures: factChanges(
          caseFacts(recorded.slice(0, at)),
          caseFacts(recorded.slice(0, at + 1)),
        ).map((change) => ({
          organisationId: plan.cell,
          onDate: change.on,
          kind: change.kind,
          source: plan.source,
          amount: change.amount,
          personId: person.id,
          caseId,
        })),
      })
    }
    return {
      number,
      person: person.id,
      personIsNew: person.isNew,
      case: caseId,
      acts: recorded.map(({ id }) => id),
    }
  })
  await bulkInsert(unit.db, 'admission_case', CASE, caseRows)
  await appendActs(unit, acts, { import: batch.id })
  return made
}

function recordedAct(unit: Unit, id: number, input: ActInput): RecordedAct {
  return {
    id,
    kind: input.kind,
    happenedOn: input.happenedOn,
    recordedAt: '9999-12-31T00:00:00.000Z',
    organisation: unit.asker.organisationId,
    organisationName: unit.asker.organisationName,
    payload: input.payload,
    recordedBy: unit.asker.accountName,
    onBehalfOf: unit.asker.onBehalfOf,
  } as RecordedAct
}

/** The case's row as core folds it, as for a case opened by hand. */
function caseRow(
  unit: Unit,
  id: number,
  person: number,
  plan: CandidatePlan,
  standing: JudgedStanding,
  acts: readonly RecordedAct[],
): Value[] {
  const circumstances = { ...standing.circumstances, ...circumstancesOfPerson(plan.person) }
  const answer = answerCase(unit, { acts, circumstances, settings: standing.settings })
  const turn = caseTurn(answer, circumstances)
  const opened: PlainDate = plan.acts[0]!.happenedOn
  return [
    id,
    person,
    plan.cell,
    plan.source,
    opened,
    answer.stage,
    turn.waitsFor,
    placeAt(standing.passage, turn.desk)?.id ?? null,
    turn.dueOn,
    turn.dueKey,
    answer.closed?.on ?? null,
    answer.closed?.reason ?? null,
    acts.length,
  ]
}
