import type { ResidenceList, ResidenceSide } from '@ptdv/core/residence/residence-lists'

/** The list as its page's address has it. */
export function residenceLink({
  side,
  list,
  year,
}: {
  readonly side: ResidenceSide
  readonly list?: ResidenceList
  readonly year?: number
}): string {
  const query = new URLSearchParams({ phia: side })
  if (list !== undefined) query.set('danh-sach', list)
  if (year !== undefined) query.set('nam', String(year))
  return `/dang-vien/noi-cu-tru?${query.toString()}`
}
