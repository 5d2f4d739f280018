import { formatNumber } from '../text/numbers.ts'

const KB = 1024
const MB = KB * KB

/** A file's size for a person: “412 kB”, “3,4 MB”; never less than 1 kB. */
export function formatBytes(bytes: number): string {
  if (bytes < MB) return `${formatNumber(Math.max(1, Math.round(bytes / KB)))}\u00a0kB`
  const tenths = Math.round((bytes * 10) / MB)
  const whole = formatNumber(Math.floor(tenths / 10))
  return `${whole}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}\u00a0MB`
}
