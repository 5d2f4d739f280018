/** The page of an organisation's yearly report. */
export function reportLink(year: number, organisation: number): string {
  return `/bao-cao/${year}?to-chuc=${organisation}`
}
