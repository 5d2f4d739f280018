import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SoldierMembership, SoldierPayloads } from '@ptdv/core/soldiers/acts'
import type { SoldierStage } from '@ptdv/core/soldiers/soldier-steps'
import type { SupportKind } from '@ptdv/core/soldiers/support-kinds'

interface Round {
  readonly announcedOn: PlainDate
  readonly paper: SoldierPayloads['announced']['paper']
  /** Members are introduced to the place of arrival on the same day. */
  readonly demobilisedOn: PlainDate
}

/** The lists of 2024: the large one before Tết, and three smaller ones. All invented. */
export const ROUNDS = {
  winter: {
    announcedOn: '2024-01-22',
    paper: { number: '12-QĐ', date: '2024-01-10' },
    demobilisedOn: '2024-02-01',
  },
  summer: {
    announcedOn: '2024-06-24',
    paper: { number: '58-QĐ', date: '2024-06-14' },
    demobilisedOn: '2024-06-28',
  },
  late_summer: {
    announcedOn: '2024-08-05',
    paper: { number: '71-QĐ', date: '2024-07-29' },
    demobilisedOn: '2024-08-09',
  },
  autumn: {
    announcedOn: '2024-09-16',
    paper: { number: '80-QĐ', date: '2024-09-09' },
    demobilisedOn: '2024-09-20',
  },
} as const satisfies Record<string, Round>

/** How some of a round's soldiers have come home by the story's end. */
export interface Way {
  readonly count: number
  readonly member: SoldierMembership
  readonly round: keyof typeof ROUNDS
  /** What they wait for; `taken_off`: their commune asked, and they were on the list by mistake. */
  readonly waitsFor: SoldierStage
  /** Announced to the wrong commune, which passed them on. */
  readonly handedOver?: true
}

/** Every state that the lists and the board tell apart, in numbers that a page still shows: forty in all. */
export const WAYS: readonly Way[] = [
  { count: 4, member: 'official', round: 'winter', waitsFor: 'settled' },
  { count: 2, member: 'probationary', round: 'winter', waitsFor: 'settled' },
  { count: 1, member: 'official', round: 'autumn', waitsFor: 'at_cell' },
  { count: 2, member: 'official', round: 'autumn', waitsFor: 'register' },
  { count: 2, member: 'probationary', round: 'autumn', waitsFor: 'papers' },
  { count: 1, member: 'official', round: 'late_summer', waitsFor: 'papers' },
  { count: 1, member: 'official', round: 'summer', waitsFor: 'papers' },
  { count: 1, member: 'official', round: 'autumn', waitsFor: 'take_over' },
  { count: 5, member: 'none', round: 'winter', waitsFor: 'settled' },
  { count: 6, member: 'none', round: 'winter', waitsFor: 'at_cell' },
  { count: 3, member: 'none', round: 'summer', waitsFor: 'at_cell' },
  { count: 4, member: 'none', round: 'autumn', waitsFor: 'register' },
  { count: 1, member: 'none', round: 'autumn', waitsFor: 'register', handedOver: true },
  { count: 6, member: 'none', round: 'autumn', waitsFor: 'take_over' },
  { count: 1, member: 'none', round: 'winter', waitsFor: 'taken_off' },
]

/** What somebody needs, who was asked, and what came of it; null while the answer is awaited. */
export interface Help {
  readonly kind: SupportKind
  readonly need: string
  readonly giver: string
  readonly offer: string
  readonly taken: boolean | null
  readonly result: string
}

export const HELP: readonly Help[] = [
  {
    kind: 'job',
    need: 'Việc làm gần nhà',
    giver: 'Công ty May Khoái Châu',
    offer: 'Công nhân vận hành máy',
    taken: true,
    result: 'Ký hợp đồng 12 tháng',
  },
  {
    kind: 'training',
    need: 'Học lái xe hạng C',
    giver: 'Trung tâm Giáo dục nghề nghiệp huyện',
    offer: 'Lớp lái xe hạng C, miễn học phí',
    taken: true,
    result: 'Đã vào học khóa tháng 3',
  },
  {
    kind: 'job',
    need: 'Việc làm ổn định',
    giver: 'Công ty Bao bì Minh Châu',
    offer: 'Bảo vệ, ca ngày',
    taken: null,
    result: '',
  },
  {
    kind: 'loan',
    need: 'Vay vốn làm trang trại',
    giver: 'Ngân hàng Chính sách xã hội huyện',
    offer: 'Vay 50 triệu đồng, chương trình giải quyết việc làm',
    taken: true,
    result: 'Đã giải ngân',
  },
  {
    kind: 'job',
    need: 'Việc làm đúng nghề sửa chữa ô tô',
    giver: 'Công ty Cơ khí Văn Lâm',
    offer: 'Thợ sửa chữa ô tô',
    taken: true,
    result: 'Nhận việc từ đầu tháng',
  },
  {
    kind: 'job',
    need: 'Việc làm ở nhà máy',
    giver: 'Công ty May Khoái Châu',
    offer: 'Công nhân kho',
    taken: false,
    result: 'Người ấy chọn học nghề trước',
  },
  {
    kind: 'advice',
    need: 'Tư vấn chọn nghề',
    giver: 'Hội Cựu chiến binh xã',
    offer: 'Gặp, tư vấn về các lớp nghề',
    taken: true,
    result: 'Đã đăng ký lớp điện dân dụng',
  },
]

export const SPECIALTIES = ['Lái xe', 'Thợ điện', 'Sửa chữa ô tô', 'Nấu ăn', 'Thông tin', null]
export const OLD_UNITS = ['Trung đoàn 1', 'Lữ đoàn 2', 'Tiểu đoàn 3', 'Trung đoàn 4']
export const POSTS = ['Thôn đội trưởng', 'Bí thư chi đoàn thôn', 'Công an viên', 'Phó trưởng thôn']
export const TASKS = ['Tham gia tổ vận động của thôn', 'Phụ trách sinh hoạt hè cho thiếu niên']
export const NOT_YET = ['Đang học xa, hẹn cuối năm', 'Chờ khám lại sức khỏe']
