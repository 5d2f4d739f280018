import { code, date, text, type ExportSheet } from '../columns.ts'

/**
 * The correction template of the Party members' database (rules §10.10), in its order. The code of the cell and the
 * remarks stand in it for whoever compares. Read in again by core/src/imports/kinds/member-columns.ts.
 */
export const MEMBER_TEMPLATE_SHEETS = {
  members: {
    name: 'Đảng viên',
    columns: {
      number: code('STT', 7),
      id: code('ID', 9),
      name: text('Họ và tên khai sinh'),
      otherName: text('Tên gọi khác', 16),
      sex: text('Giới tính', 9),
      birth: date('Ngày sinh'),
      ethnicGroup: text('Dân tộc', 12),
      religion: text('Tôn giáo', 14),
      identity: code('Số định danh cá nhân', 16),
      card: code('Số thẻ đảng viên', 16),
      cardPlace: text('Nơi cấp thẻ', 20),
      cardOn: date('Ngày cấp thẻ'),
      oldCard: code('Số thẻ đảng viên cũ'),
      cell: text('Tổ chức đảng', 40),
      cellCode: code('Mã tổ chức đảng'),
      bornCountry: text('Nơi sinh: quốc gia', 12),
      bornProvince: text('Nơi sinh: tỉnh', 14),
      born: text('Nơi sinh: chi tiết', 20),
      homeProvince: text('Quê quán: tỉnh', 14),
      homeCommune: text('Quê quán: xã', 16),
      home: text('Quê quán: chi tiết', 28),
      residenceProvince: text('Thường trú: tỉnh', 14),
      residenceCommune: text('Thường trú: xã', 16),
      residence: text('Thường trú: chi tiết', 28),
      joinedOn: date('Ngày vào Đảng'),
      officialOn: date('Ngày chính thức'),
      oldIdentity: code('Số CMND cũ'),
      standing: text('Trạng thái hoạt động', 18),
      leftOn: date('Ngày ra khỏi Đảng'),
      diedOn: date('Ngày từ trần'),
      exemptOn: date('Ngày miễn sinh hoạt'),
      removalAsked: text('Đề nghị xóa', 10),
      remark: text('Ghi chú', 24),
    },
  },
} as const satisfies Record<string, ExportSheet>

/** Sổ danh sách đảng viên (7-HSĐV), fourteen columns; compared quarter by quarter with the level below and above. */
export const MEMBER_BOOK_SHEETS = {
  members: {
    name: 'Sổ danh sách đảng viên',
    numbered: true,
    columns: {
      name: text('Họ và tên khai sinh'),
      maleBirth: date('Ngày sinh: nam'),
      femaleBirth: date('Ngày sinh: nữ'),
      home: text('Quê quán', 32),
      residence: text('Nơi ở hiện nay', 32),
      ethnicGroup: text('Dân tộc', 12),
      occupation: text('Nghề nghiệp', 20),
      professionalLevel: text('Trình độ chuyên môn', 18),
      theoryLevel: text('Lý luận chính trị', 16),
      joinedOn: date('Ngày vào Đảng'),
      officialOn: date('Ngày chính thức'),
      card: code('Số thẻ đảng viên', 16),
      cell: text('Chi bộ', 40),
    },
  },
} as const satisfies Record<string, ExportSheet>
