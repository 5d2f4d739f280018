/** A promise of the product and what was measured of it. */
export interface Row {
  /** Its name in the baseline, for good. */
  readonly key: string
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it was measured against in the same run: ratios hold on other machines, times do not. */
  readonly against: string
  readonly promise: { readonly most: number } | { readonly least: number }
}

export function isKept({ value, promise }: Row): boolean {
  return 'most' in promise ? value <= promise.most : value >= promise.least
}

export function promiseInWords({ promise }: Row): string {
  return 'most' in promise ? `≤ ${promise.most}` : `≥ ${promise.least}`
}
