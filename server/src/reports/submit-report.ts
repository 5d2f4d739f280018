import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { findParent } from './find-parent.ts'
import { reportLink } from './report-link.ts'
import { holdOwnReport, stepReport } from './report-row.ts'

/** Sends the frozen report to the level above. @throws Conflict, Refusal BAO-CAO-SAI-BUOC */
export async function submitReport(
  unit: Unit,
  input: { readonly year: number; readonly version: number },
): Promise<{ id: number; version: number }> {
  const report = await holdOwnReport(unit, input.year)
  const { act, id, version } = await stepReport(unit, report, {
    kind: 'submitted',
    version: input.version,
    payload: { frozenAct: report.frozenAct },
  })
  const parent = await findParent(unit, report.organisationId)
  if (parent !== null) {
    await sendNotice(unit, {
      organisationId: parent.id,
      text: `${unit.asker.organisationName} gửi báo cáo năm ${input.year}, chờ duyệt.`,
      link: reportLink(input.year, report.organisationId),
      actId: act,
    })
  }
  return { id, version }
}
