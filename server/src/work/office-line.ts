import type { OfficeItem } from '@ptdv/core/work/office-items'

export interface OfficeLine {
  readonly case: null
  readonly link: string
  readonly item: OfficeItem
}

export function officeLines(items: readonly OfficeItem[], link: string): OfficeLine[] {
  return items.map((item) => ({ case: null, link, item }))
}
