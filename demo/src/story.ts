import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import type { Sex } from './names.ts'

/** Xã Tân Dân, huyện Khoái Châu, by its code. */
export const STORY_COMMUNE = '12223'
export const STORY_COMMITTEE = 'khoai_chau'
export const STORY_VILLAGE = 'thôn Thượng'
export const STORY_CELL = `Chi bộ ${STORY_VILLAGE}`

interface StoryMember {
  readonly name: string
  readonly sex: Sex
  readonly bornIn: number
  readonly office?: 'Bí thư' | 'Phó Bí thư'
  readonly exempt?: true
  readonly temporarilyElsewhere?: true
  /** Where the pictures tell it: whose badge is due, and for whom. */
  readonly decidedOn?: PlainDate
  readonly badge?: 'forgotten' | 'proposed'
  readonly card?: 'unknown'
}

/** The official members of the cell that the pictures show, as they sit in the room. All invented. */
export const STORY_MEMBERS: readonly StoryMember[] = [
  { name: 'Lê Văn Thuận', sex: 'male', bornIn: 1966, office: 'Bí thư' },
  { name: 'Nguyễn Đình Khánh', sex: 'male', bornIn: 1974, office: 'Phó Bí thư' },
  { name: 'Hoàng Văn Tiến', sex: 'male', bornIn: 1979 },
  { name: 'Trịnh Thị Bích', sex: 'female', bornIn: 1981 },
  { name: 'Đỗ Văn Lượng', sex: 'male', bornIn: 1958, decidedOn: '1984-10-05', badge: 'proposed' },
  { name: 'Ngô Văn Định', sex: 'male', bornIn: 1962 },
  { name: 'Phạm Thị Hạnh', sex: 'female', bornIn: 1971 },
  { name: 'Vũ Xuân Trường', sex: 'male', bornIn: 1969 },
  { name: 'Nguyễn Thị Mến', sex: 'female', bornIn: 1964 },
  { name: 'Đào Công Sự', sex: 'male', bornIn: 1955 },
  { name: 'Cao Văn Hưởng', sex: 'male', bornIn: 1941, exempt: true },
  { name: 'Lương Thị Nhài', sex: 'female', bornIn: 1968, decidedOn: '1994-10-19' },
  { name: 'Bùi Văn Quảng', sex: 'male', bornIn: 1973 },
  { name: 'Trần Thị Thơm', sex: 'female', bornIn: 1976 },
  { name: 'Vũ Thị Lành', sex: 'female', bornIn: 1960, decidedOn: '1992-12-15', badge: 'forgotten' },
  { name: 'Hoàng Đức Việt', sex: 'male', bornIn: 1984 },
  { name: 'Nguyễn Hữu Tài', sex: 'male', bornIn: 1957 },
  { name: 'Phan Thị Xuyến', sex: 'female', bornIn: 1978 },
  { name: 'Nguyễn Thế Anh', sex: 'male', bornIn: 1990, temporarilyElsewhere: true },
  { name: 'Lê Thị Tuyết', sex: 'female', bornIn: 1967 },
  { name: 'Đặng Ngọc Sơn', sex: 'male', bornIn: 1986 },
  { name: 'Trần Quốc Đạt', sex: 'male', bornIn: 1988, card: 'unknown' },
]

interface StoryPerson {
  readonly name: string
  readonly sex: Sex
  readonly birth: PlainDate
  readonly source: SourceId
  readonly occupation: string
}

export const STORY_PEOPLE = {
  huy: {
    name: 'Phạm Quang Huy',
    sex: 'male',
    birth: '1995-06-22',
    source: 1,
    occupation: 'Phó bí thư chi đoàn thôn',
  },
  lanAnh: {
    name: 'Bùi Thị Lan Anh',
    sex: 'female',
    birth: '1997-11-03',
    source: 1,
    occupation: 'Chi hội trưởng phụ nữ thôn',
  },
  yen: {
    name: 'Nguyễn Thị Hải Yến',
    sex: 'female',
    birth: '1996-04-18',
    source: 1,
    occupation: 'Cộng tác viên dân số',
  },
  thinh: {
    name: 'Vũ Đức Thịnh',
    sex: 'male',
    birth: '1993-09-09',
    source: 1,
    occupation: 'Chủ trang trại',
  },
  quan: {
    name: 'Trần Minh Quân',
    sex: 'male',
    birth: '1998-03-14',
    source: 5,
    occupation: 'Bộ đội xuất ngũ, Ủy viên Ban Chấp hành Đoàn xã',
  },
  huong: {
    name: 'Đào Thị Mai Hương',
    sex: 'female',
    birth: '2001-08-27',
    source: 1,
    occupation: 'Giáo viên hợp đồng',
  },
  anh: {
    name: 'Phạm Thị Ngọc Ánh',
    sex: 'female',
    birth: '2002-05-30',
    source: 1,
    occupation: 'Kế toán hợp tác xã',
  },
  cuong: {
    name: 'Hà Văn Cường',
    sex: 'male',
    birth: '1990-12-12',
    source: 1,
    occupation: 'Thợ cơ khí',
  },
  toan: {
    name: 'Ngô Quốc Toản',
    sex: 'male',
    birth: '1999-01-25',
    source: 5,
    occupation: 'Bộ đội xuất ngũ',
  },
} as const satisfies Record<string, StoryPerson>

export type StoryKey = keyof typeof STORY_PEOPLE

/** Only the first province grows this cell, so its people stand once. */
export function isStoryCell({
  name,
  base,
}: {
  readonly name: string
  readonly base: { readonly code: string | null }
}): boolean {
  return base.code === STORY_COMMUNE && name === STORY_CELL
}

/** What the cell of the pictures was given for 2024, by source: four in all. */
export const STORY_TARGET = [3, 0, 0, 0, 1] as const
