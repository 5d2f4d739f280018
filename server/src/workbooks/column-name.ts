/** 0 → A, 25 → Z, 26 → AA: how Excel names a column. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return name
}

/** The column of a cell's address, 0 for A: “AB12” → 27; -1 where the address has no letters. */
export function columnIndex(address: string): number {
  let index = 0
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    index = index * 26 + letter
  }
  return index - 1
}

/** The row of a cell's address, as in Excel from 1: “AB12” → 12. */
export function rowNumber(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? NaN)
}
