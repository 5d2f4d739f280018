import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Tree } from '@ptdv/core/organisations/tree'
import { nameOn } from '@ptdv/core/organisations/tree-on'
import { ACCOUNT_NAMES } from '../accounts.ts'
import type { DemoAccount } from '../demo-data.ts'
import { committeesByCode } from './committees-by-code.ts'

/** Boards of new communes, by code: a ward, the commune of the pictures' village, and two in former Thái Bình. */
const BOARDS = [
  { userName: 'phohien', displayName: 'Đặng Thị Phương Loan', code: '11953' },
  { userName: 'trieuvietvuong', displayName: 'Phạm Văn Khải', code: '12223' },
  { userName: 'quynhphu', displayName: 'Nguyễn Duy Thưởng', code: '12472' },
  { userName: 'thaibinh', displayName: 'Trần Thị Bích Hằng', code: '13225' },
] as const
const PLACES: Readonly<Record<(typeof BOARDS)[number]['code'], string>> = {
  11953: 'Đảng ủy phường Phố Hiến',
  12223: 'Đảng ủy xã Triệu Việt Vương',
  12472: 'Đảng ủy xã Quỳnh Phụ (thuộc Thái Bình trước 1/7/2025)',
  13225: 'Đảng ủy phường Thái Bình (thuộc Thái Bình trước 1/7/2025)',
}
/** From 1/7/2025 the standing committee of a commune decides admissions (QĐ 294-QĐ/TW §4.3.2). */
const ROLE: RoleKey = 'superior_board'

/** New officers of the committees founded on the day. */
export function boardsOf(tree: Tree, on: PlainDate): DemoAccount[] {
  const communes = committeesByCode(tree, 'commune_committee', on)
  return BOARDS.map(({ code, ...account }) => {
    const organisation = communes.get(code)!
    return {
      ...account,
      role: ROLE,
      organisation,
      organisationName: nameOn(tree, organisation, on),
    }
  })
}

/** What became of the mandates of the scenario before. */
const AFTER: Readonly<Record<string, string>> = {
  huyen: 'nhiệm vụ đã kết thúc 1/7/2025',
  huyen2: 'nhiệm vụ đã kết thúc 1/7/2025',
  trungtam: 'nhiệm vụ đã kết thúc 1/7/2025',
  xatandan: 'Đảng ủy xã Triệu Việt Vương, tiếp nối xã Tân Dân',
  doan: 'Đảng ủy xã Triệu Việt Vương, tiếp nối xã Tân Dân',
}

/** Who may sign in, and where, after the reorganisations. */
export const ACCOUNT_NAMES_2025 = [
  ...ACCOUNT_NAMES.map((account) => ({
    ...account,
    place: AFTER[account.userName] ?? account.place,
  })),
  ...BOARDS.map(({ code, ...account }) => ({ ...account, role: ROLE, place: PLACES[code] })),
]
