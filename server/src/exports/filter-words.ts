import { SOURCES } from '@ptdv/core/sources/five-sources'

/** What narrows a list, as a line above it; none where nothing does. */
export function filterWords(words: readonly (string | undefined | '')[]): string[] {
  const said = words.filter(Boolean)
  return said.length === 0 ? [] : [`Lọc theo: ${said.join('; ')}`]
}

export function nameWords(text: string | undefined): string | undefined {
  return text && `họ tên có “${text}”`
}

export function sourceWords(source: number | undefined): string | undefined {
  return source === undefined ? undefined : `nguồn ${sourceName(source)}`
}

export function sourceName(source: number): string {
  return SOURCES.find(({ id }) => id === source)?.name ?? ''
}
