/**
 * A text without what no text has and no database keeps: the zero character and halves of characters. Files made by
 * other programs carry them, written as `_x0000_`.
 */
export function wellFormed(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
