/** U+00A0, no-break space. */
export const NBSP = '\u00a0'

const KEPT_TOGETHER: readonly RegExp[] = [
  // 68,2 %
  /(?<=\d) (?=%)/g,
  // 19 giờ 30
  /(?<=\d) (?=giờ(?!\p{L}))/gu,
  /(?<=\d[ \u00a0]giờ) (?=\d)/gu,
  // Huyện ủy, Tỉnh ủy, ban thường vụ đảng ủy…; either place of the tone mark
  /(?<=(?<!\p{L})(?:Tỉnh|Thành|Thị|Huyện|Đảng|Quân|Chi|Cấp)) (?=(?:ủy|uỷ)(?!\p{L}))/giu,
  // Bí thư, Phó Bí thư
  /(?<=(?<!\p{L})Bí) (?=thư(?!\p{L}))/giu,
]

/**
 * Sets no-break spaces where a line must not end: “68,2 %”, “Huyện ủy”, “19 giờ 30”, “Bí thư”.
 * Document codes (49-CT/TU) break at their hyphens and are kept whole by the screen's style, so
 * that copied codes stay searchable.
 */
export function nonBreaking(text: string): string {
  return KEPT_TOGETHER.reduce((kept, space) => kept.replace(space, NBSP), text)
}
