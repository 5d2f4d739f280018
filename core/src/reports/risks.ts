interface Risk {
  readonly name: string
  /** The condition as the rule has it. */
  readonly source: string
  /** Who has to do what. */
  readonly todo: string
}

/**
 * When a member may be lost by a condition that a rule itself names: never an opinion. A new condition is a row here and
 * its query in server/src/reports/risk-queries.ts; the compiler names the second.
 */
export const RISKS = {
  transfer_late: {
    name: 'Giấy giới thiệu quá 30 ngày làm việc chưa nộp nơi đến',
    source: 'QĐ 294-QĐ/TW §6.3.1',
    todo: 'Nơi đi hỏi đảng viên và nơi đến; ghi đã tiếp nhận, trả lại hoặc rút giấy.',
  },
  transfer_ending: {
    name: 'Giấy giới thiệu còn không quá 10 ngày làm việc phải nộp',
    source: 'QĐ 294-QĐ/TW §6.3.1',
    todo: 'Nơi đi nhắc đảng viên nộp giấy trước hạn.',
  },
  transfer_sent_back: {
    name: 'Giấy giới thiệu bị trả lại, chưa giới thiệu lại',
    source: 'QĐ 294-QĐ/TW §6.3.1',
    todo: 'Nơi đi bổ sung hồ sơ và giới thiệu lại.',
  },
  away_silent: {
    name: 'Đi làm xa, hai kỳ họp liền chưa trả lời',
    source: 'Điều lệ Đảng, Điều 8 (ba tháng trong năm); Chỉ thị 49-CT/TU, mục 2.4',
    todo: 'Chi bộ liên lạc theo cách đã hẹn, ghi đã liên lạc được; còn xa mới đến ba tháng.',
  },
  temporary_past: {
    name: 'Hết hạn sinh hoạt tạm thời, chưa trở về, chưa gia hạn',
    source: 'QĐ 294-QĐ/TW §6.3.2',
    todo: 'Nơi đi hỏi đảng viên và nơi tạm thời; ghi trở về, gia hạn, hoặc giới thiệu chuyển chính thức.',
  },
  probation_over: {
    name: 'Hết 12 tháng dự bị, chưa xét công nhận',
    source: 'Điều lệ Đảng, Điều 5.2; QĐ 294-QĐ/TW §4.3',
    todo: 'Chi bộ xét công nhận hoặc đề nghị xóa tên trong 30 ngày làm việc.',
  },
  removal_voted: {
    name: 'Đã biểu quyết đề nghị xóa tên, chưa có quyết định',
    source: 'Điều lệ Đảng, Điều 8; QĐ 294-QĐ/TW §8.1',
    todo: 'Cấp có thẩm quyền xem xét, quyết định; ghi kết quả.',
  },
  leave_asked: {
    name: 'Đã xin ra khỏi Đảng, chưa trả lời',
    source: 'HD 12-HD/BTCTW 2022 §11.2',
    todo: 'Chi bộ gặp gỡ, tìm hiểu lý do; cấp có thẩm quyền xem xét, quyết định.',
  },
  exemption_past: {
    name: 'Hết thời gian miễn sinh hoạt, chưa trở lại',
    source: 'Điều lệ Đảng, Điều 7; HD 12-HD/BTCTW 2022 IV.1.2',
    todo: 'Chi bộ liên lạc; ghi trở lại sinh hoạt, hoặc miễn tiếp khi có đơn mới.',
  },
} as const satisfies Record<string, Risk>

/** Conditions of the rules that nothing recorded here can tell. */
export const RISKS_UNTOLD =
  'Hệ thống không ghi việc đóng đảng phí và có mặt ở từng kỳ họp, nên không tự thấy ai bỏ sinh hoạt, không đóng đảng phí gần đủ ba tháng trong năm (Điều lệ Đảng, Điều 8): chi bộ theo dõi.'

export type RiskKey = keyof typeof RISKS
export const RISK_KEYS = Object.keys(RISKS) as readonly RiskKey[]
