/** Where a person looks at an import. */
export function importLink(id: number): string {
  return `/nhap-excel/${id}`
}
