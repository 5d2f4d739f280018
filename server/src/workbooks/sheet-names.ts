const LONGEST_NAME = 31
const FORBIDDEN = /[\\/?*[\]:]/g

/** Names as Excel takes them: at most 31 characters, none of \ / ? * [ ] :, no two alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, at) => {
    const plain = name
      .normalize('NFC')
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
    const name31 = plain.slice(0, LONGEST_NAME).trim() || `Trang ${at + 1}`
    let unique = name31
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) {
      const ending = ` (${copy})`
      unique = name31.slice(0, LONGEST_NAME - ending.length) + ending
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
