import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { yearCutOff } from '@ptdv/core/reports/cut-offs'
import type { ReportActKind } from '@ptdv/core/reports/report-state'
import type { Unit } from '../database/unit-of-work.ts'
import type { Basis } from '../figures/read-figures.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { differencesSince } from './differences-since.ts'
import { findParent } from './find-parent.ts'
import { listStates } from './list-states.ts'
import { readCutOffs } from './read-cut-offs.ts'
import { frozenData, readFreeze } from './read-freeze.ts'
import { readReport } from './read-report.ts'
import { findReport, readWords, type ReportRow } from './report-row.ts'

export interface ShownReport {
  readonly year: number
  readonly organisation: number
  readonly basis: Basis
  readonly shown: 'frozen' | 'now'
  readonly cutOff?: PlainDate | undefined
}

/**
 * A yearly report as frozen, or as the figures are now; with what differs since, the words, the paper and its way up
 * the tree.
 * @throws Missing; Refusal of checkCutOff
 */
export async function getReport(unit: Unit, query: ShownReport) {
  const { year, basis } = query
  const organisation = await getVisibleOrganisation(unit, query.organisation)
  const report = await findReport(unit, organisation.id, year)
  const freeze =
    report === undefined || report.frozenAct === null
      ? null
      : await readFreeze(unit, report.frozenAct)
  const shown: ShownReport['shown'] = freeze !== null && query.shown === 'frozen' ? 'frozen' : 'now'
  const cutOff =
    (shown === 'frozen' ? freeze?.cutOff : query.cutOff) ??
    freeze?.cutOff ??
    earlier(yearCutOff(year, await readCutOffs(unit, year)), unit.today)
  const now = await readReport(unit, { year, organisation: organisation.id, basis, cutOff })
  const frozen = freeze === null ? null : frozenData(freeze, basis)
  const data = shown === 'frozen' && frozen !== null ? frozen : now
  const above = await findParent(unit, organisation.id)
  return {
    id: report?.id ?? null,
    state: report?.state ?? ('drafting' as const),
    version: report?.version ?? 0,
    data,
    shown,
    freeze:
      freeze === null
        ? null
        : {
            act: freeze.act,
            cutOff: freeze.cutOff,
            at: freeze.at.toISOString(),
            by: freeze.by,
            hash: freeze.hash,
          },
    differences:
      freeze !== null && frozen !== null && freeze.cutOff === now.cutOff
        ? await differencesSince(unit, frozen, now, freeze.knownAct)
        : [],
    ...(await readWords(unit, report, { ...organisation, above: above?.name ?? null })),
    above,
    ...(await listStates(unit, organisation.id, year)),
    history: await readHistory(unit, report),
  }
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

async function readHistory(unit: Unit, report: ReportRow | undefined) {
  if (report === undefined) return []
  const acts = await unit.db
    .selectFrom('act')
    .where('subject', '=', 'report')
    .where('subject_id', '=', report.id)
    .orderBy('id', 'desc')
    .select([
      'kind',
      'recorded_at',
      'recorded_by_name',
      'organisation_name',
      'on_behalf_of',
      'payload',
    ])
    .execute()
  return acts.map((act) => ({
    kind: act.kind as ReportActKind,
    at: act.recorded_at.toISOString(),
    by: act.recorded_by_name,
    organisationName: act.organisation_name,
    onBehalfOf: act.on_behalf_of,
    reason: (act.payload as { reason?: string | null }).reason ?? null,
  }))
}
