/** The page of the sheet, for notices. */
export function sheetLink(year: number): string {
  return `/chi-tieu/giao?nam=${year}`
}
