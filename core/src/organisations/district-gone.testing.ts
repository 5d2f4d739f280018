import { dissolve, found, merge, move, recordAll, split } from './history.testing.ts'

export const PROVINCE = 1
export const DISTRICT = 2
export const EAST = 3
export const WEST = 4
export const EAST_CELL = 5
export const WEST_CELL = 6
export const COMMUNE = 7
export const SCHOOL = 8
export const UPPER_SCHOOL = 9
export const LOWER_SCHOOL = 10

/**
 * A province in small. A school under the district splits in 2023; on 1/7/2025 the district goes:
 * its two communes come under the province and become one, the schools come under that one.
 */
export const districtGone = recordAll(
  found('2020-01-01', PROVINCE, 'provincial_committee', 'Tỉnh ủy', null),
  found('2020-01-01', DISTRICT, 'district_committee', 'Huyện ủy Ân Thi', PROVINCE),
  found('2020-01-01', EAST, 'base_committee', 'Đảng bộ xã Đông', DISTRICT),
  found('2020-01-01', WEST, 'base_committee', 'Đảng bộ xã Tây', DISTRICT),
  found('2020-01-01', EAST_CELL, 'cell', 'Chi bộ thôn 1', EAST),
  found('2020-01-01', WEST_CELL, 'cell', 'Chi bộ thôn 1', WEST),
  found('2020-01-01', SCHOOL, 'base_cell', 'Chi bộ trường học', DISTRICT),

  found('2023-09-01', UPPER_SCHOOL, 'base_cell', 'Chi bộ trường cấp 3', DISTRICT),
  found('2023-09-01', LOWER_SCHOOL, 'base_cell', 'Chi bộ trường cấp 2', DISTRICT),
  split('2023-09-01', SCHOOL, [LOWER_SCHOOL, UPPER_SCHOOL], UPPER_SCHOOL),

  move('2025-07-01', EAST, PROVINCE),
  move('2025-07-01', WEST, PROVINCE),
  found('2025-07-01', COMMUNE, 'commune_committee', 'Đảng ủy xã Mới', PROVINCE),
  merge('2025-07-01', [EAST, WEST], COMMUNE),
  move('2025-07-01', UPPER_SCHOOL, COMMUNE),
  move('2025-07-01', LOWER_SCHOOL, PROVINCE),
  dissolve('2025-07-01', DISTRICT),
)
