/** For LIKE: what a person typed, every character meaning itself. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`)
}
