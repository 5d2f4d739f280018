import { code, date, text, type ExportSheet } from '../columns.ts'

export const CASE_SHEETS = {
  cases: {
    name: 'Hồ sơ kết nạp',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      cell: text('Chi bộ', 44),
      cellCode: code('Mã chi bộ'),
      source: text('Nguồn', 24),
      stage: text('Bước', 34),
      waitsFor: text('Đang chờ', 26),
      openedOn: date('Ngày mở hồ sơ', 15),
      dueOn: date('Hạn'),
      closedOn: date('Ngày kết thúc', 15),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const WORK_SHEETS = {
  work: {
    name: 'Việc cần làm',
    numbered: true,
    columns: {
      group: text('Nhóm', 18),
      who: text('Ai', 44),
      what: text('Việc', 52),
      due: date('Hạn'),
      dueText: text('Còn lại', 26),
      why: text('Căn cứ', 60),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const VETTING_SHEETS = {
  requests: {
    name: 'Thẩm tra lý lịch',
    numbered: true,
    columns: {
      name: text('Người được hỏi'),
      birth: date('Ngày sinh'),
      from: text('Nơi hỏi', 40),
      to: text('Nơi được hỏi', 40),
      about: text('Hỏi về', 30),
      paper: code('Số công văn', 16),
      askedOn: date('Ngày hỏi'),
      answeredOn: date('Ngày trả lời'),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const TRANSFER_SHEETS = {
  transfers: {
    name: 'Chuyển sinh hoạt đảng',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      standing: text('Tư cách', 18),
      from: text('Nơi đi', 40),
      to: text('Nơi đến', 40),
      because: text('Lý do', 28),
      paper: code('Số giấy', 14),
      introducedOn: date('Ngày giới thiệu'),
      dueOn: date('Hạn nộp giấy'),
      endedOn: date('Ngày kết thúc'),
      outcome: text('Kết quả', 40),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const TEMPORARY_SHEETS = {
  stays: {
    name: 'Sinh hoạt đảng tạm thời',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      standing: text('Tư cách', 18),
      from: text('Nơi sinh hoạt chính thức', 40),
      to: text('Nơi tạm thời', 40),
      because: text('Lý do', 28),
      paper: code('Số giấy', 14),
      introducedOn: date('Ngày giới thiệu'),
      leavesOn: date('Từ ngày'),
      until: date('Đến ngày'),
      receivedOn: date('Ngày tiếp nhận'),
      endedOn: date('Ngày kết thúc'),
      outcome: text('Kết quả', 40),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const HISTORY_SHEETS = {
  acts: {
    name: 'Lịch sử hồ sơ',
    columns: {
      happenedOn: date('Ngày'),
      what: text('Việc', 52),
      by: text('Tổ chức', 40),
      recordedBy: text('Người ghi', 26),
      onBehalfOf: text('Thay mặt', 26),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const NUMBER_SHEETS = {
  numbers: {
    name: 'Sổ văn bản',
    columns: {
      number: code('Số', 14),
      state: text('Tình trạng', 20),
      person: text('Về ai'),
      paper: text('Lấy cho giấy tờ', 50),
      takenOn: date('Ngày lấy số'),
      act: text('Dùng vào việc', 40),
      actedOn: date('Ngày việc'),
      reason: text('Lý do không dùng', 40),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const VOTE_SHEETS = {
  candidates: {
    name: 'Người chờ xét',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      matter: text('Xét việc', 14),
      state: text('Tình trạng', 24),
      missing: text('Còn thiếu', 70),
    },
  },
  members: {
    name: 'Đảng viên chi bộ',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      standing: text('Tư cách', 13),
      office: text('Chức vụ', 20),
      note: text('Ghi chú', 36),
    },
  },
} as const satisfies Record<string, ExportSheet>
