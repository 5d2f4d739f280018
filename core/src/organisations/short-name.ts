/** For narrow columns: "Huyện ủy Yên Mỹ" → "Yên Mỹ", "Thành ủy Hưng Yên" → "TP Hưng Yên". */
const SHORTER: readonly (readonly [string, string])[] = [
  ['Huyện ủy ', ''],
  ['Thành ủy ', 'TP '],
  ['Thị ủy ', 'TX '],
  ['Đảng ủy Khối các cơ quan và doanh nghiệp', 'Khối CQ và DN'],
  ['Đảng ủy xã ', 'Xã '],
  ['Đảng ủy phường ', 'Phường '],
  ['Đảng ủy thị trấn ', 'TT '],
  ['Đảng ủy ', ''],
  ['Đảng bộ ', ''],
  ['Chi bộ ', ''],
]

/** Never empty; a name without a known beginning stays as it is. */
export function shortOrganisationName(name: string): string {
  for (const [long, short] of SHORTER) {
    if (name.startsWith(long)) {
      const rest = short + name.slice(long.length)
      const shortened = rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
      return shortened.trim() === '' ? name : shortened
    }
  }
  return name
}
