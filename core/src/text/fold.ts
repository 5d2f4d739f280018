const COMBINING_MARKS = /\p{Mn}/gu
// đ has no decomposition; Ð (eth) and Ɖ look the same and occur in pasted data.
const LOOKALIKES_OF_D_STROKE = /[ðɖ]/g
const TONES: Record<string, string> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5',
}

/** NFC, and every run of white space (also non-breaking) as one space, none at the ends. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** For search: lower case, without diacritics, white space squeezed. “  ĐỖ  Đức Ánh ” → “do duc anh” */
export function fold(text: string): string {
  return lowerCase(text).normalize('NFD').replace(COMBINING_MARKS, '').replaceAll('đ', 'd')
}

/**
 * For finding the same name written twice: case, spacing, Unicode form and the place of the tone
 * mark (hòa/hoà, thúy/thuý) do not matter; letters and tones do. The key is for comparing only.
 */
export function nameKey(name: string): string {
  return lowerCase(name).split(' ').map(syllableKey).join(' ')
}

function lowerCase(text: string): string {
  return squeeze(text).toLowerCase().replace(LOOKALIKES_OF_D_STROKE, 'đ')
}

/** The syllable's letters without its tone, then the tone as a digit: hòa and hoà → hoa1. */
function syllableKey(syllable: string): string {
  const characters = [...syllable.normalize('NFD')]
  const letters = characters.filter((character) => !(character in TONES)).join('')
  const tone = characters.map((character) => TONES[character] ?? '').join('')
  return letters.normalize('NFC') + tone
}
