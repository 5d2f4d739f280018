import type { ReportData } from '@ptdv/core/reports/report-data'
import {
  printReportFigure,
  readReportFigure,
  type ReportFigure,
} from '@ptdv/core/reports/report-figure'

/** The page of an organisation's report of a year. */
export function reportHref(year: number, organisation: number): string {
  return `/bao-cao/${year}?to-chuc=${organisation}`
}

/** Form 2-BTCTW of the same organisation, days and tree; `frozen`: as it was when the report was frozen. */
export function form2Href(
  { organisation, year, cutOff, basis }: ReportData,
  frozen: number | null,
): string {
  const query = new URLSearchParams({
    nam: String(year),
    'to-chuc': String(organisation.id),
    den: cutOff,
  })
  if (basis === 'today') query.set('cay', 'hom-nay')
  if (frozen !== null) query.set('chot', String(frozen))
  return `/bao-cao/2-btctw?${query.toString()}`
}

/** The figures a number is made of, as they stand in the address. */
export function printFigures(figures: readonly ReportFigure[]): string {
  return figures.map(printReportFigure).join('~')
}

/** Empty for an address that names none. */
export function readFigures(text: string | null): readonly ReportFigure[] {
  return (text ?? '')
    .split('~')
    .map(readReportFigure)
    .filter((figure) => figure !== null)
}
