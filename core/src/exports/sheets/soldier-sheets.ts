import { OFFER_FIGURES } from '../../soldiers/offer-figures.ts'
import { date, number, percent, text, type ExportSheet } from '../columns.ts'

export const SOLDIER_SHEETS = {
  soldiers: {
    name: 'Quân nhân xuất ngũ',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      place: text('Nơi về', 44),
      member: text('Trong Đảng', 20),
      demobilisedOn: date('Ngày xuất ngũ', 15),
      announcedOn: date('Ngày công bố', 15),
      stage: text('Đang ở bước', 24),
      dueOn: date('Hạn'),
      reserve: text('Dự bị động viên', 16),
      reserveOn: date('Ngày ghi'),
      work: text('Việc làm', 16),
      referral: text('Nơi giới thiệu việc', 34),
      outcome: text('Kết quả', 16),
      wishedPost: text('Nguyện vọng'),
      companion: text('Người đồng hành'),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const SOLDIER_BOARD_SHEETS = {
  soldiers: {
    name: 'Theo tổ chức',
    columns: {
      organisation: text('Tổ chức', 44),
      all: number('Tất cả'),
      members: number('Đảng viên'),
      late: number('Quá hạn'),
      onTheWay: number('Chưa về chi bộ', 16),
      noReserve: number('Chưa vào dự bị động viên', 24),
      reserveShare: percent('Tỷ lệ dự bị động viên', 22),
      noWork: number('Chưa có việc làm ổn định', 24),
      workUnknown: number('Chưa rõ việc làm', 18),
      wishes: number('Có nguyện vọng quy hoạch', 24),
      noCompanion: number('Chưa có người đồng hành', 24),
      quiet: number('Lâu không có việc ghi thêm', 26),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const SOLDIER_GIVER_SHEETS = {
  givers: {
    name: 'Nơi nhận',
    numbered: true,
    columns: {
      giver: text('Doanh nghiệp, cơ sở', 44),
      recruited: number(OFFER_FIGURES.recruited, 18),
      waiting: number(OFFER_FIGURES.waiting, 14),
      helped: number(OFFER_FIGURES.helped, 20),
      declined: number(OFFER_FIGURES.declined, 14),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const MILITIA_POST_SHEETS = {
  posts: {
    name: 'Thôn có mô hình',
    numbered: true,
    columns: {
      cell: text('Chi bộ thôn', 44),
      holder: text('Người kiêm'),
      since: date('Từ ngày'),
      endedOn: date('Đến ngày'),
    },
  },
  spread: {
    name: 'Mức lan tỏa',
    columns: {
      organisation: text('Đảng bộ', 44),
      hamlets: number('Số thôn'),
      held: number('Có mô hình'),
      share: percent('Tỷ lệ'),
    },
  },
} as const satisfies Record<string, ExportSheet>
