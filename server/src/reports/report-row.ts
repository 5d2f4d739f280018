import { proposedPaper, type ReportPaper } from '@ptdv/core/reports/document-form'
import {
  mayDo,
  REPORT_ACTS,
  type ReportActKind,
  type ReportState,
} from '@ptdv/core/reports/report-state'
import type { Remarks } from '@ptdv/core/reports/yearly-report'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { momentInWords } from '../targets/draft.ts'

export interface ReportRow {
  readonly id: number
  readonly organisationId: number
  readonly year: number
  readonly state: ReportState
  readonly frozenAct: number | null
  readonly cutOff: PlainDate | null
  readonly version: number
}

function rows(unit: Unit) {
  return unit.db
    .selectFrom('report')
    .select([
      'id',
      'organisation_id as organisationId',
      'year',
      'state',
      'frozen_act as frozenAct',
      'cut_off as cutOff',
      'version',
    ])
}

/** undefined while nothing was done with the year's report. */
export function findReport(
  unit: Unit,
  organisation: number,
  year: number,
): Promise<ReportRow | undefined> {
  return rows(unit)
    .where('organisation_id', '=', organisation)
    .where('year', '=', year)
    .executeTakeFirst()
}

/** @throws Missing */
export async function getReportRow(unit: Unit, id: number): Promise<ReportRow> {
  const row = await rows(unit).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Missing()
  return row
}

/** One's own report of the year, begun where it was not, held until the write is done. */
export async function holdOwnReport(unit: Unit, year: number): Promise<ReportRow> {
  const { organisationId } = unit.asker
  await unit.db
    .insertInto('report')
    .values({ organisation_id: organisationId, year })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return rows(unit)
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** @throws Missing */
export async function holdReport(unit: Unit, id: number): Promise<ReportRow> {
  const row = await rows(unit).where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined) throw new Missing()
  return row
}

interface Step {
  readonly kind: ReportActKind
  /** The version the sender saw. */
  readonly version: number
  readonly payload: Readonly<Record<string, unknown>>
  readonly frozen?: { readonly cutOff: PlainDate }
}

/**
 * Takes the report one step on: the act, and the row that is folded from it.
 * @throws Conflict when somebody did something with it meanwhile; Refusal BAO-CAO-SAI-BUOC
 */
export async function stepReport(
  unit: Unit,
  report: ReportRow,
  { kind, version, payload, frozen }: Step,
): Promise<{ act: number; id: number; version: number }> {
  assertStep(report, kind)
  if (report.version !== version) throw new Conflict(await describeSince(unit, report))
  const act = await appendAct(unit, {
    subject: 'report',
    subjectId: report.id,
    kind,
    homeId: report.organisationId,
    happenedOn: unit.today,
    payload: { year: report.year, ...payload },
  })
  const next = report.version + 1
  await unit.db
    .updateTable('report')
    .set({
      version: next,
      state: REPORT_ACTS[kind].to ?? report.state,
      ...(frozen === undefined ? {} : { frozen_act: act, cut_off: frozen.cutOff }),
    })
    .where('id', '=', report.id)
    .execute()
  return { act, id: report.id, version: next }
}

/** @throws Refusal BAO-CAO-SAI-BUOC where the report does not stand where this may be done */
export function assertStep({ state }: Pick<ReportRow, 'state'>, kind: ReportActKind): void {
  if (!mayDo(kind, state)) throw new Refusal('BAO-CAO-SAI-BUOC', REPORT_ACTS[kind].otherwise)
}

async function describeSince(unit: Unit, { id }: ReportRow): Promise<string[]> {
  const last = await unit.db
    .selectFrom('act')
    .where('subject', '=', 'report')
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['kind', 'recorded_by_name', 'organisation_name', 'recorded_at'])
    .executeTakeFirst()
  if (last === undefined) return []
  const { name } = REPORT_ACTS[last.kind as ReportActKind]
  return [
    `${last.recorded_by_name}, ${last.organisation_name}: ${name.toLocaleLowerCase('vi')} lúc ${momentInWords(last.recorded_at)}.`,
  ]
}

/** What the organisation wrote itself, or what is proposed for it. */
export async function readWords(
  unit: Unit,
  report: Pick<ReportRow, 'id'> | undefined,
  reporting: Parameters<typeof proposedPaper>[0],
): Promise<{ readonly remarks: Remarks; readonly paper: ReportPaper }> {
  const words =
    report === undefined
      ? undefined
      : await unit.db
          .selectFrom('report_words')
          .where('report_id', '=', report.id)
          .select(['remarks', 'paper'])
          .executeTakeFirst()
  return words ?? { remarks: {}, paper: proposedPaper(reporting) }
}
