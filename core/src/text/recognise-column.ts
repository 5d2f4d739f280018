import { decodeLegacy, type LegacyEncoding } from './decode-legacy.ts'
import {
  fits,
  hasUnicodeLetter,
  LEGACY_ENCODINGS,
  recogniseText,
  type RecognisedText,
  type TextWriting,
} from './recognise-text.ts'

export interface RecognisedColumn {
  /** How most of the column is written. */
  readonly was: TextWriting
  /** False: the column mixes Unicode with an older code, or two older codes. */
  readonly sure: boolean
  /** Reads one value of the column, given what the others say. */
  read(value: string): RecognisedText
}

/**
 * Decides over many values how a column is written. A single short name may be good in two codes
 * (“bé” is bé in Unicode and bộ in TCVN3); the others settle it.
 */
export function recogniseColumn(values: Iterable<string>): RecognisedColumn {
  const counts: Record<TextWriting, number> = {
    unicode: 0,
    nfd: 0,
    tcvn3: 0,
    vni: 0,
    'misread-utf8': 0,
  }
  for (const value of values) {
    const { text, was, sure } = recogniseText(value)
    const tells = was === 'unicode' || was === 'nfd' ? hasUnicodeLetter(text) : sure
    if (tells) counts[was] += 1
  }
  const was = mostFrequent(counts)
  const legacy = LEGACY_ENCODINGS.filter((encoding) => counts[encoding] > 0)
  const unmixed = legacy.length === 1 && counts.unicode + counts.nfd === 0 ? legacy[0]! : null
  return {
    was,
    sure: legacy.length === 0 || unmixed !== null,
    read: (value) => (unmixed === null ? recogniseText(value) : readAs(value, unmixed)),
  }
}

/** A value of a column that is wholly in the older code, also where it would be good Unicode. */
function readAs(value: string, was: LegacyEncoding): RecognisedText {
  const text = decodeLegacy(value, was)
  return text !== null && fits(value, text) ? { text, was, sure: true } : recogniseText(value)
}

function mostFrequent(counts: Readonly<Record<TextWriting, number>>): TextWriting {
  const writings = Object.keys(counts) as TextWriting[]
  return writings.reduce((most, one) => (counts[one] > counts[most] ? one : most))
}
