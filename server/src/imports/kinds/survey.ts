import { formatDate } from '@ptdv/core/calendar/format-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { SurveyValues } from '@ptdv/core/imports/kinds/survey-columns'
import { checkSurveySheet, type SurveyLine } from '@ptdv/core/imports/survey-sheet'
import { Conflict } from '@ptdv/core/refusal'
import type { SurveyCount } from '@ptdv/core/sources/survey-count'
import { sql } from 'kysely'
import { annulActs } from '../../audit/annul-acts.ts'
import { appendActs, type NumberedAct } from '../../audit/append-acts.ts'
import { takeNumbers } from '../../database/take-numbers.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import { surveyLeaves } from '../../sources/survey-leaves.ts'
import { listRounds } from '../../sources/list-rounds.ts'
import type { KindWork, Made, PlannedRow } from '../kind-work.ts'
import { actsOf } from './dependents.ts'
import { isCell, openCellFinder } from './find-cell.ts'

interface SurveyPlan {
  readonly round: number
  readonly cell: number
  /** The version of the cell's answer that this one replaces; 0 when none. */
  readonly version: number
  readonly count: SurveyCount
}

/** First half of the advisory lock; the second is the round. */
const LOCKS = 492_027

/** The figures of a round: five lines a cell become its one answer, as the cell gives it by hand. */
export const surveyWork: KindWork<SurveyPlan> = {
  // A cell's lines are one answer, and a line mended may name another cell.
  groups: () => ['sheet'],
  async lock(unit, { options }) {
    await sql`select pg_advisory_xact_lock(${LOCKS}, ${options.round ?? 0}::integer)`.execute(
      unit.db,
    )
  },

  async judge(unit, { options }, rows) {
    const round = (await listRounds(unit)).find(({ id }) => id === options.round)
    if (round === undefined) return { rows: rows.map(() => ({ findings: [NO_ROUND], plan: null })) }
    const cells = await openCellFinder(unit)
    const leaves = await readLeaves(unit, round)
    const placed = rows.map((row) => {
      const values = row.values as SurveyValues
      return { row, values, cell: cells.find(values.cell, values.cellCode) }
    })
    const lines = placed.flatMap(({ row, values, cell }): SurveyLine[] => {
      const count = countOf(values)
      if (count === null || !isCell(cell)) return []
      return [{ number: row.number, cell: cell.id, cellName: cell.name, count }]
    })
    const sheet = checkSurveySheet(lines)
    return {
      rows: placed.map(({ row, values, cell }) => {
        if (!isCell(cell)) return { findings: [cell], plan: null }
        const version = leaves.get(cell.id)
        if (version === undefined) {
          return {
            findings: [outsideRound(cell.name, round.name, formatDate(round.asOf))],
            plan: null,
          }
        }
        const findings: Finding[] = []
        const told = sheet.get(row.number)
        if (told) findings.push(told)
        if (version > 0) findings.push(REPLACES)
        const count = countOf(values)
        return {
          findings,
          plan: count === null ? null : { round: round.id, cell: cell.id, version, count },
        }
      }),
    }
  },

  async write(unit, batch, rows) {
    const made: Made[] = rows.map(({ number }) => ({ number, acts: [] }))
    const answers = [...Map.groupBy(rows, ({ plan }) => plan.cell).values()]
    const actIds = await takeNumbers(unit, 'act_id_seq', answers.length)
    const acts = answers.map((own, index): NumberedAct => {
      const [{ number, plan }] = own as [PlannedRow<SurveyPlan>]
      made[rows.findIndex((row) => row.number === number)] = { number, acts: [actIds[index]!] }
      return {
        id: actIds[index]!,
        subject: 'survey',
        subjectId: plan.round,
        kind: 'reported',
        homeId: plan.cell,
        happenedOn: unit.today,
        payload: { organisation: plan.cell, counts: countsOf(own) },
        figures: [],
      }
    })
    await appendActs(unit, acts, { import: batch.id })
    await putAnswers(
      unit,
      answers.map((own, index) => ({
        round: own[0]!.plan.round,
        cell: own[0]!.plan.cell,
        version: own[0]!.plan.version,
        act: actIds[index]!,
        counts: countsOf(own),
      })),
    )
    return made
  },

  async findDependents(unit, batch) {
    const { rows } = await sql<{ name: string }>`
      select o.name from import_row r, unnest(r.act_ids) own
      join act a on a.id = own join organisation o on o.id = a.home_id
      where r.batch_id = ${batch.id}
        and not exists (select from survey_report s where s.round_id = a.subject_id and s.organisation_id = a.home_id and s.act_id = a.id)
      order by o.name limit 5`.execute(unit.db)
    return rows.length === 0
      ? []
      : [`${rows.map(({ name }) => name).join(', ')}: đã báo cáo lại sau khi nhập.`]
  },

  async takeBack(unit, batch) {
    const own = await actsOf(unit, batch)
    await restoreEarlier(unit, own)
    await sql`select take_back_reports(${batch.id})`.execute(unit.db)
    await annulActs(unit, own, { import: batch.id, undone: true })
  },
}

