/** “15-SHĐ” and two further: “17-SHĐ”. Where no number leads, the place in the row is set before. */
export function numberAfter(first: string, further: number): string {
  const [, digits, rest] = /^(\d+)(.*)$/.exec(first.trim()) ?? []
  if (digits === undefined) return further === 0 ? first : `${further + 1}-${first}`
  return `${String(Number(digits) + further).padStart(digits.length, '0')}${rest}`
}
