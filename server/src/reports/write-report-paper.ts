import { documentForm } from '@ptdv/core/reports/document-form'
import { templateValues } from '@ptdv/core/reports/template-values'
import { yearlyReport } from '@ptdv/core/reports/yearly-report'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from '../documents/fill-template.ts'
import { getReport, type ShownReport } from './get-report.ts'
import { readTemplate, wordFile } from '../documents/read-template.ts'

/** The report as a Word file: the same sentences and tables as on the screen, in the form of a Party paper. */
export async function writeReportPaper(unit: Unit, query: ShownReport): Promise<File> {
  const { data, remarks, paper, above, freeze, shown } = await getReport(unit, query)
  const { bytes } = fillTemplate(
    await readTemplate(unit, 'yearly_report', paper.date ?? unit.today),
    templateValues(
      yearlyReport(data, remarks),
      documentForm({ ...data.organisation, above: above?.name ?? null }, paper, data.year),
      data,
      shown === 'frozen' ? (freeze?.hash ?? null) : null,
    ),
  )
  const name = `Báo cáo phát triển đảng viên ${data.year} - ${data.organisation.name}.docx`
  return wordFile(bytes, name)
}