function countOf({ source, inView, eligible, trained }: SurveyValues): SurveyCount | null {
  if (source === null || inView === null || eligible === null || trained === null) return null
  return { source, inView, eligible, trained }
}

function countsOf(rows: readonly PlannedRow<SurveyPlan>[]): SurveyCount[] {
  return rows.map(({ plan }) => plan.count).toSorted((a, b) => a.source - b.source)
}

const NO_ROUND: Finding = {
  code: 'THIEU-DOT-KHAO-SAT',
  column: null,
  sentence: 'Chọn đợt khảo sát ở trên bảng.',
  severity: 'error',
}

const REPLACES: Finding = {
  code: 'THAY-SO-DA-BAO-CAO',
  column: 'cell',
  sentence: 'Chi bộ đã báo cáo đợt này; số trong bảng thay số đã báo cáo.',
  severity: 'warning',
}

function outsideRound(cell: string, round: string, asOf: string): Finding {
  return {
    code: 'NGOAI-DOT',
    column: 'cell',
    sentence: `Ngày chốt ${asOf} ${cell} không thuộc nơi mở đợt “${round}” nên không báo cáo đợt này.`,
    severity: 'error',
  }
}

type Round = Awaited<ReturnType<typeof listRounds>>[number]

/** Who answers in the round, each with the version of the answer that stands; 0 when none. */
async function readLeaves(unit: Unit, round: Round): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; version: number }>`
    select leaves.id, coalesce(s.version, 0) as version
    from (${surveyLeaves({ id: round.id, organisationId: round.organisation.id, asOf: round.asOf })}) leaves
    left join survey_report s on s.round_id = ${round.id} and s.organisation_id = leaves.id`.execute(
    unit.db,
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}

interface Answer {
  readonly round: number
  readonly cell: number
  readonly version: number
  readonly act: number
  readonly counts: readonly SurveyCount[]
}

/** @throws Conflict when a cell answered between the last look and now */
async function putAnswers(unit: Unit, answers: readonly Answer[]): Promise<void> {
  const saved = await sql<{ id: number; cell: number }>`
    insert into survey_report as kept (round_id, organisation_id, reported_on, act_id, version)
    select w.round, w.cell, ${unit.today}, w.act, w.version + 1
    from unnest(${answers.map(({ round }) => round)}::bigint[], ${answers.map(({ cell }) => cell)}::integer[],
      ${answers.map(({ act }) => act)}::bigint[], ${answers.map(({ version }) => version)}::integer[])
      as w (round, cell, act, version)
    on conflict (round_id, organisation_id) do update
      set reported_on = excluded.reported_on, act_id = excluded.act_id, version = excluded.version
      where kept.version = excluded.version - 1
    returning id, organisation_id as cell`.execute(unit.db)
  if (saved.rows.length !== answers.length) {
    throw new Conflict(['Có chi bộ vừa báo cáo đợt này. Đọc lại bảng rồi ghi.'])
  }
  const reportOf = new Map(saved.rows.map(({ id, cell }) => [cell, id]))
  await unit.db
    .deleteFrom('survey_count')
    .where('report_id', 'in', [...reportOf.values()])
    .execute()
  const counts = answers.flatMap(({ cell, counts }) =>
    counts.map((count) => ({ report: reportOf.get(cell)!, ...count })),
  )
  await sql`
    insert into survey_count (report_id, source, in_view, eligible, trained)
    select * from unnest(${counts.map(({ report }) => report)}::bigint[], ${counts.map(({ source }) => source)}::smallint[],
      ${counts.map(({ inView }) => inView)}::integer[], ${counts.map(({ eligible }) => eligible)}::integer[],
      ${counts.map(({ trained }) => trained)}::integer[])`.execute(unit.db)
}

/** Cells that had answered before are left with that answer again; as a new version, since answers are never gone back. */
async function restoreEarlier(unit: Unit, own: readonly number[]): Promise<void> {
  const { rows } = await sql<Answer & { version: number }>`
    select s.round_id as round, s.organisation_id as cell, s.version, earlier.id as act, earlier.payload -> 'counts' as counts
    from survey_report s cross join lateral (
      select a.id, a.payload from act a
      where a.subject = 'survey' and a.kind = 'reported' and a.subject_id = s.round_id and a.home_id = s.organisation_id
        and a.id < s.act_id and not exists (select from act n where n.corrects = a.id and n.kind = 'annulled')
      order by a.id desc limit 1
    ) earlier
    where s.act_id = any (${own}::bigint[])`.execute(unit.db)
  if (rows.length > 0) await putAnswers(unit, rows)
}
