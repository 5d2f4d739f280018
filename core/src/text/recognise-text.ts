import { decodeLegacy, type LegacyEncoding } from './decode-legacy.ts'
import { misreadUtf8 } from './misread-utf8.ts'
import { isSyllable } from './syllable.ts'

/** How a text was written: composed or decomposed Unicode, an older code, or UTF-8 read as ANSI. */
export type TextWriting = 'unicode' | 'nfd' | LegacyEncoding | 'misread-utf8'

export interface RecognisedText {
  /** NFC; the given text where nothing else is likelier. */
  readonly text: string
  readonly was: TextWriting
  /** False: another reading is possible, or this one is a guess; a person should look. */
  readonly sure: boolean
}

export const LEGACY_ENCODINGS = ['tcvn3', 'vni'] as const satisfies readonly LegacyEncoding[]

const ASCII_ONLY = /^\p{ASCII}*$/u
/** Letters that no older code can show: whoever typed them had Unicode. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/
const BETWEEN_WORDS = /[\s,.;:!?()[\]/\\"“”‘’'…–—-]+/
const LETTER = /\p{L}/u

/** Finds out how a single text is written; for a column ask recogniseColumn, which knows more. */
export function recogniseText(text: string): RecognisedText {
  const composed = text.normalize('NFC')
  const was = composed === text ? 'unicode' : 'nfd'
  if (ASCII_ONLY.test(composed) || hasUnicodeLetter(composed)) {
    return { text: composed, was, sure: true }
  }

  const repaired = misreadUtf8(composed)
  if (repaired !== null) return { text: repaired.normalize('NFC'), was: 'misread-utf8', sure: true }

  const readings = LEGACY_ENCODINGS.map((encoding) => ({
    was: encoding,
    text: decodeLegacy(composed, encoding),
  })).filter((reading): reading is { was: LegacyEncoding; text: string } => reading.text !== null)
  const fitting = readings.filter((reading) => fits(composed, reading.text))
  if (isVietnamese(composed)) return { text: composed, was, sure: fitting.length === 0 }
  const [only, other] = fitting
  if (only === undefined) return { text: composed, was, sure: false }
  return { ...only, sure: other === undefined }
}

/** Whether somebody must have had Unicode to write it. */
export function hasUnicodeLetter(text: string): boolean {
  return UNICODE_ONLY.test(text)
}

/** Whether every word with marks could be a Vietnamese syllable as it stands. */
function isVietnamese(text: string): boolean {
  return markedWords(text).every((word) => !LETTER.test(word) || isSyllable(word))
}

/** Whether decoding made a syllable of every word that it changed. */
export function fits(text: string, decoded: string): boolean {
  const words = markedWords(decoded)
  return text !== decoded && words.length > 0 && words.every(isSyllable)
}

function markedWords(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => !ASCII_ONLY.test(word))
}
