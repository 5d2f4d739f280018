/** Excel keeps at most this many characters in a cell. */
const LONGEST_TEXT = 32_767
// What XML 1.0 cannot carry, and the carriage return, which XML would turn into a line feed.
const UNCARRIED =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** A text that would be taken for such an escape is escaped at its first character. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi
const ESCAPED = /_x([0-9a-f]{4})_/gi
const XML_MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A cell's text as it stands in a workbook's XML (ECMA-376 part 1, §22.4.2.4: `_xHHHH_`). */
export function cellTextToXml(text: string): string {
  const kept = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text
  return escapeXml(kept.replace(LOOKS_ESCAPED, '_x005F_').replace(UNCARRIED, escapeCharacter))
}

/** Undoes `_xHHHH_`, after the XML parser has undone XML's own escapes. */
export function cellTextFromXml(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** For names and attributes; XML marks and quotation marks only. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => XML_MARKS[mark]!).replaceAll('"', '&quot;')
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
