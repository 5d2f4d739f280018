import type { SheetLine } from '@ptdv/core/targets/contract'
import { Refusal } from '@ptdv/core/refusal'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { LivingChild } from '../organisations/list-living-children.ts'

/**
 * A sheet names only the organisations directly below, each with at most one figure per source.
 * @throws Refusal KHONG-PHAI-TRUC-THUOC, TRUNG-O
 */
export function checkLines(lines: readonly SheetLine[], children: readonly LivingChild[]): void {
  const names = new Map(children.map((child) => [child.id, child.name]))
  const seen = new Set<string>()
  for (const { child, source } of lines) {
    const name = names.get(child)
    if (name === undefined) {
      throw new Refusal(
        'KHONG-PHAI-TRUC-THUOC',
        'Bảng có một tổ chức không còn trực thuộc cấp mình. Tải lại trang để lấy danh sách hiện nay.',
      )
    }
    const cell = `${child}:${source}`
    if (seen.has(cell)) {
      throw new Refusal(
        'TRUNG-O',
        `${name} có hai số ở cột “${SOURCES.find(({ id }) => id === source)!.name}”. Giữ lại một số.`,
      )
    }
    seen.add(cell)
  }
}

export function sumOfLines(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0)
}
