/** The value below which `share` percent of the values lie; milliseconds in, milliseconds out, one decimal. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)
  return Math.round((sorted[Math.max(0, index)] ?? 0) * 10) / 10
}
