/**
 * Sample choice, not data: nothing public says where each agency, school and enterprise base of a dissolved district
 * went. The demo lets them all go to the commune in which the district had its seat (codes of 2023): its township, and
 * for the city and the town the ward of their committees.
 */
export const DISTRICT_SEATS: Readonly<Record<string, string>> = {
  323: '11953', // Thành phố Hưng Yên: phường Hiến Nam
  325: '11986', // Văn Lâm: thị trấn Như Quỳnh
  326: '12019', // Văn Giang
  327: '12052', // Yên Mỹ
  328: '12103', // Mỹ Hào: phường Bần Yên Nhân
  329: '12142', // Ân Thi
  330: '12205', // Khoái Châu
  331: '12280', // Kim Động: thị trấn Lương Bằng
  332: '12337', // Tiên Lữ: thị trấn Vương
  333: '12391', // Phù Cừ: thị trấn Trần Cao
}

/** The army and the police are led from the province: their bases go to its committees, by the beginning of their names. */
export const LED_FROM_PROVINCE: readonly {
  readonly bases: string
  readonly committee: string
}[] = [
  { bases: 'Đảng ủy Quân sự ', committee: 'Đảng ủy Quân sự tỉnh' },
  { bases: 'Đảng ủy Công an ', committee: 'Đảng ủy Công an tỉnh' },
]
