import {
  printReportFigure,
  readReportFigure,
  type ReportFigure,
} from '@ptdv/core/reports/report-figure'

/** The page of an organisation's report of a year. */
export function reportHref(year: number, organisation: number): string {
  return `/bao-cao/${year}?to-chuc=${organisation}`
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
