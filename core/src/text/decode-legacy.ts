import { TCVN3, VNI } from './legacy-tables.ts'

export type LegacyEncoding = 'tcvn3' | 'vni'

const HIGH = /[\u0080-\uffff]/
const LATIN_CAPITAL = /[A-ZĂÂÊÔƠƯĐ]/
const LATIN_SMALL = /[a-zăâêôơưđ]/
const LONGEST_CODE: Readonly<Record<LegacyEncoding, number>> = { tcvn3: 1, vni: 2 }
const TABLES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: TCVN3,
  vni: VNI,
}

/** The text read as written in the encoding; null where it holds what the encoding has not. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string | null {
  const table = TABLES[encoding]
  let decoded = ''
  for (let at = 0; at < text.length;) {
    const length = codeLength(text, at, encoding)
    const code = text.slice(at, at + length)
    const letter = table.get(code)
    if (letter === undefined && HIGH.test(code)) return null
    decoded += letter ?? code
    at += length
  }
  return encoding === 'tcvn3' ? withCapitals(decoded) : decoded
}

function codeLength(text: string, at: number, encoding: LegacyEncoding): number {
  const table = TABLES[encoding]
  const longest = LONGEST_CODE[encoding]
  return longest === 2 && table.has(text.slice(at, at + 2)) ? 2 : 1
}

/**
 * TCVN3 lost the capitals of letters with a tone to the font. They come back where the letters
 * around them say so: in a word, or a text, of capitals; at the start of a word when all words
 * around it begin with a capital, as in names.
 */
function withCapitals(text: string): string {
  const allCapitals = isOfCapitals(text) && text.split(/\s+/).some(hasTwoCapitals)
  if (allCapitals) return text.toUpperCase()
  const words = text.split(/(\s+)/)
  const starts = words.map((word) => word.charAt(0)).filter((start) => /\S/.test(start))
  const told = starts.filter((start) => LATIN_CAPITAL.test(start) || LATIN_SMALL.test(start))
  const isName = told.length > 0 && told.every((start) => LATIN_CAPITAL.test(start))
  return words
    .map((word) => {
      if (isOfCapitals(word) && hasTwoCapitals(word)) return word.toUpperCase()
      return isName ? word.charAt(0).toUpperCase() + word.slice(1) : word
    })
    .join('')
}

function isOfCapitals(text: string): boolean {
  return LATIN_CAPITAL.test(text) && !LATIN_SMALL.test(text)
}

function hasTwoCapitals(word: string): boolean {
  return [...word].filter((letter) => LATIN_CAPITAL.test(letter)).length >= 2
}
