/** As much of a citizen number as is shown without being asked for: its last four digits of twelve. */
export function maskedNumber(tail: string | null): string | null {
  return tail === null ? null : tail.padStart(12, '*')
}
