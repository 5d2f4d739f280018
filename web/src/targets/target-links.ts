/** Name in the address of the year whose targets one looks at. */
export const YEAR = 'nam'

export function sheetHref(year: number): string {
  return `/chi-tieu/giao?${YEAR}=${year}`
}

/** One assignment of the year, as it was issued. */
export function versionHref(year: number, version: number): string {
  return `/chi-tieu/giao/${year}/${version}`
}

export function requestsHref(year: number): string {
  return `/chi-tieu/de-nghi?${YEAR}=${year}`
}

export function provinceTargetHref(year: number): string {
  return `/chi-tieu/toan-tinh?${YEAR}=${year}`
}

/** Last year's for comparing, this year's, and next year's that is set before the year begins. */
export function yearChoices(thisYear: number, chosen: number): { value: string; label: string }[] {
  const years = new Set([thisYear - 1, thisYear, thisYear + 1, chosen])
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => ({ value: String(year), label: `Năm ${year}` }))
}
