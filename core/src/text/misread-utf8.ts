/** What Windows-1252 shows for the bytes 80 to 9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTES_OF: ReadonlyMap<string, number> = new Map(
  [...WINDOWS_1252].map((character, at) => [character, 0x80 + at]),
)

/**
 * “Nguyá»…n” → “Nguyễn”: UTF-8 that a program once read as Windows-1252. Null where the text is no
 * such thing; text that happens to be valid UTF-8 in its bytes does not occur by chance.
 */
export function misreadUtf8(text: string): string | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const byte = BYTES_OF.get(character) ?? character.charCodeAt(0)
    if (byte > 0xff) return null
    bytes[at] = byte
  }
  if (bytes.every((byte) => byte < 0x80)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
