import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { asKnown } from '../figures/known.ts'
import { hashOf } from './canonical.ts'
import { hashedContent } from './read-freeze.ts'
import { readContent } from './read-content.ts'
import { assertStep, holdOwnReport, stepReport } from './report-row.ts'

/**
 * Freezes the figures of the asker's own yearly report at a cut-off day (clause 3.8), as they are known at this moment.
 * Freezing again before it is sent replaces what is shown; earlier freezes are kept.
 * @throws Conflict, Refusal of checkCutOff, BAO-CAO-SAI-BUOC
 */
export async function freezeReport(
  unit: Unit,
  input: { readonly year: number; readonly cutOff: PlainDate; readonly version: number },
): Promise<{ id: number; version: number; act: number; hash: string }> {
  const { year, cutOff } = input
  const organisation = unit.asker.organisationId
  const report = await holdOwnReport(unit, year)
  assertStep(report, 'frozen')
  const mark = await sql<{ act: number }>`select ledger_mark()::integer as act`.execute(unit.db)
  const knownAct = mark.rows[0]!.act
  const known = await asKnown(unit, { upToAct: knownAct, on: unit.today })
  const content = await readContent(unit, { year, organisation, cutOff, known })
  const hash = hashOf(
    hashedContent({
      organisationId: organisation,
      cutOff,
      frozenOn: unit.today,
      knownAct,
      content,
    }),
  )
  const { act, id, version } = await stepReport(unit, report, {
    kind: 'frozen',
    version: input.version,
    payload: { cutOff, knownAct, hash },
    frozen: { cutOff },
  })
  await unit.db
    .insertInto('report_freeze')
    .values({
      act_id: act,
      report_id: id,
      organisation_id: organisation,
      cut_off: cutOff,
      known_act: knownAct,
      frozen_on: unit.today,
      content: JSON.stringify(content),
      hash,
    })
    .execute()
  // Into the audit chain itself, so that whoever exchanges figures and hash together is found out.
  await noteAudit(unit, {
    action: 'report.hash',
    subject: 'report',
    subjectId: id,
    detail: { act, hash },
  })
  return { id, version, act, hash }
}
