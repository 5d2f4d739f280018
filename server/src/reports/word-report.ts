import type { ReportPaper } from '@ptdv/core/reports/document-form'
import { Refusal } from '@ptdv/core/refusal'
import type { Remarks } from '@ptdv/core/reports/yearly-report'
import type { Unit } from '../database/unit-of-work.ts'
import { canonicalText } from './canonical.ts'
import { holdOwnReport, stepReport } from './report-row.ts'

/**
 * Keeps the organisation's own words in its report, and the number, date, signer and recipients of the paper. Words
 * are settled once the report is sent; number and date come after it.
 * @throws Conflict, Refusal LOI-VAN-DA-GUI
 */
export async function wordReport(
  unit: Unit,
  input: {
    readonly year: number
    readonly remarks: Remarks
    readonly paper: ReportPaper
    readonly version: number
  },
): Promise<{ id: number; version: number }> {
  const { remarks, paper } = input
  const report = await holdOwnReport(unit, input.year)
  const before = await unit.db
    .selectFrom('report_words')
    .where('report_id', '=', report.id)
    .select('remarks')
    .executeTakeFirst()
  const isSent = report.state === 'submitted' || report.state === 'approved'
  if (isSent && canonicalText(before?.remarks ?? {}) !== canonicalText(remarks)) {
    throw new Refusal(
      'LOI-VAN-DA-GUI',
      'Báo cáo đã gửi cấp trên nên lời văn không sửa được nữa; số, ngày và người ký thì vẫn ghi được. Muốn sửa lời văn, đề nghị cấp trên trả lại báo cáo.',
    )
  }
  const { id, version } = await stepReport(unit, report, {
    kind: 'worded',
    version: input.version,
    payload: { remarks, paper },
  })
  await unit.db
    .insertInto('report_words')
    .values({
      report_id: id,
      organisation_id: report.organisationId,
      remarks: JSON.stringify(remarks),
      paper: JSON.stringify(paper),
    })
    .onConflict((conflict) =>
      conflict.column('report_id').doUpdateSet({
        remarks: JSON.stringify(remarks),
        paper: JSON.stringify(paper),
      }),
    )
    .execute()
  return { id, version }
}
