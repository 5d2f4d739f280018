import { Refusal } from '@ptdv/core/refusal'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { findParent } from './find-parent.ts'
import { reportLink } from './report-link.ts'
import { holdReport, stepReport } from './report-row.ts'

/**
 * Approves or returns the report of one directly below; the topmost records what its standing committee said to its own.
 * @throws Missing when it is neither; Conflict; Refusal BAO-CAO-SAI-BUOC, THIEU-LY-DO-TRA-LAI
 */
export async function answerReport(
  unit: Unit,
  input: {
    readonly id: number
    readonly answer: 'approved' | 'returned'
    readonly reason: string | null
    readonly version: number
  },
): Promise<{ id: number; version: number }> {
  const report = await holdReport(unit, input.id)
  const parent = await findParent(unit, report.organisationId)
  if ((parent?.id ?? report.organisationId) !== unit.asker.organisationId) throw new Missing()
  if (input.answer === 'returned' && input.reason === null) {
    throw new Refusal(
      'THIEU-LY-DO-TRA-LAI',
      'Nêu lý do trả lại để nơi gửi biết phải sửa gì.',
      'reason',
    )
  }
  const { act, id, version } = await stepReport(unit, report, {
    kind: input.answer,
    version: input.version,
    payload: { reason: input.reason, frozenAct: report.frozenAct },
  })
  if (parent !== null) {
    const verb = input.answer === 'approved' ? 'đã duyệt' : 'trả lại'
    await sendNotice(unit, {
      organisationId: report.organisationId,
      text: `${unit.asker.organisationName} ${verb} báo cáo năm ${report.year}${input.reason === null ? '.' : `: ${input.reason}`}`,
      link: reportLink(report.year, report.organisationId),
      actId: act,
    })
  }
  return { id, version }
}
