import type { Line } from '../layout.ts'

/** What the cell and the committees ask of both opinions, for admission and for recognition. */
export function opinions(who: string): readonly Line[] {
  return [
    `${who}: {{Họ tên}}, sinh {{Ngày sinh}}, {{Chi bộ}}, {{Đảng ủy cơ sở}}.`,
    'Tên tổ chức chính trị - xã hội nơi sinh hoạt: ……………; tổng số có …… đồng chí.',
    'Tên chi ủy nơi cư trú: ……………; có …… đồng chí.',
    'Những ưu điểm chính:',
    { dots: 4 },
    'Những khuyết điểm chính:',
    { dots: 3 },
    'Đại diện tổ chức chính trị - xã hội tán thành: …… trong tổng số …… đồng chí được hỏi (đạt …… %). Không tán thành: …… đồng chí (chiếm …… %), lý do: ……………',
    'Chi ủy nơi cư trú tán thành: …… trong tổng số …… đồng chí được hỏi (đạt …… %). Không tán thành: …… đồng chí (chiếm …… %), lý do: ……………',
  ]
}

export function cellMeeting(votes: string): readonly Line[] {
  return [
    '{{Chi bộ}} đã họp xét {{Ngày họp}}. Tổng số đảng viên chính thức của Chi bộ: {{Tổng số đảng viên chính thức}} đồng chí; có mặt {{Số có mặt}}; vắng mặt {{Số vắng mặt}}; được tính để biểu quyết {{Tổng số được tính}}.',
    'Chủ trì hội nghị: ……………  Thư ký hội nghị: ……………',
    votes,
  ]
}

export const VOTE_OF_CELL =
  'Chi bộ biểu quyết bằng hình thức {{Hình thức biểu quyết}}. Số đảng viên chính thức tán thành: {{Số tán thành}}, đạt {{Tỷ lệ tán thành}}; không tán thành: {{Số không tán thành}}, chiếm {{Tỷ lệ không tán thành}}; ý kiến khác: {{Số ý kiến khác}}.'

export const VOTE_OF_COMMITTEE =
  'Đảng ủy có {{Tổng số được tính}} cấp ủy viên, biểu quyết bằng hình thức {{Hình thức biểu quyết}}. Số cấp ủy viên tán thành: {{Số tán thành}}, đạt {{Tỷ lệ tán thành}}; không tán thành: {{Số không tán thành}}, chiếm {{Tỷ lệ không tán thành}}; ý kiến khác: {{Số ý kiến khác}}.'

export const ADMISSION_LAYOUTS = {
  '5-KNĐ': { hd12: opinions('Người vào Đảng') },
  '6-KNĐ': {
    hd12: [
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      ...cellMeeting(
        'Sau khi xem xét hồ sơ và ý kiến nhận xét của đoàn thể, chi ủy nơi cư trú, Chi bộ thống nhất kết luận về quần chúng {{Họ tên}}, sinh {{Ngày sinh}}, như sau:',
      ),
      'Về lý lịch:',
      { dots: 3 },
      'Về nhận thức, động cơ xin vào Đảng:',
      { dots: 3 },
      'Ưu điểm:',
      { dots: 3 },
      'Khuyết điểm:',
      { dots: 3 },
      'Người giới thiệu: {{Người giới thiệu}}.',
      `Đối chiếu với tiêu chuẩn và điều kiện kết nạp đảng viên, ${lower(VOTE_OF_CELL)}`,
      'Chi bộ báo cáo {{Đảng ủy cơ sở}} xem xét, đề nghị {{Cấp có thẩm quyền}} quyết định kết nạp quần chúng {{Họ tên}} vào Đảng Cộng sản Việt Nam.',
    ],
  },
  '7-KNĐ': {
    hd12: [
      'Kính gửi: {{Đảng ủy cơ sở}}',
      '{{Đảng ủy bộ phận}} đã họp thẩm định Nghị quyết {{Nghị quyết của chi bộ}} của {{Chi bộ}} về việc đề nghị kết nạp quần chúng {{Họ tên}}, sinh {{Ngày sinh}}, vào Đảng. Kết quả như sau:',
      'Về hồ sơ, thủ tục:',
      { dots: 3 },
      'Về tiêu chuẩn, điều kiện:',
      { dots: 3 },
      'Ý kiến đề nghị: …… đồng chí đồng ý, …… đồng chí không đồng ý, lý do: ……………',
    ],
  },
  '8-KNĐ': {
    hd12: [
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      '{{Đảng ủy cơ sở}} đã họp {{Ngày họp}}, xét đề nghị của {{Chi bộ}} tại Nghị quyết {{Nghị quyết của chi bộ}} về việc kết nạp quần chúng {{Họ tên}}, sinh {{Ngày sinh}}, vào Đảng.',
      'Chủ trì hội nghị: ……………  Thư ký hội nghị: ……………',
      'Sau khi thảo luận, Đảng ủy nhận xét:',
      { dots: 5 },
      VOTE_OF_COMMITTEE,
      'Đảng ủy báo cáo {{Cấp có thẩm quyền}} xem xét, quyết định kết nạp quần chúng {{Họ tên}} vào Đảng Cộng sản Việt Nam.',
    ],
  },
  '9-KNĐ': {
    hd12: [
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      'Xét đề nghị của {{Chi bộ}} tại Nghị quyết {{Nghị quyết của chi bộ}} và của {{Đảng ủy cơ sở}} tại Nghị quyết {{Nghị quyết của đảng ủy cơ sở}};',
      'Kết quả biểu quyết: {{Số tán thành}} trong {{Tổng số được tính}} tán thành, đạt {{Tỷ lệ tán thành}},',
      { centre: 'QUYẾT ĐỊNH' },
      'Điều 1. Kết nạp quần chúng {{Họ tên in hoa}}, sinh {{Ngày sinh}}; quê quán: {{Quê quán}}, vào Đảng Cộng sản Việt Nam.',
      'Điều 2. {{Đảng ủy cơ sở}}, {{Chi bộ}} và đồng chí có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly hd12: readonly Line[]; readonly hd38?: readonly Line[] }>
>

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
