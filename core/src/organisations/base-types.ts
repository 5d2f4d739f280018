/** Kinds of unit in which a base organisation stands: the leaves of form 5-BTCTW. */
export const BASE_TYPES = {
  commune: 'Xã',
  ward: 'Phường',
  town: 'Thị trấn',
  party_body: 'Cơ quan Đảng, MTTQ, đoàn thể CT-XH',
  state_body: 'Cơ quan Nhà nước',
  public_unit: 'Đơn vị sự nghiệp công lập',
  private_unit: 'Đơn vị sự nghiệp ngoài công lập',
  army: 'Quân đội',
  police: 'Công an',
  state_whole: 'Doanh nghiệp Nhà nước nắm giữ 100% vốn điều lệ',
  state_majority: 'Doanh nghiệp Nhà nước nắm giữ từ 50% vốn điều lệ trở lên',
  state_minority: 'Doanh nghiệp Nhà nước nắm giữ dưới 50% vốn điều lệ',
  joint_stock: 'Công ty Cổ phần',
  private_company: 'Doanh nghiệp tư nhân',
  limited: 'Công ty trách nhiệm hữu hạn',
  partnership: 'Công ty hợp danh',
  foreign_part: 'Doanh nghiệp có vốn nước ngoài (một phần)',
  foreign_whole: 'Doanh nghiệp 100% vốn nước ngoài',
  cooperative: 'Hợp tác xã',
  abroad: 'Tổ chức cơ sở đảng ở ngoài nước',
  other: 'Loại hình cơ sở khác',
} as const

export type BaseType = keyof typeof BASE_TYPES
export const STATE_BUSINESSES = [
  'state_whole',
  'state_majority',
  'state_minority',
] as const satisfies readonly BaseType[]
export const PRIVATE_BUSINESSES = [
  'joint_stock',
  'private_company',
  'limited',
  'partnership',
  'foreign_part',
  'foreign_whole',
] as const satisfies readonly BaseType[]
export const BASE_TYPE_KEYS = Object.keys(BASE_TYPES) as [BaseType, ...BaseType[]]

const COMMITTEES = ['Đảng bộ', 'Đảng ủy']
const SAID_BY_NAME: readonly (readonly [unit: string, type: BaseType])[] = [
  ['xã', 'commune'],
  ['phường', 'ward'],
  ['thị trấn', 'town'],
]

/**
 * The type of a base committee that carries the name of the commune it is of: nothing else can be called so. Of every
 * other the name settles nothing (a school, a company and an office are named alike), and an office must state it.
 */
export function typeByName(name: string): BaseType | null {
  const text = name.normalize('NFC')
  const said = SAID_BY_NAME.find(([unit]) =>
    COMMITTEES.some((committee) => text.startsWith(`${committee} ${unit} `)),
  )
  return said?.[1] ?? null
}
