/**
 * A cell's name with where it lies, for lists over many places: “Chi bộ thôn Thượng, xã Tân Dân”. Villages of a
 * province share their names by the hundred.
 */
export function placedName(name: string, parentName: string | null): string {
  return parentName === null ? name : `${name}, ${parentName.replace(/^(Đảng ủy|Đảng bộ) /, '')}`
}
