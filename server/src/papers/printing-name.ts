import type { SourceOfCase } from './read-paper-sources.ts'

/** Of one person their name, of several the cell's: how the file is called. */
export function printingName(sources: readonly SourceOfCase[]): string {
  const [first] = sources
  const who = sources.length === 1 ? first?.source.person.name : first?.source.cell.name
  return `Giấy tờ ${who ?? ''}`.trim()
}
