const PAGE = '/quan-nhan-xuat-ngu'

export function soldierLink(id: number): string {
  return `${PAGE}/${id}`
}

/** The list, narrowed as its page's address says it. */
export function soldiersLink(list: string): string {
  return `${PAGE}?danh-sach=${list}`
}
