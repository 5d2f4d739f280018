/** Parts of the list of members introduced to their place of residence, for a year. */
export const RESIDENCE_LISTS = {
  all: 'Đang giữ liên hệ',
  unasked: 'Chưa hỏi nhận xét',
  waiting: 'Đã hỏi, chưa nhận xét',
  commented: 'Đã nhận xét',
  ended: 'Đã thôi',
} as const
export type ResidenceList = keyof typeof RESIDENCE_LISTS
export const RESIDENCE_LIST_KEYS = Object.keys(RESIDENCE_LISTS) as readonly ResidenceList[]

/** from: introduced from here. here: living here, introduced to us. */
export const RESIDENCE_SIDES = { from: 'Ở đây giới thiệu đi', here: 'Cư trú ở đây' } as const
export type ResidenceSide = keyof typeof RESIDENCE_SIDES
export const RESIDENCE_SIDE_KEYS = Object.keys(RESIDENCE_SIDES) as readonly ResidenceSide[]
