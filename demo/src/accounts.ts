import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { DemoAccount } from './demo-data.ts'
import { isStoryCell, STORY_COMMITTEE, STORY_COMMUNE } from './story.ts'
import type { Place, Tree } from './tree.ts'

/** One password for every account of the demo: told at start, no secret. */
export const DEMO_PASSWORD = 'demo-PTDV-2024'
/** Mandates begin with the term 2020–2025. */
export const MANDATES_FROM: PlainDate = '2020-10-26'

type Where = 'province' | 'district' | 'other_district' | 'commune' | 'cell' | 'khoi'

interface AccountWish {
  readonly userName: string
  readonly displayName: string
  readonly role: RoleKey
  readonly where: Where
}

/** One account for each role, and a second for comparison; the people are invented. */
const WISHES: readonly AccountWish[] = [
  {
    userName: 'tinhuy',
    displayName: 'Nguyễn Minh Hạnh',
    role: 'provincial_board',
    where: 'province',
  },
  { userName: 'huyen', displayName: 'Đoàn Quốc Khánh', role: 'superior_board', where: 'district' },
  {
    userName: 'huyen2',
    displayName: 'Vũ Thị Thu Hà',
    role: 'superior_board',
    where: 'other_district',
  },
  { userName: 'khoi', displayName: 'Trịnh Văn Toàn', role: 'superior_board', where: 'khoi' },
  { userName: 'xatandan', displayName: 'Hoàng Thị Nga', role: 'base_office', where: 'commune' },
  { userName: 'chibo', displayName: 'Lê Văn Thuận', role: 'cell_officer', where: 'cell' },
  {
    userName: 'thuongvu',
    displayName: 'Phạm Quốc Bảo',
    role: 'standing_committee_reader',
    where: 'province',
  },
  { userName: 'kiemtra', displayName: 'Đỗ Thị Minh Ngọc', role: 'inspection', where: 'province' },
  { userName: 'tuyengiao', displayName: 'Bùi Đức Long', role: 'propaganda', where: 'province' },
  {
    userName: 'trungtam',
    displayName: 'Nguyễn Thị Hồng Vân',
    role: 'political_centre',
    where: 'district',
  },
  {
    userName: 'doan',
    displayName: 'Trần Thị Kim Oanh',
    role: 'mass_organisation',
    where: 'commune',
  },
  {
    userName: 'quansuhuyen',
    displayName: 'Lại Văn Quyết',
    role: 'military_office',
    where: 'district',
  },
  { userName: 'quansu', displayName: 'Lương Văn Đạt', role: 'military_office', where: 'province' },
  {
    userName: 'quantri',
    displayName: 'Cao Xuân Hiệp',
    role: 'system_administrator',
    where: 'province',
  },
]

const PLACE_NAMES: Record<Where, string> = {
  province: 'Tỉnh ủy Hưng Yên',
  district: 'Huyện ủy Khoái Châu',
  other_district: 'Huyện ủy Văn Lâm',
  commune: 'Đảng ủy xã Tân Dân',
  cell: 'Chi bộ thôn Thượng',
  khoi: 'Đảng ủy Khối các cơ quan và doanh nghiệp',
}

/** Who may sign in to the demo without knowing the tree. */
export const ACCOUNT_NAMES = WISHES.map(({ where, ...account }) => ({
  ...account,
  place: PLACE_NAMES[where],
}))

/** Whose account it is. @throws RangeError where there is none */
export function holderOf(userName: string): string {
  const wish = WISHES.find((one) => one.userName === userName)
  if (wish === undefined) throw new RangeError(`No account ${userName}.`)
  return wish.displayName
}

/** The accounts whose organisation the tree has: the tiny one has no Khối. */
export function accountsOf(tree: Tree): DemoAccount[] {
  const committee = (key: string) => tree.committees.find(({ figures }) => figures.key === key)
  const district = committee(STORY_COMMITTEE)
  const places: Record<Where, Place | undefined> = {
    province: tree.root,
    district,
    other_district: committee('van_lam'),
    commune: district?.bases.find(({ code }) => code === STORY_COMMUNE),
    cell: district?.cells.find(isStoryCell),
    khoi: committee('khoi'),
  }
  return WISHES.flatMap(({ where, ...account }) => {
    const place = places[where]
    return place === undefined
      ? []
      : [{ ...account, organisation: place.id, organisationName: place.name }]
  })
}
