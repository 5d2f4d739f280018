const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const STOP_TONES: readonly string[] = ['\u0301', '\u0323']

const ONSET = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?'
/** Vowels with the consonants that may close them, by the letters that begin them. */
const RIMES = [
  'a(?:ch?|i|m|nh|ng|n|o|p|t|u|y)?',
  'ă(?:c|m|ng|n|p|t)?',
  'â(?:c|m|ng|n|p|t|u|y)?',
  'e(?:c|m|ng|n|o|p|t)?',
  'ê(?:ch|m|nh|n|p|t|u)?',
  'i(?:a|ch|m|nh|n|p|t|u)?',
  'iê(?:c|m|ng|n|p|t|u)',
  'o(?:c|i|m|ng|n|p|t)?',
  'oo(?:c|ng)',
  'oa(?:ch?|i|m|nh|ng|n|o|p|t|y)?',
  'oă(?:c|m|ng|n|t)',
  'oe(?:n|o|t)?',
  'ô(?:c|i|m|ng|n|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|ng|n|p|t)?',
  'uâ(?:ng|n|t|y)',
  'uê(?:ch|nh)?',
  'uơ',
  'uy(?:a|ch|nh|n|p|t|u)?',
  'uyê(?:n|t)',
  'uô(?:c|i|m|ng|n|t)',
  'ư(?:a|c|i|ng|n|t|u)?',
  'ươ(?:c|i|m|ng|n|p|t|u)',
  'y(?:ch|nh|n|t)?',
  'yê(?:m|ng|n|t|u)',
].join('|')
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES})$`)
const STOPPED = /(?:ch?|p|t)$/

/**
 * Whether the word, NFC and in one case or with a capital, could be a Vietnamese syllable: its
 * letters stand in an order that occurs, with at most one tone, sắc or nặng before c, ch, p, t.
 */
export function isSyllable(word: string): boolean {
  if (word !== word.toUpperCase() && word.slice(1) !== word.slice(1).toLowerCase()) return false
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(TONE) ?? []
  if (tones.length > 1) return false
  const letters = decomposed.replace(TONE, '').normalize('NFC')
  if (!SYLLABLE.test(letters)) return false
  return !STOPPED.test(letters) || STOP_TONES.includes(tones[0] ?? '')
}
