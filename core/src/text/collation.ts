import { squeeze } from './fold.ts'

const collator = new Intl.Collator('vi')

/** Vietnamese alphabetical order, equal to PostgreSQL's ICU collation `vi`. For Array.sort. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}

export interface NameKey {
  /** tên: the last word. */
  readonly given: string
  /** họ và đệm: the words before it; empty for a one-word name. */
  readonly rest: string
}

/** “Nguyễn Văn An” → { given: 'An', rest: 'Nguyễn Văn' }. Order by given, then by rest. */
export function givenNameFirstKey(name: string): NameKey {
  const squeezed = squeeze(name)
  const lastSpace = squeezed.lastIndexOf(' ')
  return { given: squeezed.slice(lastSpace + 1), rest: squeezed.slice(0, Math.max(lastSpace, 0)) }
}

/** Order of people in lists: by given name, then by the rest of the name. For Array.sort. */
export function comparePeopleNames(a: string, b: string): number {
  const keyA = givenNameFirstKey(a)
  const keyB = givenNameFirstKey(b)
  return compareVietnamese(keyA.given, keyB.given) || compareVietnamese(keyA.rest, keyB.rest)
}

/** First letters of the family name and of the given name: “Nguyễn Minh Hạnh” → “NH”. */
export function initials(name: string): string {
  const { given, rest } = givenNameFirstKey(name)
  return `${rest.charAt(0)}${given.charAt(0)}`.toUpperCase()
}
